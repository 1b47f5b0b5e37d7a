// What can be taken away of a run, each by a name: the menu, the tag's methods and the command all come here.

import type { Player } from "../run/player.js";
import type { Work } from "./visit.js";

/** A file to keep. */
export interface Taken {
	/** Tells the run: gan-painter-mode-collapse-seed7-step2000.gif */
	name: string;
	/** As in Blob. */
	type: string;
	content: string | Uint8Array<ArrayBuffer>;
	/** For those who can't see it, where it is a picture. */
	alt?: string;
}

/** How each is made. What the options get wrong is refused by one sentence. */
export const FORMS = {
	gif: undefined as unknown as Form,
	"svg-film": undefined as unknown as Form,
	png: undefined as unknown as Form,
	svg: undefined as unknown as Form,
	csv: undefined as unknown as Form,
	json: undefined as unknown as Form,
	paintings: undefined as unknown as Form,
	histogram: undefined as unknown as Form,
	checkpoint: undefined as unknown as Form,
};

export type Form = (player: Player, options: object, work: Work) => Promise<Taken>;
