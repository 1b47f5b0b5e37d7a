// Everything chosen and typed in the menu. It stays when a section or the menu is closed.

import { signal } from "@preact/signals";
import type { Language } from "../../words/languages.js";
import type { Picture, SIZES, THEMES } from "../options.js";
import type { CommandName } from "./command-text.js";
import { type FilmDraft, NEW_FILM } from "./film-draft.js";

export type SectionName = "film" | "picture" | "numbers" | "run" | "pytorch" | "command";
export type PictureFormat = (typeof SIZES)[number] | "svg";
export type TableName = "csv" | "json" | "paintings" | "histogram";
export type TorchFile = "pytorch" | "notebook" | "batches";
/** The look that was chosen by hand. What is left out is the page's. */
interface ChosenLook {
	language?: Language;
	theme?: (typeof THEMES)[number];
}

export class Drafts {
	readonly open = signal<SectionName | undefined>(undefined);
	readonly look = signal<ChosenLook>({});
	readonly film = signal<FilmDraft>(NEW_FILM);
	readonly picture = signal<{ of: Picture; format: PictureFormat }>({ of: "picture", format: "1x" });
	readonly numbers = signal<{ table: TableName; every: string }>({ table: "csv", every: "" });
	readonly pytorch = signal<{ file: TorchFile; steps?: string }>({ file: "pytorch" });
	readonly command = signal<CommandName>("gif");
}
