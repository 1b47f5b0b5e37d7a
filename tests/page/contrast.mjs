// Measures how well the text of a page can be read.

/** The contrast that WCAG demands for text, except on a control that can't be used. */
export const LEGIBLE = 4.5;

/** The lowest contrast between the texts of the tag, or of another element, and the ground behind them, by WCAG's formula. */
export const lowestContrast = (page, css = "gan-painter") =>
	page.evaluate((css) => {
		const luminance = (colour) => {
			const [red, green, blue] = colour
				.match(/[\d.]+/g)
				.map((value) => value / 255)
				.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		};
		const groundOf = (node) => {
			const { backgroundColor } = getComputedStyle(node);
			const isOpaque = !/, 0(\.\d+)?\)$/.test(backgroundColor);
			return isOpaque ? backgroundColor : groundOf(node.parentElement ?? node.getRootNode().host ?? document.body);
		};
		const around = document.querySelector(css);
		const texts = [...(around.shadowRoot ?? around).querySelectorAll("*")].filter(
			(node) =>
				node.checkVisibility() &&
				[...node.childNodes].some(({ data }) => data?.trim()) &&
				!node.closest('style, .spoken, [aria-disabled="true"]'),
		);
		const contrasts = texts.map((node) => {
			const [a, b] = [getComputedStyle(node).color, groundOf(node)].map(luminance).sort((a, b) => b - a);
			return (a + 0.05) / (b + 0.05);
		});
		return Math.min(...contrasts);
	}, css);
