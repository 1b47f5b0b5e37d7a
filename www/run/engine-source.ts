// The source of a player's engine.

import type { Engine } from "./run.js";

export interface EngineSource {
	/** Loads the engine. After a panic it rejects with the panic's message. */
	load(): Promise<Engine>;
	/** Calls the listener with the message of a panic. The returned function stops that. */
	hearPanics(listener: (message: string) => void): () => void;
	/** The message of the first panic; undefined if there was none. After a panic the engine may not be asked anything. */
	panic(): string | undefined;
	version(): string;
}
