/** @type {import("../host.mjs").Host} */
export const host = {
	commands: [["mdbook", "build"]],
	out: "book",
	posts: { tag: "post.html", frame: "frame.html" },
	async toDark(page) {
		await page.locator("#mdbook-theme-toggle").click();
		await page.locator("#mdbook-theme-coal").click();
	},
	async openSearch(page) {
		await page.locator("#mdbook-search-toggle").click();
		return page.locator("#mdbook-searchbar");
	},
};
