// Notes on each recipe for a site generator, which explain it. The names are those of www/embed/snippet/recipes.ts.

import type { InEach } from "./languages.js";

const en = {
	vitepress:
		"The script goes into the configuration, because Vue takes a script in a post for code of its own. Vue must also be told that the tag is not a component.",
	docusaurus:
		"The script goes into the configuration: React runs a script in a post only when the post is opened directly, not when a reader follows a link within the blog.",
	hexo: "skip_render keeps Hexo from putting its theme around the site's pages and from changing the script.",
	hugo: "Hugo leaves HTML out of a post unless the renderer may be “unsafe”, which is its word for HTML in Markdown.",
	eleventy:
		'Eleventy copies the folder public as it is, and does not treat the pages in it as templates. Unless package.json has "type": "module", name the file eleventy.config.mjs: Node before 20.19 can\'t read it otherwise.',
	astro:
		"It is the same in Starlight and in a plain Astro site, in .md and .mdx. An iframe needs its height as a style, because Starlight overrides the attribute.",
	mdbook: "mdBook copies the files in src as they are.",
	mkdocs:
		"The script goes into the configuration, so that it is also loaded when a reader follows a link within the site (instant navigation).",
	sphinx: "The post is written in MyST Markdown; in reStructuredText the tag goes below “.. raw:: html”.",
	notebook:
		"The script goes into the notebook itself, so the notebook, and what nbconvert makes of it, needs no other file. An iframe needs gan-painter.html beside it.",
};

const zh = {
	vitepress: "脚本写在配置里，因为 Vue 会把文章里的 script 当成组件自己的代码；还要告诉 Vue，这个标签不是组件。",
	docusaurus: "脚本写在配置里：写在文章里的脚本只有直接打开文章时才运行，从博客内的链接进来时 React 不会运行它。",
	hexo: "有了 skip_render，Hexo 才不会给站点的页面套上主题，也不会改动脚本。",
	hugo: "Hugo 默认去掉文章里的 HTML，要把 unsafe 设为 true 才保留（它把 Markdown 里的 HTML 叫作 unsafe）。",
	eleventy:
		'Eleventy 原样复制 public 文件夹，不把其中的页面当作模板。如果 package.json 里没有 "type": "module"，请把文件命名为 eleventy.config.mjs，否则 20.19 以前的 Node 读不了它。',
	astro:
		"Starlight 和普通的 Astro 站点写法相同，.md 和 .mdx 都可以。iframe 的高度要写在 style 里，因为 Starlight 的样式会覆盖属性。",
	mdbook: "mdBook 会原样复制 src 里的文件。",
	mkdocs: "脚本写在配置里，这样读者从站内链接进来时（instant navigation）也会加载。",
	sphinx: "文章用 MyST Markdown 写；用 reStructuredText 时，把标签放在“.. raw:: html”下面。",
	notebook:
		"脚本写进笔记本本身，所以笔记本和 nbconvert 导出的页面都不需要别的文件。用 iframe 时，要把 gan-painter.html 放在旁边。",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
