// Sizes of files, and how they are written.

import type { Taken } from "../../share/forms.js";
import { grouped } from "../../words/grouped.js";

export function sizeOf({ content }: Pick<Taken, "content">) {
	return typeof content === "string" ? new Blob([content]).size : content.length;
}

export function bytesText(bytes: number) {
	const kilobytes = bytes / 1024;
	return kilobytes < 1024 ? `${grouped(Math.max(kilobytes, 0.1), 1)} KB` : `${grouped(kilobytes / 1024, 1)} MB`;
}
