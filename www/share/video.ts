// A film as MP4, or as WebM where the browser writes no MP4: by WebCodecs, which only browsers have.

import {
	BufferTarget,
	canEncodeVideo,
	Mp4OutputFormat,
	Output,
	Quality,
	VideoSample,
	VideoSampleSource,
	WebMOutputFormat,
} from "mediabunny";
import { paint, type Pixels } from "../draw/pixels.js";
import type { Player } from "../run/player.js";
import { filmAlt } from "./alt.js";
import { eachShot, filmName } from "./film.js";
import type { Taken } from "./forms.js";
import { readOptions } from "./options.js";
import { runTextOf } from "./run-text.js";
import { type Shot, stillOf } from "./still.js";
import type { Work } from "./visit.js";

interface Size {
	width: number;
	height: number;
}

/** Seconds of a frame, and of the last one, which is held. */
const [FRAME, LAST] = [1 / 25, 2];
const QUALITY = new Quality("high");
const KINDS = {
	mp4: { codec: "avc", Format: Mp4OutputFormat },
	webm: { codec: "vp9", Format: WebMOutputFormat },
} as const;
export type VideoKind = keyof typeof KINDS;

/** Which of them this browser writes; undefined if neither. */
export async function videoKind(size: Size = { width: 480, height: 300 }): Promise<VideoKind | undefined> {
	for (const kind of ["mp4", "webm"] as const) {
		if (await canEncodeVideo(KINDS[kind].codec, { ...size, quality: QUALITY })) {
			return kind;
		}
	}
}

/** Makes a video of a run. What the options get wrong is refused by one sentence. */
export async function videoOf(player: Player, given: object, work: Work): Promise<Taken> {
	const options = readOptions("video", given);
	const { language, theme } = options;
	const size = { width: even(options.width), height: even(options.height) };
	const kind = await videoKind(size);
	if (!kind) {
		throw new Error(`this browser writes neither MP4 nor WebM of ${size.width}×${size.height} pixels`);
	}
	const name = filmName(player, options, kind);
	const look = { ...size, language, runText: runTextOf(player, options.host) };
	const film = new Film(kind);
	const ends: Shot[] = [];
	try {
		await film.begin();
		await eachShot(player, options, work, async (shot, i, frames) => {
			const isLast = i === frames - 1;
			if (i === 0 || isLast) {
				ends.push(shot);
			}
			const pixels = paint(stillOf(shot, look), theme, 1);
			if (isLast) {
				// Firefox tells no frame's duration: it lasts until the next one.
				await film.add(pixels, LAST - FRAME);
			}
			await film.add(pixels, FRAME);
		});
		const alt = filmAlt(ends[0], ends[ends.length - 1], look);
		return { name, type: `video/${kind}`, content: await film.end(), alt };
	} catch (error) {
		await film.cancel();
		throw error;
	}
}

/** AVC has none of odd sizes. */
function even(length: number) {
	return length - (length % 2);
}

/** A video that grows by a frame at a time. */
class Film {
	readonly #target = new BufferTarget();
	readonly #output;
	readonly #source;
	#time = 0;

	constructor(kind: VideoKind) {
		const { codec, Format } = KINDS[kind];
		this.#source = new VideoSampleSource({ codec, quality: QUALITY });
		this.#output = new Output({ format: new Format(), target: this.#target });
		this.#output.addVideoTrack(this.#source);
	}

	begin() {
		return this.#output.start();
	}

	/** @param duration in seconds */
	async add({ width, height, data }: Pixels, duration: number) {
		const about = { format: "RGBX", codedWidth: width, codedHeight: height, timestamp: this.#time, duration } as const;
		const sample = new VideoSample(data, about);
		await this.#source.add(sample);
		sample.close();
		this.#time += duration;
	}

	async end() {
		await this.#output.finalize();
		return new Uint8Array(this.#target.buffer as ArrayBuffer);
	}

	/** Gives back what the encoder holds. */
	cancel() {
		return this.#output.cancel();
	}
}
