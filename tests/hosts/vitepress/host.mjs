/** @type {import("../host.mjs").Host} */
export const host = {
	commands: [["vitepress", "build"]],
	out: ".vitepress/dist",
	posts: { tag: "post.html", frame: "frame.html" },
	toDark: (page) => page.locator(".VPNavBarAppearance .VPSwitchAppearance").click(),
	async openSearch(page) {
		await page.locator(".VPNavBarSearch button").first().click();
		return page.locator("#localsearch-input");
	},
};
