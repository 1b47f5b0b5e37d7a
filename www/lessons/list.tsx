// The card's first face: an invitation, and a list of all lessons.

import type { TargetedMouseEvent } from "preact";
import { useOwn, useWords } from "../dom/words.js";
import { languages } from "../words/lesson-card.js";
import { lessonTexts } from "../words/lessons/index.js";
import type { FaceProps } from "./card.js";
import { LESSON_IDS, type LessonId, type LessonPlace } from "./lesson.js";
import { LESSONS } from "./lessons.js";
import type { Book } from "./memory.js";

interface OpenProps {
	book: Book;
	open: (place: LessonPlace) => void;
}

export function List({ course, book, guest, heading, go }: FaceProps) {
	const own = useOwn(languages);
	const open = ({ id, step }: LessonPlace) => go(() => course.open(id, step - 1));
	return (
		<>
			<h2 {...heading} textContent={own.title} />
			<p class="intro" textContent={own.intro} />
			<Invitation book={book} open={open} />
			<ol class="lessons">
				{LESSON_IDS.map((id) => (
					<Entry key={id} id={id} hasAddress={!guest} book={book} open={open} />
				))}
			</ol>
			<Forgetting course={course} book={book} />
		</>
	);
}

/** Leads to the reader's last place, or to the first lesson that is not done. */
function Invitation({ book, open }: OpenProps) {
	const own = useOwn(languages);
	const { code } = useWords();
	const { done, at } = book.memory.value;
	const steps = at ? LESSONS[at.id].steps.length : 0;
	const next = LESSON_IDS.find((id) => !done.includes(id));
	const begun = at && at.step <= steps ? at : undefined;
	const place = begun ?? { id: next ?? LESSON_IDS[0], step: 1 };
	const title = lessonTexts[place.id][code].title;
	const text = begun ? own.goOn(title, begun.step, steps) : next ? own.begin(title) : own.again(title);
	return <button type="button" class="go" onClick={() => open(place)} textContent={text} />;
}

interface EntryProps extends OpenProps {
	id: LessonId;
	hasAddress: boolean;
}

function Entry({ id, hasAddress, book, open }: EntryProps) {
	const own = useOwn(languages);
	const { code } = useWords();
	const texts = lessonTexts[id][code];
	const isDone = book.memory.value.done.includes(id);
	const text = <span textContent={texts.title} />;
	const press = (event: TargetedMouseEvent<HTMLElement>) => {
		// In another tab or window, the lesson opens by its address.
		if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
			event.preventDefault();
			open({ id, step: 1 });
		}
	};
	return (
		<li class={isDone ? "done" : ""}>
			{hasAddress ? (
				<a href={addressOf(id)} onClick={press}>
					{text}
				</a>
			) : (
				<button type="button" class="link" onClick={press}>
					{text}
				</button>
			)}
			<span class="sign" hidden={!isDone}>
				<span aria-hidden="true">✓ </span>
				<span textContent={own.done} />
			</span>
			<p textContent={texts.about} />
		</li>
	);
}

/** The lesson's address, in the language that the page's address asks for. */
function addressOf(id: LessonId) {
	const lang = new URLSearchParams(location.search).get("lang");
	return `?${new URLSearchParams({ ...(lang && { lang }), view: "calm", lesson: id })}`;
}

function Forgetting({ course, book }: Pick<FaceProps, "course" | "book">) {
	const own = useOwn(languages);
	const { forgotten } = book;
	const hasForgotten = forgotten.value !== undefined;
	const forget = () => {
		course.forget();
		book.forget();
	};
	return (
		<p class="forgetting" hidden={book.text.value === undefined && !hasForgotten}>
			<span role="status" textContent={hasForgotten ? own.forgotten : ""} />
			<button
				type="button"
				class="link"
				onClick={() => (hasForgotten ? book.undo() : forget())}
				textContent={hasForgotten ? own.undo : own.forget}
			/>
		</p>
	);
}
