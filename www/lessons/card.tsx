// The card. It shows the lessons to choose from, or the step of the open lesson.

import { useLayoutEffect, useRef } from "preact/hooks";
import { useOwnId } from "../dom/ids.js";
import type { PagePanel } from "../run/page-view.js";
import type { StageHandle } from "../stage/stage.js";
import type { Course } from "./course.js";
import { List } from "./list.js";
import type { Book } from "./memory.js";
import { StepView } from "./step.js";

export interface CardProps {
	stage: StageHandle;
	course: Course;
	book: Book;
	guest?: { panels: readonly PagePanel[] };
}

/** The props of each face of the card. */
export interface FaceProps extends CardProps {
	/** The attributes of the heading, which gets the focus when the face changes. */
	heading: { id: string; tabIndex: number; ref: (node: HTMLHeadingElement | null) => void };
	/** Runs an action that leads to another face. */
	go: (action: () => Promise<void> | void) => void;
}

export function Card(props: CardProps) {
	const id = useOwnId();
	const heading = useRef<HTMLHeadingElement | null>(null);
	/** Whether a button of the card was pressed. A lesson that an address or a tag opens leaves the focus where it is. */
	const isPressed = useRef(false);
	const place = props.course.place.value;
	const name = place ? `${place.lesson.id} ${place.index}` : "";
	useLayoutEffect(() => {
		if (isPressed.current) {
			isPressed.current = false;
			heading.current?.focus();
		}
	}, [name]);
	const face: FaceProps = {
		...props,
		heading: {
			id,
			tabIndex: -1,
			ref: (node) => {
				heading.current = node;
			},
		},
		go: (action) => {
			isPressed.current = true;
			void action();
		},
	};
	return (
		<section class="gan-painter lesson-card" aria-labelledby={id}>
			{place ? <StepView key={name} place={place} {...face} /> : <List key="list" {...face} />}
		</section>
	);
}
