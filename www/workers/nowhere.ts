// Stands for start.ts in builds that are a single file: no file is there for a worker.

export function workerStarter() {
	return undefined;
}
