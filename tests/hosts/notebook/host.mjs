const convert = (/** @type {string} */ name, /** @type {string[]} */ ...options) => [
	"jupyter-nbconvert",
	"--to=html",
	"--execute",
	...options,
	`${name}.ipynb`,
];

/** @type {import("../host.mjs").Host} */
export const host = {
	commands: ["post", "frame"].flatMap((name) => [
		convert(name),
		convert(name, "--theme=dark", `--output=${name}-dark.html`),
	]),
	out: ".",
	posts: { tag: "post.html", frame: "frame.html" },
	elsewhere: /https:\/\/cdnjs\.cloudflare\.com\//,
	// A notebook's theme is chosen when it is converted.
	toDark: (page) => page.goto(page.url().replace(".html", "-dark.html")),
	isOnePage: true,
};
