// The few parts of SVG that the charts need. They follow the reader's light or dark colours by themselves, even in an <img>.

const STYLE = `text{font:13px system-ui,sans-serif;fill:#424a53}
.strong{font-weight:600;fill:#1f2328}
.small{font-size:11px}
.end{text-anchor:end}.middle{text-anchor:middle}
.line{stroke:#d1d9e0;fill:none}
.bar{fill:#afb8c1}
.ours{fill:#1a7f37}
.curve{stroke:#1a7f37;stroke-width:2;fill:none}
.goal{stroke:#57606a;stroke-dasharray:5 4}
@media(prefers-color-scheme:dark){text{fill:#9da7b3}.strong{fill:#f0f6fc}.line{stroke:#3d444d}.bar{fill:#656c76}.ours{fill:#3fb950}.curve{stroke:#3fb950}.goal{stroke:#9198a1}}`;

/**
 * A picture with a title for those who can't see it.
 * @param {{ width: number, height: number, title: string }} about
 * @param {string[]} parts
 */
export function picture({ width, height, title }, parts) {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
		`<title>${escape(title)}</title>`,
		`<style>${STYLE}</style>`,
		...parts,
		"</svg>\n",
	].join("\n");
}

export function text(x, y, words, classes = "") {
	return `<text x="${short(x)}" y="${short(y)}"${classes && ` class="${classes}"`}>${escape(words)}</text>`;
}

export function line(x1, y1, x2, y2, classes) {
	return `<path d="M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}" class="${classes}"/>`;
}

/** @param {[number, number][]} points */
export function curve(points) {
	return `<polyline points="${points.map(([x, y]) => `${short(x)},${short(y)}`).join(" ")}" class="curve"/>`;
}

export function dot(x, y) {
	return `<circle cx="${short(x)}" cy="${short(y)}" r="2.5" class="ours"/>`;
}

export function bar(x, y, width, height, classes) {
	return `<rect x="${x}" y="${y}" width="${short(width)}" height="${height}" rx="2" class="${classes}"/>`;
}

function short(number) {
	return Number(number.toFixed(1));
}

function escape(words) {
	return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
