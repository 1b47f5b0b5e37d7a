// A database of the browser, opened for one transaction.

/**
 * Acts in one transaction. Rejects if the browser keeps nothing, or if anything of it fails: then nothing has changed.
 * @param name the database's name
 * @param upgrade makes the stores of a database that is not there yet, or aborts its opening
 */
export async function inTransaction<Answer>(
	name: string,
	upgrade: (opening: IDBOpenDBRequest) => void,
	stores: string[],
	mode: IDBTransactionMode,
	act: (transaction: IDBTransaction) => IDBRequest<Answer>,
) {
	const opening = indexedDB.open(name);
	opening.onupgradeneeded = () => upgrade(opening);
	const database = await ask(opening);
	try {
		const transaction = database.transaction(stores, mode);
		const answer = act(transaction);
		await new Promise((resolve, reject) => {
			transaction.oncomplete = resolve;
			transaction.onabort = () => reject(transaction.error);
		});
		return answer.result;
	} finally {
		database.close();
	}
}

/** Deletes a database. Rejects if the browser keeps nothing. */
export function deleteDatabase(name: string) {
	return ask(indexedDB.deleteDatabase(name));
}

function ask<Answer>(request: IDBRequest<Answer>) {
	return new Promise<Answer>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
