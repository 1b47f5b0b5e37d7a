// Writes a video file with mediabunny and WebCodecs, which only browsers have. It is large, so video.ts loads it when it is needed.

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
import type { Pixels } from "../draw/pixels.js";

const QUALITY = new Quality("high");
/** The kinds of video. The one that more programs play comes first. */
const KINDS = {
	mp4: { codec: "avc", Format: Mp4OutputFormat },
	webm: { codec: "vp9", Format: WebMOutputFormat },
} as const;
type VideoKind = keyof typeof KINDS;

/** The kind that this browser writes; undefined if it writes none. */
export async function kindOf(width: number, height: number): Promise<VideoKind | undefined> {
	for (const kind of Object.keys(KINDS) as VideoKind[]) {
		if (await canEncodeVideo(KINDS[kind].codec, { width, height, quality: QUALITY })) {
			return kind;
		}
	}
}

/** A video file that grows by a frame at a time. */
export class VideoFile {
	readonly #target = new BufferTarget();
	readonly #output;
	readonly #source;
	/** Seconds so far. */
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

	/** @param milliseconds how long the frame is shown */
	async add({ width, height, data }: Pixels, milliseconds: number) {
		const duration = milliseconds / 1000;
		const about = { format: "RGBX", codedWidth: width, codedHeight: height, timestamp: this.#time, duration } as const;
		const sample = new VideoSample(data, about);
		try {
			await this.#source.add(sample);
		} finally {
			sample.close();
		}
		this.#time += duration;
	}

	async end() {
		await this.#output.finalize();
		return new Uint8Array(this.#target.buffer as ArrayBuffer);
	}

	/** Frees what the encoder holds. */
	cancel() {
		return this.#output.cancel();
	}
}
