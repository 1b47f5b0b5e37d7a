import starlight from "@astrojs/starlight";

export default {
	base: "/blog",
	integrations: [starlight({ title: "A blog" })],
};
