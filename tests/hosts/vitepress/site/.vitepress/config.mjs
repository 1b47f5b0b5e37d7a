export default {
	base: "/blog/",
	title: "A blog",
	// the recipe
	themeConfig: { search: { provider: "local" }, nav: [{ text: "Start", link: "/" }] },
};
