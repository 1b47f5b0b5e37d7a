// The page for teachers. It makes a task by clicking, and checks the links that come back.

import "../page/stop-if-too-old.js";
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { followScheme } from "../dom/scheme.js";
import { renderInto, useOwn } from "../dom/words.js";
import { source } from "../engine/engine.js";
import { BesideHeader } from "../page/beside-header.js";
import { StartFailure } from "../page/start-failure.js";
import { languages, pickLanguage } from "../words/index.js";
import { languages as ownWords } from "../words/teacher.js";
import { Checker } from "./checker.js";
import { Checking } from "./checking.js";
import { Chooser } from "./chooser.js";
import { followChoices } from "./following.js";
import { Maker } from "./maker.js";
import { Output } from "./output.js";

const SITE = new URL("./", location.href).href;
const asked = new URLSearchParams(location.search);
const words = signal(languages[pickLanguage(asked.get("lang"), navigator.languages)]);
const maker = new Maker(SITE);
const checker = new Checker(source, SITE);

document.body.replaceChildren();
renderInto(document.body, words, <Page />);
followScheme(document.documentElement);

function Page() {
	const own = useOwn(ownWords);
	const [problem, setProblem] = useState("");
	const [failure, start] = useEngine(setProblem);
	return (
		<>
			<Header />
			<main class="teacher">
				{failure !== undefined && <StartFailure error={failure} again={start} />}
				<p class="problem" role="alert" textContent={problem === "" ? "" : own.ownAddress(problem)} />
				<section class="make form" aria-labelledby="make">
					<h2 id="make" textContent={own.make} />
					<Chooser maker={maker} />
					<Output maker={maker} />
				</section>
				<section class="check form" aria-labelledby="check">
					<h2 id="check" textContent={own.check} />
					<Checking maker={maker} checker={checker} />
				</section>
			</main>
		</>
	);
}

/**
 * Loads the engine, and keeps this page's address up to date with the choices.
 * @param tell reports what is wrong with the task in the address
 * @returns why the engine is missing, and a function that tries again
 */
function useEngine(tell: (problem: string) => void): [unknown, () => void] {
	const [failure, setFailure] = useState<unknown>();
	const start = () => {
		setFailure(undefined);
		source.load().then((Engine) => {
			tell(maker.begin(Engine, location.href));
			followChoices(maker);
		}, setFailure);
	};
	useEffect(start, []);
	return [failure, start];
}

function Header() {
	const own = useOwn(ownWords);
	return (
		<BesideHeader words={words} own={own}>
			<a href="#check" textContent={own.check} />
		</BesideHeader>
	);
}
