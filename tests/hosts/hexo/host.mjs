/** Hexo's theme, Landscape, is only light. @type {import("../host.mjs").Host} */
export const host = {
	commands: [["hexo", "generate"]],
	out: "public",
	posts: { tag: "post/", frame: "frame/" },
	elsewhere: /https:\/\/cdn\.jsdelivr\.net\//,
	async openSearch(page) {
		await page.locator(".nav-search-btn").click();
		return page.locator(".search-form-input");
	},
};
