// The computed maps that are kept on this device: a map that is opened again is there at once, and a half computed one goes on where it
// was. Nothing here rejects. A browser that keeps nothing (a private window, no room left) leaves the page as it is.

import { deleteDatabase, inTransaction } from "../dom/database.js";
import { type KeptFacts, type KnownRun, packed, tooMany, unpacked } from "./kept-runs.js";

const DATABASE = "gan-painter-maps";
/** The facts are apart from the runs, so that the maps' sizes are known without reading the maps. */
const [FACTS, RUNS] = ["facts", "runs"];
/** The most bytes that all maps have together. */
const MOST_BYTES = 20 << 20;

/** The runs of a kept map; undefined if it is not kept. */
export async function readMap(key: string): Promise<KnownRun[] | undefined> {
	const numbers = await inStores<Float64Array | undefined>("readonly", ({ runs }) => runs.get(key)).catch(
		() => undefined,
	);
	return numbers && unpacked(numbers);
}

/**
 * Keeps a map in place of what was kept of it. If there is too much, the oldest maps go.
 * @returns whether it is kept
 */
export async function writeMap(key: string, known: readonly KnownRun[], most = MOST_BYTES): Promise<boolean> {
	const numbers = packed(known);
	const bytes = numbers.byteLength;
	if (bytes > most) {
		return false;
	}
	const writing = inStores("readwrite", ({ facts, runs }) => {
		const asked = facts.getAll() as IDBRequest<KeptFacts[]>;
		asked.onsuccess = () => {
			const others = asked.result.filter((map) => map.key !== key);
			const map: KeptFacts = { key, bytes, nth: Math.max(0, ...others.map(({ nth }) => nth)) + 1 };
			facts.put(map);
			runs.put(numbers, key);
			for (const old of tooMany([...others, map], most)) {
				facts.delete(old);
				runs.delete(old);
			}
		};
		return asked;
	});
	return writing.then(
		() => true,
		() => false,
	);
}

/** The bytes of all kept maps; undefined if the browser keeps nothing. */
export async function keptBytes(): Promise<number | undefined> {
	const facts = await inStores<KeptFacts[]>("readonly", ({ facts }) => facts.getAll()).catch(() => undefined);
	return facts?.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Deletes all kept maps.
 * @returns whether none is kept any more
 */
export async function forgetMaps(): Promise<boolean> {
	try {
		await deleteDatabase(DATABASE);
		return true;
	} catch {
		return false;
	}
}

interface Stores {
	facts: IDBObjectStore;
	runs: IDBObjectStore;
}

/** Acts in one transaction on both stores. Rejects if the browser keeps nothing, or if anything of it fails: then nothing has changed. */
function inStores<Answer>(mode: IDBTransactionMode, act: (stores: Stores) => IDBRequest<Answer>) {
	return inTransaction(DATABASE, makeStores, [FACTS, RUNS], mode, (transaction) =>
		act({ facts: transaction.objectStore(FACTS), runs: transaction.objectStore(RUNS) }),
	);
}

function makeStores({ result }: IDBOpenDBRequest) {
	result.createObjectStore(FACTS, { keyPath: "key" });
	result.createObjectStore(RUNS);
}
