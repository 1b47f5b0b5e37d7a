// What this page keeps in the reader's browser. It keeps nothing until the reader turns on "Go on where I was".

import { deleteDatabase, inTransaction } from "../dom/database.js";

const [DATABASE, STORE] = ["gan-painter", "session"];
/** The keys of the store: the switch and the last session. */
const [SWITCH, SESSION] = ["isOn", "last"];

/** Whether the switch is on. It is off if the browser keeps nothing. */
export async function isOn() {
	return (await inStore("readonly", (store) => store.get(SWITCH)).catch(() => false)) === true;
}

/** The session that was last kept, or undefined. Rejects if the browser keeps nothing. */
export function readSession() {
	return inStore("readonly", (store) => store.get(SESSION));
}

/**
 * Keeps a session instead of the last one. Rejects if the browser does not keep it.
 * @returns whether the switch is on, because another page may have turned it off
 */
export async function writeSession(session: unknown) {
	const isOn = await inStore("readwrite", (store) => {
		const asked = store.get(SWITCH);
		asked.onsuccess = () => asked.result === true && store.put(session, SESSION);
		return asked;
	});
	return isOn === true;
}

/** Turns the switch. Turning it off deletes everything. Rejects if the browser keeps nothing. */
export async function turn(on: boolean) {
	await deleteDatabase(DATABASE);
	if (on) {
		await inStore("readwrite", (store) => store.put(true, SWITCH), true);
	}
}

/** @param mayMake whether a missing store is made */
function inStore<Answer>(
	mode: IDBTransactionMode,
	act: (store: IDBObjectStore) => IDBRequest<Answer>,
	mayMake = false,
) {
	const make = ({ result, transaction }: IDBOpenDBRequest) =>
		mayMake ? result.createObjectStore(STORE) : transaction?.abort();
	return inTransaction(DATABASE, make, [STORE], mode, (transaction) => act(transaction.objectStore(STORE)));
}
