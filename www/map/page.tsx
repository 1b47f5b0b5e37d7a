// The page with the map of outcomes.

import "../page/stop-if-too-old.js";
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { followScheme } from "../dom/scheme.js";
import { renderInto, useOwn } from "../dom/words.js";
import { source } from "../engine/engine.js";
import { BesideHeader } from "../page/beside-header.js";
import { StartFailure } from "../page/start-failure.js";
import { inShort } from "../run/address.js";
import { languages, pickLanguage } from "../words/index.js";
import { languages as ownWords } from "../words/map.js";
import { Atlas } from "./atlas.js";
import { Computing } from "./computing.js";
import { followAddress, viewIn } from "./follow.js";
import { Keeping } from "./keeping.js";
import { Maps } from "./maps.js";
import { shippedFor } from "./shipped.js";

const asked = new URLSearchParams(location.search);
const words = signal(languages[pickLanguage(asked.get("lang"), navigator.languages)]);

interface Begun {
	atlas: Atlas;
	computing: Computing;
	/** What was wrong with the address. */
	problems: string[];
}

document.body.replaceChildren();
renderInto(document.body, words, <Page />);
followScheme(document.documentElement);

function Page() {
	const own = useOwn(ownWords);
	const [begun, setBegun] = useState<Begun>();
	const [failure, setFailure] = useState<unknown>();
	const start = () => {
		setFailure(undefined);
		begin().then(setBegun, setFailure);
	};
	useEffect(start, []);
	return (
		<>
			<BesideHeader words={words} own={own} />
			<main class="map">
				{failure !== undefined && <StartFailure error={failure} again={start} />}
				{begun && begun.problems.length > 0 && (
					<p class="problem" role="alert" textContent={own.problems(inShort(begun.problems))} />
				)}
				{begun && <Maps {...begun} />}
			</main>
		</>
	);
}

async function begin(): Promise<Begun> {
	const Engine = await source.load();
	const { view, problems } = viewIn(location.href, Engine);
	const computing = new Computing(async () => (await import("../workers/create.js")).createComputer());
	const keeping = new Keeping(source.version(), Engine);
	const atlas = new Atlas(Engine, view, computing, [shippedFor, keeping.known]);
	computing.onAdded = (model) => keeping.add(model);
	addEventListener("pagehide", () => void keeping.write());
	void atlas.show(view);
	followAddress(atlas);
	return { atlas, computing, problems };
}
