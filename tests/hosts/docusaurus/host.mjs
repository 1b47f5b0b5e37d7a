/** @type {import("../host.mjs").Host} */
export const host = {
	commands: [["docusaurus", "build"]],
	out: "build",
	posts: { tag: "posts/post/", frame: "posts/frame/" },
	toDark: (page) => page.locator(".navbar button[class*=toggleButton]").first().click(),
};
