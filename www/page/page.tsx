// The static page: the stage in its two views, and the explanations around it.

import "./stop-if-too-old.js";
import { computed, effect, signal, untracked } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { renderNow } from "../dom/rendering.js";
import { describe } from "../dom/describe.js";
import { Glossary } from "../dom/glossary.js";
import { followScheme } from "../dom/scheme.js";
import { Late } from "../dom/late.js";
import { LateNotice } from "../dom/late-notice.js";
import { renderInto, useWords } from "../dom/words.js";
import frameAddress from "../embed/frame.js?address";
import type { LessonPlace } from "../lessons/lesson.js";
import { readLocks } from "../run/locks.js";
import { type PagePanel, readPageView } from "../run/page-view.js";
import { PAGE_PANELS, readPreset } from "../run/spec.js";
import { linkTo } from "../stage/link.js";
import { mount } from "../stage/stage.js";
import type { DrawerModule } from "../stage/drawer.js";
import { PARTS_OF } from "../stage/parts.js";
import { languages, pickLanguage } from "../words/index.js";
import { askedBy } from "./address.js";
import { CalmHeader, Further } from "./calm.js";
import { Footer } from "./footer.js";
import { Header } from "./header.js";
import { keepPicture } from "./kept.js";
import lessonsAddress from "./lessons.js?address";
import { Opening } from "./opening.js";
import panelsAddress from "./panels.js?address";
import shareAddress from "./share.js?address";
import takeAwayAddress from "./take-away.js?address";
import taskAddress from "./task.js?address";
import { offerOf, Twins } from "./twin-offer.js";
import { type OpenCard, Views } from "./views.js";

/** Keys of a teacher's link. */
const TASK_KEYS = ["task", "goal", "lock"];

/** The address has the same keys as the tag has attributes. */
const asked = askedBy(location.search);
const view = readPageView(asked);
const locks = readLocks(asked);
const words = signal(languages[pickLanguage(asked.getAttribute("lang"), navigator.languages)]);
const theme = signal(view.theme ?? "system");
const isInvited = asked.getAttribute("game") !== null;
const isFramed = parent !== window;
const views = new Views(asked, isFramed, { panels: panelsOf(view), parts: PARTS_OF[view.controls] });
const seen = {
	words,
	theme,
	closed: signal<readonly PagePanel[]>(view.closed.filter((name) => name !== "game" || !isInvited)),
	look: views.look,
	lesson: views.lesson,
	drawn: views.drawn,
};
const lateLessons = new Late(() => import("./lessons.js"), lessonsAddress);
const has = (key: string) => asked.getAttribute(key) !== null;
/** A reader with a task, or without some of the controls, is led nowhere else. */
const staysHere = [...TASK_KEYS, "hide"].some(has);

document.body.replaceChildren();
renderInto(
	document.body,
	words,
	<>
		<Head />
		<main>
			<div />
			<div class="card" tabIndex={-1} />
			<Onward />
		</main>
		<Rest />
	</>,
);
followScheme(document.documentElement);

const main = document.querySelector("main") as HTMLElement;
const column = main.firstElementChild as HTMLElement;
const card = column.nextElementSibling as HTMLElement;
effect(() => {
	const { classList } = document.body;
	classList.toggle("calm", views.look.value === "calm");
	classList.toggle("in-lesson", views.lesson.value !== undefined);
});
const settings = document.createElement("div");
const opening = new Opening({
	asked,
	seen,
	isFramed,
	goTo: (asked) => views.goTo(asked),
	openTwin: (text) => void twins.open(text, tell),
	mayPlay: has("lesson") || isInvited ? false : (view.autoplay ?? true),
});
const stage = mount(column, {
	words: words.value,
	preset: readPreset(asked),
	planWith: (Engine) => opening.plan(Engine),
	controls: view.controls,
	locks,
	speed: view.speed,
	settings,
	dropArea: document.documentElement,
	Twin: offerOf(() => twins),
	keepsPast: panelsOf(view).includes("runs"),
	drawers: {
		share: new Late<DrawerModule>(() => import("./share.js"), shareAddress),
		takeAway: new Late<DrawerModule>(() => import("./take-away.js"), takeAwayAddress),
	},
	tell: (name) => opening.hear(name, stage),
});
const latePanels = new Late(() => import("./panels.js"), panelsAddress);
let lessons: typeof lateLessons.here | undefined;
const twins = new Twins(stage, latePanels.here);
stage.player.show(view.drawn);
views.showFew(stage.player);
/** For curious readers, in the browser's console: document.querySelector("main").stage.gan is the running Gan. */
Object.assign(main, { stage });
effect(() => {
	stage.setWords(words.value);
	describe(words.value.title, words.value.subtitle);
});
effect(() => {
	document.documentElement.style.colorScheme = theme.value === "system" ? "" : theme.value;
	untracked(() => stage.redraw());
});
effect(() => stage.setNotice(opening.notice.value));
effect(() => stage.setParts(views.parts.value));
keepPicture(column, card, views.look);
opening.tell(...view.problems, ...views.problems, ...locks.problems);

const tell = (problem: string) => opening.tell(problem);
if (TASK_KEYS.some(has)) {
	void load(new Late(() => import("./task.js"), taskAddress), "task").then(({ addTask }) =>
		addTask({ main, stage, words, asked, tell }),
	);
}
let tellingHeight: Promise<() => void> | undefined;
if (isFramed) {
	const frame = new Late(() => import("../embed/frame.js"), frameAddress);
	tellingHeight = load(frame, "frame").then(({ listenToHost }) =>
		listenToHost(stage, seen, asked.getAttribute("trust"), tell),
	);
}
// The explanations come when the run is there: on the calm page the card of the lessons, and the panels when one is needed.
const isThere = stage.ready.then(() => opening.isDone);
void isThere.then(() => opening.follow(stage));
effect(() => void main.classList.toggle("with-panels", views.panels.value.length > 0));
const onShow = computed(() => ({ names: views.panels.value, isCalm: views.look.value === "calm" }));
let addedPanels: Promise<void> | undefined;
const addPanels = () => {
	addedPanels ??= load(latePanels, "panels")
		.then(({ addPanels, addSmallPicture }) => {
			addPanels(main, stage, words, settings, onShow, seen.closed, opening.game, (kept) => void twins.begin({ kept }));
			addSmallPicture(stage, words, views.look);
		})
		.then(async () => (await tellingHeight)?.());
};
void isThere.then(() => {
	effect(() => void (views.look.value === "everything" && untracked(addPanels)));
	views.begin(asked, showCard);
	if (views.look.peek() === "calm") {
		void tellingHeight?.then((tellHeight) => tellHeight());
	}
});
const askedTwin = asked.getAttribute("twin");
if (askedTwin !== null) {
	void isThere.then(addPanels);
	void twins.open(askedTwin, tell);
}

/** Shows the lessons' card with this lesson once it has arrived. Returns a function that removes it. */
function showCard(lesson: Parameters<OpenCard>[0]) {
	const { sight } = views;
	const place = document.createElement("div");
	card.append(place);
	let isOver = false;
	let close = () => {};
	let told: LessonPlace | undefined;
	const hear = (now: LessonPlace | undefined) => {
		told = now;
		if (now) {
			views.hear(now);
		} else {
			// The run that the lesson had set aside is back one turn later.
			queueMicrotask(() => isOver || views.hear(told));
		}
	};
	lessons ??= load(lateLessons, "lessons", card);
	void lessons.then(({ openCard }) => {
		if (!isOver) {
			const whole = { place, stage, words, tell: hear, asked: lesson };
			close = openCard({ ...whole, main, sight, panels: addPanels, complain: tell });
		}
	});
	return () => {
		isOver = true;
		close();
		place.remove();
	};
}

/** Resolves when the part has arrived. Until then a notice says what is missing, under the stage or in the part's place. */
function load<Module>(part: Late<Module>, name: PartName, where: Element = column) {
	// The page as a single file contains every part.
	if (import.meta.env.MODE !== "alone") {
		const place = document.createElement("div");
		where.append(place);
		renderInto(place, words, <Missing part={part} name={name} />);
	}
	part.load();
	return part.here;
}

type PartName = "frame" | "panels" | "task" | "lessons";

function Missing({ part, name }: { part: Pick<Late<unknown>, "state" | "again">; name: PartName }) {
	return <LateNotice late={part} what={useWords().late[name]} link={() => linkTo(location.href, stage.player)} />;
}

function Head() {
	return views.look.value === "calm" ? (
		<CalmHeader words={words} theme={theme} toEverything={toEverything} />
	) : (
		<Header words={words} theme={theme} ways={staysHere ? undefined : { toCalm, toLesson }} />
	);
}

/** The way on from the calm view. It waits until the card above it has arrived or has failed to arrive. */
function Onward() {
	return views.look.value === "calm" && lateLessons.state.value !== "loading" ? (
		<Further toEverything={toEverything} />
	) : null;
}

/** The parts below the stage, which are not seen at first. They come after the first curve. */
function Rest() {
	const [isDue, setDue] = useState(false);
	useEffect(() => void stage.ready.then(() => setDue(true)), []);
	const isCalm = views.look.value === "calm";
	return (
		<>
			{isDue && !isCalm && <Glossary />}
			{!isCalm && <Footer isFramed={isFramed} />}
		</>
	);
}

function toEverything() {
	views.toEverything();
	beginAt(column.querySelector<HTMLElement>(".gan-stage"));
}

function toCalm() {
	views.toCalm();
	beginAt(column.querySelector<HTMLElement>(".gan-stage"));
}

function toLesson() {
	views.toLesson("the-numbers-lie");
	beginAt(card);
}

/** The pressed button is gone. Another part gets the focus, and the view is shown from its beginning. */
function beginAt(part: HTMLElement | null) {
	renderNow();
	part?.focus({ preventScroll: true });
	scrollTo(0, 0);
}

/** The panels that are asked for, or all of them. A game is there if one is asked for; without settings there is no panel for them. */
function panelsOf({ panels, controls }: typeof view) {
	const shown = PAGE_PANELS.filter(
		(name) => panels.length === 0 || panels.includes(name) || (name === "game" && isInvited),
	);
	return shown.filter((name) => name !== "settings" || controls === "full");
}
