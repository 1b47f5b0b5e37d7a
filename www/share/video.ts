// A film as MP4, or as WebM if the browser can't write MP4.

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

/** The kind of video that this browser writes in the usual size; undefined if it writes none. */
export async function videoKind() {
	const { kindOf } = await import("./video-file.js");
	return kindOf(OPTIONS.video.width.usual, OPTIONS.video.height.usual);
}

/** Makes a video of a run. A bad option is refused with one sentence. */
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
		// Nothing else has a turn from here to the first shot, so name and words are of the run that the film shows.
		const name = fileName(player, kind, "", rangeOf(liveRunOf(player), options).to);
		const scale = scaleOf({ width, height });
		const units = { width: width / scale, height: height / scale };
		const look = { ...units, language: options.language, runText: runTextOf(player, options.host) };
		const { first, last } = await eachShot(player, options, work, async (shot, isLast) => {
			const pixels = paint(stillOf(shot, look), options.theme, scale);
			if (isLast) {
				// Firefox writes no duration for a frame: it lasts until the next one. So the last frame is added twice.
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

/** The next even length below or at this one, because AVC has no odd sizes. */
function even(length: number) {
	return length - (length % 2);
}
