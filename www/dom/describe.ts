/** Says in the page's head what it is, in its language of now: for tabs, bookmarks, and whoever shares it. */
export function describe(title: string, description: string) {
	document.title = title;
	document.querySelector("meta[name=description]")?.setAttribute("content", description);
}
