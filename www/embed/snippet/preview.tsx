// A live preview of the snippet: the tag itself, or the iframe.

import { useLayoutEffect, useState } from "preact/hooks";
import { useNode } from "../../dom/node.js";
import { followScheme } from "../../dom/scheme.js";
import { useOwn, useWords } from "../../dom/words.js";
import type { Engine } from "../../run/run.js";
import { NAME, SCRIPT_ADDRESS, type Tag } from "../../share/tags.js";
import { languages } from "../../words/snippet.js";
import type { Builder } from "./builder.js";
import { NOTHING_SAID } from "./forms.js";

export function Preview({ builder }: { builder: Builder }) {
	const words = useWords();
	const own = useOwn(languages);
	const painter = usePainter(builder);
	const tag = builder.tagIn(words);
	const { theme, lang } = builder.choices.value;
	const isDefined = customElements.get(NAME) !== undefined;
	const scheme = tag.name === NAME && theme !== "system" ? theme : "";
	const place = useNode<HTMLDivElement>((node) => {
		if (isDefined) {
			show(node, painter, tag);
		}
	});
	useLayoutEffect(() => {
		if (place.current) {
			followScheme(place.current);
		}
	}, []);
	useLayoutEffect(() => {
		if (lang === "") {
			// The tag looks up the page's language when its own lang attribute changes.
			painter.setAttribute("lang", "");
			painter.removeAttribute("lang");
		}
	}, [words]);
	return (
		<>
			<h2 textContent={own.live} />
			<div class="live gan-colours" style={{ colorScheme: scheme }} ref={place}>
				{!isDefined && <p class="problem" role="alert" textContent={own.missing(SCRIPT_ADDRESS)} />}
			</div>
		</>
	);
}

/** A single element for the whole time. The choices change its attributes. The builder uses its engine until it crashes. */
function usePainter(builder: Builder) {
	const [painter] = useState(() => document.createElement(NAME));
	useLayoutEffect(() => {
		const begin = () => {
			if (painter.gan) {
				builder.begin(painter.gan.constructor as Engine);
			}
		};
		const endIfCrashed = () => {
			if (painter.state === "crashed") {
				builder.end();
			}
		};
		const listening = new AbortController();
		const { signal } = listening;
		painter.addEventListener("ready", begin, { once: true, signal });
		painter.addEventListener("error", endIfCrashed, { signal });
		return () => listening.abort();
	}, [painter, builder]);
	return painter;
}

function show(place: HTMLElement, painter: HTMLElement, { name, attributes }: Tag) {
	if (name === NAME) {
		setAttributes(painter, attributes);
		if (!painter.isConnected) {
			place.replaceChildren(painter);
		}
		return;
	}
	let iframe = place.querySelector("iframe");
	// A new iframe is needed for another address. Otherwise the way back would lead through all addresses.
	if (!iframe || iframe.getAttribute("src") !== attributes.src) {
		iframe = document.createElement("iframe");
		place.replaceChildren(iframe);
	}
	setAttributes(iframe, attributes);
}

/** Gives an element these attributes, and removes all others that can be chosen. */
function setAttributes(node: HTMLElement, attributes: Record<string, string>) {
	for (const name of Object.keys({ ...NOTHING_SAID, ...attributes })) {
		if (attributes[name] === undefined) {
			node.removeAttribute(name);
		} else if (node.getAttribute(name) !== attributes[name]) {
			node.setAttribute(name, attributes[name]);
		}
	}
}
