// A run as a Jupyter notebook, for PyTorch.

import type { Language } from "../../words/languages.js";
import { words } from "../../words/pytorch.js";
import { partsOf } from "./parts.js";
import type { Source } from "./source.js";

/** The notebook as JSON (nbformat 4.5): for each part a cell with its sentence, and one with its lines. */
export function notebookOf(source: Source, language: Language) {
	const text = (id: string, source: string) => ({ cell_type: "markdown", id, metadata: {}, source });
	const cells = partsOf(source, language, "notebook").flatMap(({ name, title, says, lines }) => [
		text(`${name}-text`, `## ${title}\n\n${says}`),
		{
			cell_type: "code",
			execution_count: null,
			id: name,
			metadata: {},
			outputs: [],
			source: lines.join("\n"),
		},
	]);
	const metadata = {
		kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
		language_info: { name: "python" },
	};
	cells.unshift(text("title", `# ${words[language].title}`));
	return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, undefined, " ")}\n`;
}
