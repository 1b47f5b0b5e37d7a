/** Astro with Starlight. @type {import("../host.mjs").Host} */
export const host = {
	commands: [["astro", "build"]],
	out: "dist",
	posts: { tag: "post/", frame: "frame/" },
	toDark: (page) => page.locator("starlight-theme-select select").first().selectOption("dark"),
	async openSearch(page) {
		await page.locator("site-search button").first().click();
		return page.locator(".pagefind-ui__search-input");
	},
};
