/** Describes the page in its head, in the present language, for tabs, bookmarks and whoever shares the page. */
export function describe(title: string, description: string) {
	document.title = title;
	document.querySelector("meta[name=description]")?.setAttribute("content", description);
}
