export default {
	title: "A blog",
	url: "http://localhost",
	baseUrl: "/blog/",
	trailingSlash: true,
	// the recipe
	presets: [
		[
			"classic",
			{ docs: false, blog: { routeBasePath: "posts", onUntruncatedBlogPosts: "ignore", feedOptions: { type: null } } },
		],
	],
};
