// The page with the map of outcomes.

import "../page/stop-if-too-old.js";
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { followScheme } from "../dom/scheme.js";
import { renderInto, useOwn, useWords } from "../dom/words.js";
import { source } from "../engine/engine.js";
import { messageOf, StartError } from "../engine/problems.js";
import { BesideHeader } from "../page/beside-header.js";
import { languages, pickLanguage } from "../words/index.js";
import { languages as ownWords } from "../words/map.js";
import { BASE, firstSpec } from "./beginning.js";
import { ChosenCell } from "./cell/index.js";
import { TakeMap } from "./export/index.js";
import { MapModel } from "./model.js";

const asked = new URLSearchParams(location.search);
const words = signal(languages[pickLanguage(asked.get("lang"), navigator.languages)]);

document.body.replaceChildren();
renderInto(document.body, words, <Page />);
followScheme(document.documentElement);

function Page() {
	const own = useOwn(ownWords);
	const [model, setModel] = useState<MapModel>();
	const [failure, setFailure] = useState<unknown>();
	const start = () => {
		setFailure(undefined);
		source.load().then((Engine) => {
			setModel(new MapModel(Engine, BASE, firstSpec(Engine.preset(BASE).config)));
		}, setFailure);
	};
	useEffect(start, []);
	return (
		<>
			<BesideHeader words={words} own={own} />
			<main class="map">
				{failure !== undefined && <Failure error={failure} again={start} />}
				{model && (
					<>
						<ChosenCell model={model} />
						<TakeMap model={model} />
					</>
				)}
			</main>
		</>
	);
}

function Failure({ error, again }: { error: unknown; again: () => void }) {
	const words = useWords();
	return (
		<div role="alert">
			<p class="problem" textContent={words.startFailed} />
			<p textContent={error instanceof StartError ? words.problems[error.problem] : messageOf(error)} />
			<button type="button" onClick={again} textContent={words.retry} />
		</div>
	);
}
