// How wide words are.

/** The widths of most letters, in parts of their size: an estimate. */
const [LATIN, HAN] = [0.56, 1];

/** In units of a drawing. */
export function widthOf(text: string, size: number, _bold = false) {
	const widths = [...text].map((character) => (character < "\u2e80" ? LATIN : HAN));
	return size * widths.reduce((sum, width) => sum + width, 0);
}
