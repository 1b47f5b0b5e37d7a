/** Eleventy has no theme of its own, so the layout is ours. @type {import("../host.mjs").Host} */
export const host = {
	commands: [["eleventy", "--pathprefix=/blog/"]],
	out: "_site",
	posts: { tag: "post/", frame: "frame/" },
	toDark: (page) => page.getByRole("button", { name: "Dark" }).click(),
	async openSearch(page) {
		await page.getByRole("searchbox").focus();
		return page.getByRole("searchbox");
	},
};
