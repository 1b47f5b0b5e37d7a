// What this page keeps in the reader's browser: nothing, until the reader switches "Go on where I was" on.

const [DATABASE, STORE] = ["gan-painter", "session"];
/** Its keys: the switch, and the last session. */
const [SWITCH, SESSION] = ["isOn", "last"];

/** Whether the switch is on; it isn't where the browser keeps nothing. */
export async function isOn() {
	return (await inStore("readonly", (store) => store.get(SWITCH)).catch(() => false)) === true;
}

/** What was kept last; undefined if nothing was. Rejects where the browser keeps nothing. */
export function readSession() {
	return inStore("readonly", (store) => store.get(SESSION));
}

/**
 * Keeps a session in the place of the last one. Rejects where the browser does not.
 * @returns whether the switch is on: another page may have switched it off
 */
export async function writeSession(session: unknown) {
	const isOn = await inStore("readwrite", (store) => {
		const asked = store.get(SWITCH);
		asked.onsuccess = () => asked.result === true && store.put(session, SESSION);
		return asked;
	});
	return isOn === true;
}

/** Rejects where the browser keeps nothing. Switched off, nothing of it is left. */
export async function turn(on: boolean) {
	await ask(indexedDB.deleteDatabase(DATABASE));
	if (on) {
		await inStore("readwrite", (store) => store.put(true, SWITCH), true);
	}
}

/** @param mayMake whether the store is made where there is none */
async function inStore<Answer>(
	mode: IDBTransactionMode,
	act: (store: IDBObjectStore) => IDBRequest<Answer>,
	mayMake = false,
) {
	const opening = indexedDB.open(DATABASE);
	opening.onupgradeneeded = () => (mayMake ? opening.result.createObjectStore(STORE) : opening.transaction?.abort());
	const database = await ask(opening);
	try {
		const transaction = database.transaction(STORE, mode);
		const answer = act(transaction.objectStore(STORE));
		await new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onabort = () => reject(transaction.error);
		});
		return answer.result;
	} finally {
		database.close();
	}
}

function ask<Answer>(request: IDBRequest<Answer>) {
	return new Promise<Answer>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
