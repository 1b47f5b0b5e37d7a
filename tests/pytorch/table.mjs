// Tables of what is measured, as Markdown.

import { cpus } from "node:os";

/** @param torch the version of PyTorch */
export function printTable(torch, titles, rows) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	const machine = `PyTorch ${torch} on one thread, Node ${process.version}, ${cpus()[0].model}`;
	console.log(["", machine, "", line(titles), line(titles.map(() => "---")), ...rows.map(line), ""].join("\n"));
}
