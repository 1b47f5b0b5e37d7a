// The buttons that make files of a map, and the file that was made last.

import { useEffect, useState } from "preact/hooks";
import { useOwn, useWords } from "../../dom/words.js";
import { source } from "../../engine/engine.js";
import { messageOf } from "../../engine/problems.js";
import type { Taken } from "../../share/forms.js";
import { addressOf, isKeptByPress, keepsDownloads } from "../../share/menu/keeping.js";
import { languages } from "../../words/map-export.js";
import { languages as ofMap } from "../../words/map.js";
import type { MapModel } from "../model.js";
import { bytesText, sizeOf } from "./bytes.js";
import { fileOf, type Form, FORMS } from "./files.js";
import { Kept } from "./kept.js";

interface Props {
	model: MapModel;
	/** Whether another map is beside it. */
	isOneOfTwo: boolean;
}

export function Menu({ model, isOneOfTwo }: Props) {
	const words = useWords();
	const own = useOwn(languages);
	const { losses } = useOwn(ofMap);
	const [taken, setTaken] = useState<Taken>();
	const [problem, setProblem] = useState("");
	const make = (form: Form) => {
		setProblem("");
		setTaken(undefined);
		const setting = { words, link: location.href, version: source.version() };
		fileOf(form, model, setting).then(setTaken, (error: unknown) => setProblem(messageOf(error)));
	};
	return (
		<>
			<p class="explanation" textContent={own.help} />
			{isOneOfTwo && <p textContent={own.oneOfTwo(losses[model.spec.value.config.loss])} />}
			<div class="makers">
				{FORMS.map((form) => (
					<button key={form} type="button" onClick={() => make(form)} textContent={own.forms[form]} />
				))}
			</div>
			<p class="problem" role="alert" textContent={problem === "" ? "" : own.failed(problem)} />
			<p role="status" textContent={taken ? own.made(taken.name, bytesText(sizeOf(taken))) : ""} />
			{taken && <Made key={taken.name} taken={taken} />}
			<Kept />
		</>
	);
}

/** Downloads a file at once. In an app that downloads nothing, a picture is shown so that it can be kept by a long press. */
function Made({ taken }: { taken: Taken }) {
	const own = useOwn(languages);
	const [address, setAddress] = useState<string>();
	useEffect(() => addressOf(taken, setAddress), [taken]);
	const canDownload = keepsDownloads();
	useEffect(() => {
		if (address !== undefined && canDownload) {
			Object.assign(document.createElement("a"), { href: address, download: taken.name }).click();
		}
	}, [address, canDownload]);
	if (canDownload) {
		return (
			<p>
				<a href={address} download={taken.name} textContent={own.again} />
			</p>
		);
	}
	const isKept = isKeptByPress(taken);
	return (
		<>
			<p textContent={isKept ? own.keep : own.keepsNothing} />
			{isKept && <img src={address} alt={taken.alt} />}
		</>
	);
}
