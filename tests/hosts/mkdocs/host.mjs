/** MkDocs' links change the page without loading it anew. @type {import("../host.mjs").Host} */
export const host = {
	commands: [["mkdocs", "build", "--quiet"]],
	out: "site",
	posts: { tag: "post/", frame: "frame/" },
	toDark: (page) => page.getByTitle("To the dark theme").click(),
	async openSearch(page) {
		await page.locator("[data-md-component=search-query]").click();
		return page.locator("[data-md-component=search-query]");
	},
};
