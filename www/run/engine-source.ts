// Where a player has its engine from.

import type { Engine } from "./run.js";

export interface EngineSource {
	load(): Promise<Engine>;
	/** Has the listener hear the message of a panic; what it returns ends that. */
	hearPanics(listener: (message: string) => void): () => void;
	version(): string;
}
