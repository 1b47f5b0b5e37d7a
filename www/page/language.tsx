// The link to the page in its other language. It changes the language without loading the page.

import type { Signal } from "@preact/signals";
import type { TargetedEvent, TargetedMouseEvent } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { languages, type Words } from "../words/index.js";
import { addressWith } from "./address.js";

/** @param words the words of the page, which the link changes. The address and the document's language follow them. */
export function LanguageLink({ words }: { words: Signal<Words> }) {
	const { code, language } = words.value;
	const other = words.value === languages.en ? languages.zh : languages.en;
	useLayoutEffect(() => {
		document.documentElement.lang = code;
	}, [code]);

	function switchLanguage(event: TargetedMouseEvent<HTMLAnchorElement>) {
		if (event.ctrlKey || event.metaKey || event.shiftKey) {
			return;
		}
		event.preventDefault();
		words.value = other;
	}

	/** Renews the link, because the address may have changed since it was rendered. */
	function renew({ currentTarget }: TargetedEvent<HTMLAnchorElement>) {
		currentTarget.href = addressWith({ lang: other.code });
	}

	return (
		<a
			class="language"
			lang={other.code}
			hreflang={other.code}
			href={addressWith({ lang: other.code })}
			onPointerDown={renew}
			onFocus={renew}
			onClick={switchLanguage}
			textContent={language}
		/>
	);
}
