// The files that can be made of a run, each by a name. The menu, the tag's methods and the command all use these.

import { paint } from "../draw/pixels.js";
import { svgOf } from "../draw/svg.js";
import type { Player } from "../run/player.js";
import { chartAlt, filmAlt, stillAlt } from "./alt.js";
import { batchesOf } from "./batches.js";
import { chartOf } from "./charts.js";
import { eachShot, FRAME, filmName, LAST_FRAME, scaleOf } from "./film.js";
import { GifFilm } from "./gif.js";
import { liveRunOf } from "./live.js";
import { formName } from "./names.js";
import { type FilmOptions, type OPTIONS, type Picture, readOptions } from "./options.js";
import { pngOf } from "./png.js";
import { notebookOf } from "./pytorch/notebook.js";
import { scriptOf } from "./pytorch/script.js";
import { sourceOf } from "./pytorch/source.js";
import { recordOf } from "./record.js";
import { runTextOf } from "./run-text.js";
import type { Look } from "./look.js";
import { type Shot, shotOf } from "./shot.js";
import { GROUND, stillOf } from "./still.js";
import { svgFilmOf } from "./svg-film.js";
import { histogramTable, paintingsTable, rowsOf, tableOf } from "./table.js";
import type { Work } from "./visit.js";

/** A file to keep. */
export interface Taken {
	/** A name that says which run it is: gan-painter-mode-collapse-seed7-step2000.gif */
	name: string;
	/** The type of the content, as for a Blob. */
	type: string;
	content: string | Uint8Array<ArrayBuffer>;
	/** A description for people who can't see it, if the file is a picture. */
	alt?: string;
}

/** All forms of options.ts but the video, which only a page can make: see video.ts. */
export type FormName = Exclude<keyof typeof OPTIONS, "video">;

/** @param options the options of options.ts by name; those left out have their defaults */
export type Form = (player: Player, options: object, work: Work) => Promise<Taken>;

const [CSV, SVG, SAFETENSORS] = ["text/csv", "image/svg+xml", "application/octet-stream"];
/** The size of a picture in units. */
const UNITS = { width: 480, height: 300 };
/** The pictures of each of SIZES: their size in units, and the pixels per unit. */
const PNG_SIZES = {
	"1x": { ...UNITS, scale: 1 },
	"2x": { ...UNITS, scale: 2 },
	card: { width: 600, height: 315, scale: 2 },
};

/** Makes each form. A bad option is refused with one sentence. */
export const FORMS: Record<FormName, Form> = {
	async gif(player, options, work) {
		const { theme, ...film } = readOptions("gif", options);
		const { width, height } = film;
		const scale = scaleOf(film);
		const look = lookOf(player, { ...film, width: width / scale, height: height / scale });
		const name = filmName(player, film, "gif");
		const gif = new GifFilm(width, height, theme, GROUND);
		const { first, last } = await eachShot(player, film, work, (shot) => {
			gif.add(paint(stillOf(shot, look), theme, scale), FRAME);
		});
		return { name, type: "image/gif", content: gif.finish(LAST_FRAME), alt: filmAlt(first, last, look) };
	},
	async "svg-film"(player, options, work) {
		const { theme, ...film } = readOptions("svg-film", options);
		const look = lookOf(player, film);
		const name = filmName(player, film, "svg-film");
		const shots: Shot[] = [];
		const { first, last } = await eachShot(player, film, work, (shot) => {
			shots.push(shot);
		});
		return { name, type: SVG, content: svgFilmOf(shots, look, theme), alt: filmAlt(first, last, look) };
	},
	async png(player, options) {
		const { of, size, theme, ...words } = readOptions("png", options);
		const { scale, ...units } = PNG_SIZES[size];
		const { drawing, alt } = pictureOf(player, of, lookOf(player, { ...words, ...units }));
		const name = formName(player, "png", of);
		return { name, type: "image/png", content: await pngOf(paint(drawing, theme, scale)), alt };
	},
	async svg(player, options) {
		const { of, theme, ...words } = readOptions("svg", options);
		const { drawing, alt } = pictureOf(player, of, lookOf(player, { ...words, ...UNITS }));
		return { name: formName(player, "svg", of), type: SVG, content: svgOf(drawing, theme), alt };
	},
	async csv(player, options, work) {
		const { every } = readOptions("csv", options);
		const name = formName(player, "csv");
		return { name, type: CSV, content: tableOf(await rowsOf(liveRunOf(player), every, work)) };
	},
	async json(player, options, work) {
		const { every } = readOptions("json", options);
		const name = formName(player, "json");
		return { name, type: "application/json", content: await recordOf(player, every, work) };
	},
	async paintings(player, options) {
		readOptions("paintings", options);
		return { name: formName(player, "paintings"), type: CSV, content: paintingsTable(liveRunOf(player)) };
	},
	async histogram(player, options) {
		readOptions("histogram", options);
		return { name: formName(player, "histogram"), type: CSV, content: histogramTable(liveRunOf(player)) };
	},
	async checkpoint(player, options) {
		readOptions("checkpoint", options);
		const content = liveRunOf(player).gan.checkpoint() as Uint8Array<ArrayBuffer>;
		return { name: formName(player, "checkpoint"), type: SAFETENSORS, content };
	},
	async pytorch(player, options) {
		const { language } = readOptions("pytorch", options);
		const source = sourceOf(player);
		const name = formName(player, "pytorch", "picture", source.steps);
		return { name, type: "text/x-python", content: scriptOf(source, language) };
	},
	async notebook(player, options) {
		const { language } = readOptions("notebook", options);
		const source = sourceOf(player);
		const name = formName(player, "notebook", "picture", source.steps);
		return { name, type: "application/x-ipynb+json", content: notebookOf(source, language) };
	},
	async batches(player, options, work) {
		const { steps } = readOptions("batches", options);
		const name = formName(player, "batches");
		return { name, type: SAFETENSORS, content: await batchesOf(liveRunOf(player), steps, work) };
	},
};

function lookOf(
	player: Player,
	{ width, height, language, host }: Pick<FilmOptions, "width" | "height" | "language" | "host">,
) {
	return { width, height, language, runText: runTextOf(player, host) };
}

/** The run's picture as it is on show, or one of its charts. */
function pictureOf(player: Player, of: Picture, look: Look) {
	const run = liveRunOf(player);
	if (of !== "picture") {
		return { drawing: chartOf(of, run, look), alt: chartAlt(of, run, look) };
	}
	const shot = shotOf(run, player.shown.peek());
	return { drawing: stillOf(shot, look), alt: stillAlt(shot, look) };
}
