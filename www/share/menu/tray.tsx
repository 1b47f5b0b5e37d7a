// Under the sections: how far the work is, and what came of it.

import { useComputed } from "@preact/signals";
import { useContext, useLayoutEffect, useState } from "preact/hooks";
import { useNode } from "../../dom/node.js";
import { Live } from "../../dom/text.js";
import { Speech, useOwn } from "../../dom/words.js";
import { languages } from "../../words/take-away.js";
import type { Taken } from "../forms.js";
import { Copy } from "./copy.js";
import { addressOf, keepsDownloads } from "./keeping.js";
import type { Workshop } from "./workshop.js";

export function Tray({ workshop }: { workshop: Workshop }) {
	const isWorking = useComputed(() => workshop.percent.value !== undefined).value;
	const made = workshop.made.value;
	return (
		<div class="tray">
			{isWorking && <Progress workshop={workshop} />}
			{made && <Made key={made.name} taken={made} />}
		</div>
	);
}

function Progress({ workshop }: { workshop: Workshop }) {
	const speech = useContext(Speech);
	const own = useOwn(languages);
	const word = useComputed(() => languages[speech.value.code].working(workshop.percent.value ?? 0));
	const cancel = useNode<HTMLButtonElement>((node) => () => handFocusOn(node), []);
	return (
		<div class="progress" role="group">
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

function Made({ taken }: { taken: Taken }) {
	const own = useOwn(languages);
	const address = useAddress(taken);
	const { name, type, content, alt } = taken;
	const keeps = keepsDownloads();
	const link = useNode<HTMLAnchorElement>(takeFocus, [address]);
	const node = useNode<HTMLDivElement>((node) => node.scrollIntoView({ block: "nearest" }), [taken]);
	return (
		<div class="made" ref={node}>
			<p role="status" textContent={own.made(name, sizeOf(content))} />
			{address !== undefined && <Preview taken={taken} address={address} />}
			<p hidden={keeps} textContent={alt === undefined ? own.keepNot : own.keep} />
			<a hidden={!keeps} href={address} download={name} textContent={own.download} ref={link} />
			{alt !== undefined && <Copy text={alt} name={own.alt} label={own.copyAlt} />}
			{type === "image/svg+xml" && typeof content === "string" && (
				<>
					<Copy text={content} name={own.code} label={own.copyCode} isHidden />
					<p class="explanation" textContent={own.codeHelp} />
				</>
			)}
		</div>
	);
}

/** Where the page's policy forbids to show it, there is nothing to see. */
function Preview({ taken: { type, alt }, address }: { taken: Taken; address: string }) {
	const [isForbidden, setForbidden] = useState(false);
	if (alt === undefined || isForbidden) {
		return null;
	}
	return type.startsWith("video/") ? (
		<video src={address} aria-label={alt} controls muted playsInline onError={() => setForbidden(true)} />
	) : (
		<img src={address} alt={alt} onError={() => setForbidden(true)} />
	);
}

/** Where the browser finds the file, as long as it is on show. */
function useAddress(taken: Taken) {
	const [address, setAddress] = useState<string>();
	useLayoutEffect(() => addressOf(taken, setAddress), [taken]);
	return address;
}

/** Before it goes away with the focus in it, the button that began the work takes it, or else the heading. */
function handFocusOn(node: HTMLElement) {
	if ((node.getRootNode() as Document | ShadowRoot).activeElement === node) {
		const menu = node.closest(".menu");
		(menu?.querySelector<HTMLElement>(".make button") ?? menu?.querySelector<HTMLElement>("h2"))?.focus();
	}
}

/** If the menu has it. */
function takeFocus(node: HTMLElement) {
	const { activeElement } = node.getRootNode() as Document | ShadowRoot;
	if (activeElement && node.closest(".take-away")?.contains(activeElement)) {
		node.focus();
	}
}

function sizeOf(content: Taken["content"]) {
	const bytes = typeof content === "string" ? new Blob([content]).size : content.length;
	return `${Math.ceil(bytes / 1024)} KB`;
}
