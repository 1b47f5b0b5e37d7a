// What a post needs in each site generator. `npm run hosts` builds a site by each of them, and docs/hosts.md shows them.

/** Placeholders in a recipe's code, which `filled` replaces. */
export interface Places {
	/** The path that the blog is served under, with a slash at both ends: "/blog/". */
	BASE: string;
	/** `<script src="…gan-painter.js" defer></script>` */
	SCRIPT: string;
	/** `<gan-painter …>…</gan-painter>` */
	TAG: string;
	/** `<iframe …></iframe>` of the site */
	FRAME: string;
	/** The part of the frame's address after its path: "?preset=mode-collapse", or nothing. */
	QUERY: string;
}

export interface RecipeFile {
	/** The file's path in the blog's own folder. For a configuration, the code is what is added to the file. */
	name: string;
	language: "js" | "md" | "mdx" | "toml" | "yaml" | "python";
	code: string;
	/** What the style of an iframe in the code needs besides, because the generator's own CSS overrides the iframe's attributes. */
	iframeStyle?: string;
}

export interface Recipe {
	/** The recipe's id, which is also the key of its note in www/words/recipes.ts. */
	id: string;
	name: string;
	/** The folder of the blog that gan-painter.js goes into, and also the site, as the folder gan/ inside it. */
	folder: string;
	/** Where these files are served, below the blog's base. */
	at: "" | "_static/";
	tag: RecipeFile[];
	frame: RecipeFile[];
}

const markdown = (name: string, code: string): RecipeFile => ({ name, language: "md", code });

const eleventyConfig: RecipeFile = {
	name: "eleventy.config.js",
	language: "js",
	code: `export default function (config) {
	config.addPassthroughCopy({ public: "/" });
	config.ignores.add("public");
}`,
};

const hexoConfig: RecipeFile = {
	name: "_config.yml",
	language: "yaml",
	code: `skip_render: ["gan-painter.js", "gan/**"]`,
};

const hugoConfig: RecipeFile = {
	name: "hugo.toml",
	language: "toml",
	code: `[markup.goldmark.renderer]
unsafe = true`,
};

const sphinxFolder = `html_static_path = ["_static"]`;

export const RECIPES = [
	{
		id: "vitepress",
		name: "VitePress",
		folder: "public",
		at: "",
		tag: [
			{
				name: ".vitepress/config.mjs",
				language: "js",
				code: `head: [["script", { src: "BASEgan-painter.js", defer: "" }]],
vue: { template: { compilerOptions: { isCustomElement: (name) => name === "gan-painter" } } },`,
			},
			markdown("post.md", "TAG"),
		],
		frame: [markdown("post.md", "FRAME")],
	},
	{
		id: "docusaurus",
		name: "Docusaurus",
		folder: "static",
		at: "",
		tag: [
			{
				name: "docusaurus.config.js",
				language: "js",
				code: `scripts: [{ src: "BASEgan-painter.js", defer: true }],`,
			},
			{ name: "blog/post.mdx", language: "mdx", code: "TAG" },
		],
		frame: [{ name: "blog/post.mdx", language: "mdx", code: "FRAME" }],
	},
	{
		id: "hexo",
		name: "Hexo",
		folder: "source",
		at: "",
		tag: [hexoConfig, markdown("source/_posts/post.md", "SCRIPT\nTAG")],
		frame: [hexoConfig, markdown("source/_posts/post.md", "FRAME")],
	},
	{
		id: "hugo",
		name: "Hugo",
		folder: "static",
		at: "",
		tag: [hugoConfig, markdown("content/post.md", "SCRIPT\nTAG")],
		frame: [hugoConfig, markdown("content/post.md", "FRAME")],
	},
	{
		id: "eleventy",
		name: "Eleventy",
		folder: "public",
		at: "",
		tag: [eleventyConfig, markdown("post.md", "SCRIPT\nTAG")],
		frame: [eleventyConfig, markdown("post.md", "FRAME")],
	},
	{
		id: "astro",
		name: "Astro",
		folder: "public",
		at: "",
		tag: [markdown("src/content/docs/post.md", "SCRIPT\nTAG")],
		// Starlight's CSS has `height: auto` for iframes.
		frame: [{ ...markdown("src/content/docs/post.md", "FRAME"), iframeStyle: "height: 900px" }],
	},
	{
		id: "mdbook",
		name: "mdBook",
		folder: "src",
		at: "",
		tag: [markdown("src/post.md", "SCRIPT\nTAG")],
		frame: [markdown("src/post.md", "FRAME")],
	},
	{
		id: "mkdocs",
		name: "MkDocs Material",
		folder: "docs",
		at: "",
		tag: [
			{
				name: "mkdocs.yml",
				language: "yaml",
				code: `extra_javascript:
  - path: gan-painter.js
    defer: true`,
			},
			markdown("docs/post.md", "TAG"),
		],
		frame: [markdown("docs/post.md", "FRAME")],
	},
	{
		id: "sphinx",
		name: "Sphinx",
		folder: "_static",
		at: "_static/",
		tag: [
			{
				name: "conf.py",
				language: "python",
				code: `${sphinxFolder}
html_js_files = [("gan-painter.js", {"defer": "defer"})]`,
			},
			markdown("post.md", "TAG"),
		],
		frame: [{ name: "conf.py", language: "python", code: sphinxFolder }, markdown("post.md", "FRAME")],
	},
	{
		id: "notebook",
		name: "Jupyter",
		folder: ".",
		at: "",
		tag: [
			{
				name: "post.ipynb",
				language: "python",
				code: `from IPython.display import HTML
script = open("gan-painter.js", encoding="utf-8").read()
HTML("<script>" + script + "</script>" + '''TAG''')`,
			},
		],
		frame: [
			{
				name: "post.ipynb",
				language: "python",
				code: `from IPython.display import IFrame
IFrame("gan-painter.html" + '''QUERY''', "100%", 900)`,
			},
		],
	},
] as const satisfies Recipe[];

/** The code of a recipe's file, ready to be pasted. */
export function filled({ language, code, iframeStyle }: RecipeFile, places: Places) {
	const plain = code.replace(/BASE|SCRIPT|TAG|FRAME|QUERY/g, (name) => places[name as keyof Places]);
	const text = iframeStyle ? plain.replace('style="border: 0', (style) => `${style}; ${iframeStyle}`) : plain;
	// JSX accepts no style as a string.
	return language === "mdx" ? text.replaceAll(/ style="border: 0"/g, " style={{ border: 0 }}") : text;
}
