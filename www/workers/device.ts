// How many workers a device can spare.

/** What some browsers tell beside the standard's types. */
interface Telling {
	connection?: { saveData?: boolean };
	getBattery?(): Promise<{ charging: boolean }>;
}

/** The most workers: with more, the page's other work and the memory would suffer. */
const MOST = 8;

/** One core is left to the page. On its battery, or if the reader wants to save data, a device spares half of the others. */
export async function spareCores(device: Pick<Navigator, "hardwareConcurrency"> & Telling = navigator) {
	const cores = Math.min((device.hardwareConcurrency ?? 1) - 1, MOST);
	const isSaving = device.connection?.saveData === true || (await isOnBattery(device));
	return Math.max(Math.floor(isSaving ? cores / 2 : cores), 1);
}

async function isOnBattery(device: Telling) {
	try {
		return (await device.getBattery?.())?.charging === false;
	} catch {
		// A policy forbids to ask.
		return false;
	}
}
