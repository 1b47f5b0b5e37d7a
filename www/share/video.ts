// A film as MP4, or as WebM where the browser writes no MP4.

import { paint } from "../draw/pixels.js";
import type { Player } from "../run/player.js";
import { filmAlt } from "./alt.js";
import { eachShot, FRAME, LAST_FRAME, scaleOf } from "./film.js";
import type { Taken } from "./forms.js";
import { liveRunOf } from "./live.js";
import { fileName } from "./names.js";
import { OPTIONS, rangeOf, readOptions } from "./options.js";
import { runTextOf } from "./run-text.js";
import { stillOf } from "./still.js";
import type { Work } from "./visit.js";

/** What this browser writes of the usual size; undefined if neither. */
export async function videoKind() {
	const { kindOf } = await import("./video-file.js");
	return kindOf(OPTIONS.video.width.usual, OPTIONS.video.height.usual);
}

/** Makes a video of a run. What the options get wrong is refused by one sentence. */
export async function videoOf(player: Player, given: object, work: Work): Promise<Taken> {
	const options = readOptions("video", given);
	const [width, height] = [even(options.width), even(options.height)];
	const { kindOf, VideoFile } = await import("./video-file.js");
	const kind = await kindOf(width, height);
	if (!kind) {
		throw new Error(`this browser writes neither MP4 nor WebM of ${width}×${height} pixels`);
	}
	const film = new VideoFile(kind);
	try {
		await film.begin();
		// There is no turn for others from here to the first shot: name and words are of the run that the film shows.
		const name = fileName(player, kind, "", rangeOf(liveRunOf(player), options).to);
		const scale = scaleOf({ width, height });
		const units = { width: width / scale, height: height / scale };
		const look = { ...units, language: options.language, runText: runTextOf(player, options.host) };
		const { first, last } = await eachShot(player, options, work, async (shot, isLast) => {
			const pixels = paint(stillOf(shot, look), options.theme, scale);
			if (isLast) {
				// Firefox tells no frame's duration: it lasts until the next one.
				await film.add(pixels, LAST_FRAME - FRAME);
			}
			await film.add(pixels, FRAME);
		});
		return { name, type: `video/${kind}`, content: await film.end(), alt: filmAlt(first, last, look) };
	} catch (error) {
		await film.cancel();
		throw error;
	}
}

/** AVC has none of odd sizes. */
function even(length: number) {
	return length - (length % 2);
}
