// One training step, line by line: the script beside the stage, and the engine's own tensors.

import { element, setText } from "../dom/dom.js";
import { term } from "../dom/glossary.js";
import { Advice } from "../stage/advice.js";
import { grouped } from "../words/grouped.js";
import { languages } from "../words/panels/code.js";
import { listingOf } from "./code/listings.js";
import { createSmallPicture } from "./code/picture.js";
import { createPlayers, isSkipped } from "./code/players.js";
import { numbersNode, tensorNode } from "./code/tensors.js";
import { TERMS } from "./code/terms.js";
import { Walk } from "./code/walk.js";
import type { Speaker } from "../dom/dom.js";
import type { Config } from "../run/run.js";
import type { StageHandle } from "../stage/stage.js";
import type { Panel } from "./board.js";
import type { Line } from "./code/listings.js";
import type { Stop, Tensor } from "./code/walk.js";

export function codePanel(stage: StageHandle, speaker: Speaker): Panel {
	const own = speaker.of(languages);
	const advice = new Advice();
	/** The step that is gone through. */
	let walk: Walk | undefined;
	/** Of the listing on show. */
	let source = "";

	const caption = element("p", { class: "explanation" });
	const players = createPlayers(own);
	const listing = element("ol", { class: "listing", translate: false });
	const frame = element("div", { class: "code", role: "region", tabIndex: 0 }, listing);
	const [back, next] = [button("back", goBack), button("next", goOn)];
	const [place, says] = [element("p", { class: "place" }), element("p")];
	const terms = element("p", { class: "terms" });
	const tensors = element("div", { class: "tensors" });
	const picture = createSmallPicture();
	const node = element(
		"div",
		{ class: "step-by-line" },
		players.node,
		frame,
		element("div", { class: "buttons" }, next, back),
		element("div", { class: "says", role: "status" }, place, says),
		picture.node,
		terms,
		tensors,
		caption,
	);
	own.bind(() => {
		frame.setAttribute("aria-label", own.words.listing);
		source = "";
		if (stage.run) {
			show();
		}
	});

	function button(name: "back" | "next", onclick: () => void) {
		const text = own.text((words) => words[name]);
		return element("button", { type: "button", class: name, onclick }, text);
	}

	function goOn() {
		if (walk && !walk.last) {
			walk.place++;
		} else {
			walk = undefined;
			stage.act((run) => {
				walk = new Walk(run);
			});
		}
		present();
	}

	function goBack() {
		if (walk && !walk.first) {
			walk.place--;
		}
		present();
	}

	function present() {
		const scene = walk?.scene(advice);
		if (scene) {
			stage.present(scene);
		}
		picture.show(scene);
		show();
	}

	function end() {
		walk = undefined;
		stage.present(undefined);
		picture.show(undefined);
	}

	function show() {
		const config = walk?.config ?? stage.run?.config;
		if (!config) {
			return;
		}
		const stop = walk?.stop;
		showListing(config);
		light(stop?.at);
		players.show(stop?.line, config.freeze);
		back.disabled = !walk || walk.first;
		setText(place, placeText());
		setText(says, stop ? explanation(stop.line, config.freeze) : own.words.hint);
		terms.replaceChildren(...(stop ? TERMS[stop.line.says].flatMap((name) => [term(own, name), " "]) : []));
		tensors.replaceChildren(...(stop ? tensorNodes(stop) : []));
	}

	function showListing(config: Config) {
		const { head, blocks, source: name } = listingOf(config);
		const text = JSON.stringify([head, blocks]);
		if (text === source) {
			return;
		}
		source = text;
		setText(caption, own.words.sources[name]);
		const item = (code: string, type: string) => element("li", { class: type }, element("code", {}, code));
		listing.replaceChildren(
			item(head, "head"),
			...blocks.flatMap(({ head, groups }) => [
				...(head ? [item(head, "head inside group")] : []),
				...groups.flatMap((lines, g) =>
					lines.map(({ code }, i) =>
						item(code, `statement ${head ? "deep" : "inside"} ${i === 0 && !(head && g === 0) ? "group" : ""}`),
					),
				),
			]),
		);
	}

	function light(at: number | undefined) {
		const statements = listing.querySelectorAll<HTMLElement>(".statement");
		statements.forEach((line, i) => {
			if (i === at) {
				line.setAttribute("aria-current", "step");
				const { offsetTop: top, offsetHeight: height } = line;
				if (top < frame.scrollTop || top + height > frame.scrollTop + frame.clientHeight) {
					frame.scrollTop = top - (frame.clientHeight - height) / 2;
				}
			} else {
				line.removeAttribute("aria-current");
			}
		});
	}

	function placeText() {
		const { words } = own;
		if (!walk) {
			return "";
		}
		const { step, place, stops, stop } = walk;
		const round = stop.rounds > 1 ? words.round(stop.round, stop.rounds) : "";
		return words.place(grouped(step), place + 1, stops.length) + round;
	}

	function explanation(line: Line, freeze: Config["freeze"]) {
		const { lines, frozen } = own.words;
		return line.learner && isSkipped(line, freeze) ? frozen[line.learner] : lines[line.says];
	}

	function tensorNodes({ reads, makes, also }: Stop) {
		const { words } = own;
		const change = (when: string, tensor: Tensor) => [element("p", {}, when), numbersNode(tensor)];
		return [
			...reads.map((tensor) => tensorNode(tensor, words.reads, numbersNode(tensor, 1))),
			...makes.map(({ tensor, before }) =>
				before
					? tensorNode(tensor, words.changes, ...change(words.before, before), ...change(words.after, tensor))
					: tensorNode(tensor, words.makes, numbersNode(tensor)),
			),
			...(also.length > 0
				? [element("p", { class: "also" }, words.also, element("code", { translate: false }, also.join(", ")))]
				: []),
		];
	}

	return {
		title: own.text((words) => words.title),
		node,
		look(run) {
			if (walk && (walk.run !== run || !walk.holds || stage.state === "training")) {
				end();
			}
			show();
		},
		close() {
			// Scrolled away, as on a small screen to look at the picture, it goes on.
			if (walk && !node.closest("details")?.open) {
				end();
			}
		},
	};
}
