// Where a player has its engine from.

import type { Engine } from "./run.js";

export interface EngineSource {
	/** Rejects after a panic with its message. */
	load(): Promise<Engine>;
	/** Has the listener hear the message of a panic; what it returns ends that. */
	hearPanics(listener: (message: string) => void): () => void;
	/** The message of the first panic; undefined as long as there was none. After one the engine is asked nothing any more. */
	panic(): string | undefined;
	version(): string;
}
