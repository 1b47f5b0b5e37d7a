/** Sphinx with MyST and Furo. @type {import("../host.mjs").Host} */
export const host = {
	commands: [["sphinx-build", "-q", "-b", "html", ".", "_build"]],
	out: "_build",
	posts: { tag: "post.html", frame: "frame.html" },
	says: /Changed to dark mode/,
	async toDark(page) {
		const isDark = () => page.evaluate(() => document.body.dataset.theme === "dark");
		while (!(await isDark())) {
			await page.locator(".theme-toggle:visible").first().click();
		}
	},
	async openSearch(page) {
		await page.locator(".sidebar-search").click();
		return page.locator(".sidebar-search");
	},
};
