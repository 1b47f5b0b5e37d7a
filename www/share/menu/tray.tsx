// The tray below a section's button: the progress of the work, and its result.

import { useComputed } from "@preact/signals";
import { useContext, useState } from "preact/hooks";
import { useNode } from "../../dom/node.js";
import { Live } from "../../dom/text.js";
import { focusedBeside } from "../../dom/tree.js";
import { Speech, useOwn } from "../../dom/words.js";
import { grouped } from "../../words/grouped.js";
import { languages } from "../../words/take-away.js";
import { Copy } from "../drawer/copy.js";
import type { Taken } from "../forms.js";
import type { SectionName } from "./drafts.js";
import { isKeptByPress, keepsDownloads } from "./keeping.js";
import type { Made as MadeProps, Workshop } from "./workshop.js";

interface Props {
	workshop: Workshop;
	section: SectionName;
}

/** The tray. It shows nothing for work of another section. */
export function Tray({ workshop, section }: Props) {
	const own = useOwn(languages);
	const isWorking = useComputed(() => workshop.percent.value !== undefined).value;
	const isOwn = workshop.place.value === section;
	const made = workshop.made.value;
	return (
		<div class="tray">
			{isOwn && isWorking && <Progress workshop={workshop} />}
			<p role="status" textContent={isOwn && workshop.isCancelled.value ? own.cancelled : ""} />
			{isOwn && made && <Made key={made.taken.name} {...made} />}
		</div>
	);
}

function Progress({ workshop }: { workshop: Workshop }) {
	const speech = useContext(Speech);
	const own = useOwn(languages);
	const word = useComputed(() => languages[speech.value.code].working(workshop.percent.value ?? 0));
	const cancel = useNode<HTMLButtonElement>((node) => () => handFocusOn(node), []);
	const node = useNode<HTMLDivElement>(bringIntoView, []);
	return (
		<div class="progress" role="group" ref={node}>
			<span class="word">
				<Live text={word} />
			</span>
			<Bar workshop={workshop} />
			<button type="button" class="cancel" onClick={() => workshop.cancel()} textContent={own.cancel} ref={cancel} />
		</div>
	);
}

function Bar({ workshop }: { workshop: Workshop }) {
	const own = useOwn(languages);
	const percent = workshop.percent.value ?? 0;
	return <progress max={100} value={percent} aria-label={own.working(percent)} />;
}

function Made({ taken, address: whenThere }: MadeProps) {
	const own = useOwn(languages);
	const address = whenThere.value;
	const { name, type, content, alt } = taken;
	const keeps = keepsDownloads();
	const link = useNode<HTMLAnchorElement>(takeFocus, [address]);
	const node = useNode<HTMLDivElement>(bringIntoView, [taken]);
	return (
		<div class="made" ref={node}>
			<p role="status" textContent={own.made(name, sizeOf(content))} />
			{address !== undefined && <Preview taken={taken} address={address} />}
			<p hidden={keeps || !isKeptByPress(taken)} textContent={own.keep} />
			<a hidden={!keeps} href={address} download={name} textContent={own.download} ref={link} />
			{alt !== undefined && <Copy text={alt} name={own.alt} label={own.copyAlt} />}
			{type === "text/x-python" && typeof content === "string" && (
				<Copy text={content} name={own.script} label={own.copyScript} isHidden />
			)}
			{type === "image/svg+xml" && typeof content === "string" && (
				<>
					<Copy text={content} name={own.code} label={own.copyCode} isHidden />
					<p class="explanation" textContent={own.codeHelp} />
				</>
			)}
		</div>
	);
}

/** The preview. If the page's policy forbids it, nothing is shown. */
function Preview({ taken: { type, alt }, address }: { taken: Taken; address: string }) {
	const [isForbidden, setForbidden] = useState(false);
	if (alt === undefined || isForbidden) {
		return null;
	}
	return type.startsWith("video/") ? (
		<video src={address} aria-label={alt} controls muted playsInline onError={() => setForbidden(true)} />
	) : (
		<img
			src={address}
			alt={alt}
			// The picture has its height only now.
			onLoad={({ currentTarget }) => bringIntoView(currentTarget.parentElement ?? currentTarget)}
			onError={() => setForbidden(true)}
		/>
	);
}

/** If the focus is in a node that is about to go, moves it to the button that began the work, or else to the heading. */
function handFocusOn(node: HTMLElement) {
	if (focusedBeside(node) === node) {
		const menu = node.closest(".menu");
		(menu?.querySelector<HTMLElement>(".make button") ?? menu?.querySelector<HTMLElement>("h2"))?.focus();
	}
}

/** Focuses a node if the focus is in the menu. */
function takeFocus(node: HTMLElement) {
	if (node.closest(".take-away")?.contains(focusedBeside(node))) {
		node.focus();
	}
}

function bringIntoView(node: Element) {
	node.scrollIntoView({ block: "nearest" });
}

function sizeOf(content: Taken["content"]) {
	const bytes = typeof content === "string" ? new Blob([content]).size : content.length;
	const decimals = bytes < 10 * 1024 ? 1 : 0;
	return `${grouped(Math.max(bytes / 1024, 0.1), decimals)} KB`;
}
