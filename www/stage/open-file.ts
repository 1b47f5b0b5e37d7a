// Opens a run's file that was chosen or dropped.

import { messageOf } from "../engine/problems.js";
import type { Player } from "../run/player.js";
import type { Words } from "../words/index.js";

/** The largest file in megabytes. No run's file is larger. */
const LARGEST = 64;
/** The header of a safetensors file begins at this byte, with a brace. */
const [HEADER, BRACE] = [8, 0x7b];

/** The reason why a file is refused. */
export interface FileProblem {
	/** A sentence in the given words. */
	tell: (words: Words) => string;
	/** The engine's own sentence, or empty if the engine was not asked. */
	detail: string;
}

/**
 * Goes on with the run of a file. A refused file changes nothing.
 * @returns why the file is refused, or undefined if it is not
 */
export async function openFile(player: Player, file: File): Promise<FileProblem | undefined> {
	const { name, size } = file;
	if (size > LARGEST * 2 ** 20) {
		const megabytes = String(Math.ceil(size / 2 ** 20));
		return { tell: (words) => words.fileTooLarge(name, megabytes, String(LARGEST)), detail: "" };
	}
	let isSafetensors = true;
	try {
		const bytes = new Uint8Array(await file.arrayBuffer());
		isSafetensors = bytes[HEADER] === BRACE;
		player.open(bytes);
		return undefined;
	} catch (error) {
		const tell = (words: Words) => (isSafetensors ? words.fileRefused(name) : words.notARun(name));
		return { tell, detail: messageOf(error) };
	}
}

/**
 * Accepts dropped files.
 * @param area where files can be dropped
 * @param stage shows that it would take the files
 */
export function listenToDrops(area: EventTarget, stage: Element, open: (files: File[]) => void, signal: AbortSignal) {
	const show = (isOver: boolean) => stage.classList.toggle("takes-drop", isOver);
	const listen = (type: string, act: (event: DragEvent, data: DataTransfer) => void) =>
		area.addEventListener(
			type,
			(event) => {
				// In another window it is no instance of this window's DragEvent.
				const { dataTransfer, defaultPrevented } = event as DragEvent;
				if (!defaultPrevented && dataTransfer?.types.includes("Files")) {
					act(event as DragEvent, dataTransfer);
				}
			},
			{ signal },
		);
	listen("dragover", (event, data) => {
		event.preventDefault();
		data.dropEffect = "copy";
		show(true);
	});
	listen("dragleave", ({ relatedTarget }) => {
		if (!(relatedTarget && (area as Node).contains?.(relatedTarget as Node))) {
			show(false);
		}
	});
	listen("drop", (event, { files }) => {
		event.preventDefault();
		show(false);
		open([...files]);
	});
}
