// The values that the docs have for a recipe's names.

const BASE = "/blog/";
const QUERY = "?preset=mode-collapse&autoplay=false";
const SIZE = `loading="lazy" width="100%" height="900" style="border: 0"`;

/** @param {Pick<import("../../www/embed/snippet/recipes.js").Recipe, "at">} recipe */
export const exampleFor = ({ at }) => ({
	BASE,
	SCRIPT: `<script src="${BASE}${at}gan-painter.js" defer></script>`,
	TAG: `<gan-painter preset="mode-collapse" seed="7" until="3000" controls="basic" autoplay>A GAN that learns to paint</gan-painter>`,
	FRAME: `<iframe src="${BASE}${at}gan/index.html${QUERY.replace("&", "&amp;")}" title="GAN painter" ${SIZE}></iframe>`,
	QUERY,
});
