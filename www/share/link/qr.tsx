// The link as a QR code.

import type { Late } from "../../dom/late.js";
import { LateNotice } from "../../dom/late-notice.js";
import { useLate } from "../../dom/use-late.js";
import { useOwn, useWords } from "../../dom/words.js";
import type { Player } from "../../run/player.js";
import { linkTo } from "../../stage/link.js";
import { grouped } from "../../words/grouped.js";
import { languages } from "../../words/share.js";
import type { Moment } from "./moment.js";

/** The module that is loaded when the first code is drawn. */
export type QRModule = typeof import("./qr-code.js");

/** The width in modules of the quiet zone around a code. Nothing may be drawn there, because readers find the code by it. */
const QUIET = 4;
/** Pixels of a module. It should be easy to see, and the code easy to aim at. */
const MODULE = 4;
const LEAST = 240;

interface Props {
	player: Player;
	moment: Moment;
	late: Late<QRModule>;
}

export function QR({ player, moment, late }: Props) {
	const own = useOwn(languages);
	const { late: words } = useWords();
	const module = useLate(late);
	if (module) {
		return <Code moment={moment} module={module} />;
	}
	return (
		<>
			<p role="status" textContent={late.state.value === "loading" ? words.loading : ""} />
			<LateNotice late={late} what={own.qrMissing} link={() => linkTo(location.href, player)} />
		</>
	);
}

function Code({ moment: { href, step, hash }, module }: { moment: Moment; module: QRModule }) {
	const own = useOwn(languages);
	const code = module.qrCodeOf(href);
	if (!code) {
		return <p textContent={own.qrTooLong(grouped(href.length))} />;
	}
	const side = code.size + 2 * QUIET;
	const pixels = Math.max(LEAST, side * MODULE);
	return (
		<svg
			class="qr"
			role="img"
			aria-label={own.qrLabel(grouped(step), hash)}
			viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
			width={pixels}
			height={pixels}
			shape-rendering="crispEdges"
		>
			<rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
			<path d={code.path} fill="#000" />
		</svg>
	);
}
