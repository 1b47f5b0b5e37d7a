// In the laboratory on a phone: a small copy of the picture, shown while the picture itself has scrolled away.

import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { useNode } from "../dom/node.js";
import { renderInto, useOwn } from "../dom/words.js";
import type { Look } from "../run/first-view.js";
import type { StageHandle } from "../stage/stage.js";
import { createAdoption } from "../stage/styles.js";
import type { Words } from "../words/index.js";
import { languages } from "../words/small-picture.js";
import css from "./small-picture.css?inline";

/** The windows in which everything stands in one column. */
const NARROW = "(max-width: 999px) and (min-height: 560px)";
/** The gap between the copy and the element with the focus. */
const GAP = 8;
const adoptStyles = createAdoption(css);

export function addSmallPicture(stage: StageHandle, words: ReadonlySignal<Words>, look: ReadonlySignal<Look>) {
	const place = document.createElement("div");
	document.body.append(place);
	adoptStyles(document);
	renderInto(place, words, <SmallPicture stage={stage} look={look} />);
}

function SmallPicture({ stage, look }: { stage: StageHandle; look: ReadonlySignal<Look> }) {
	const isAway = useIsAway(stage);
	const [isHidden, hide] = useState(false);
	return isAway && !isHidden && look.value === "everything" ? <Copy stage={stage} hide={() => hide(true)} /> : null;
}

/** Whether a narrow window has scrolled past the picture. */
function useIsAway(stage: StageHandle) {
	const [isAway, setAway] = useState(false);
	useEffect(() => {
		const place = stage.pictures.place;
		if (!place) {
			return undefined;
		}
		const narrow = matchMedia(NARROW);
		const observer = new IntersectionObserver((entries) => {
			const { isIntersecting, boundingClientRect } = entries[entries.length - 1];
			setAway(narrow.matches && !isIntersecting && boundingClientRect.bottom <= 0);
		});
		observer.observe(place);
		return () => observer.disconnect();
	}, [stage]);
	return isAway;
}

function Copy({ stage, hide }: { stage: StageHandle; hide: () => void }) {
	const own = useOwn(languages);
	const copy = useNode<HTMLCanvasElement>((node) => followPicture(stage, node), [stage]);
	return (
		<aside class="gan-colours small-picture-beside" aria-label={own.name}>
			<button type="button" class="close" aria-label={own.close} onClick={hide}>
				<svg viewBox="0 0 24 24" aria-hidden="true">
					<path d="M6 6l12 12M18 6L6 18" />
				</svg>
			</button>
			<button type="button" class="copy" aria-label={own.toPicture} onClick={() => goBack(stage)}>
				<canvas ref={copy} />
			</button>
		</aside>
	);
}

/** Copies the picture at most a few times a second, and keeps the element with the focus from hiding behind the copy. */
function followPicture(stage: StageHandle, copy: HTMLCanvasElement) {
	const { style } = document.documentElement;
	const draw = () => {
		const picture = stage.pictures.place?.querySelector("canvas");
		if (picture && picture.width > 0) {
			copy.width = copy.clientWidth * devicePixelRatio;
			copy.height = (copy.width * picture.height) / picture.width;
			copy.getContext("2d")?.drawImage(picture, 0, 0, copy.width, copy.height);
		}
	};
	const stop = stage.watch(draw);
	draw();
	style.scrollPaddingTop = `${copy.getBoundingClientRect().bottom + GAP}px`;
	return () => {
		stop();
		style.scrollPaddingTop = "";
	};
}

function goBack(stage: StageHandle) {
	const { place } = stage.pictures;
	place?.closest<HTMLElement>(".gan-stage")?.focus({ preventScroll: true });
	place?.scrollIntoView({ block: "center" });
}
