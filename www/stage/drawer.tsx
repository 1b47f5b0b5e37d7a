// What opens under the buttons: what takes a run away, and what shares it. Its code is not the stage's: it comes when it is first
// opened, or was there before.

import type { Signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useRef } from "preact/hooks";
import type { Late } from "../dom/late.js";
import { LateNotice } from "../dom/late-notice.js";
import { useLate } from "../dom/use-late.js";
import { useWords } from "../dom/words.js";
import type { Player } from "../run/player.js";
import { linkTo } from "./link.js";

/** By the names of their buttons, what style sheets call them. */
const CLASSES = { share: "sharing", takeAway: "take-away" };
export type DrawerName = keyof typeof CLASSES;

/** What comes. */
export interface DrawerModule {
	/** Stands in the stage, in its words, as long as it is open. It takes the focus when it is there. */
	Menu: ComponentType<MenuProps>;
}

export interface MenuProps {
	player: Player;
	/** Gives the focus back, too. */
	close: () => void;
}

/** Those that there are, by the names of their buttons. */
export type Drawers = Partial<Record<DrawerName, Late<DrawerModule>>>;

interface Props {
	player: Player;
	drawers: Drawers;
	/** The one that is open: one at most. */
	open: Signal<DrawerName | undefined>;
}

/** Nothing at all while none is open. */
export function Drawer({ player, drawers, open }: Props) {
	const name = open.value;
	const late = name && drawers[name];
	return late ? <Place key={name} player={player} name={name} late={late} open={open} /> : null;
}

interface PlaceProps extends Omit<Props, "drawers"> {
	name: DrawerName;
	late: Late<DrawerModule>;
}

function Place({ player, name, late, open }: PlaceProps) {
	const node = useRef<HTMLDivElement>(null);
	const module = useLate(late);
	return (
		<div class={`drawer ${CLASSES[name]}`} onKeyDown={onKey} ref={node}>
			{module ? <module.Menu player={player} close={close} /> : <Loading player={player} name={name} late={late} />}
		</div>
	);

	function onKey(event: KeyboardEvent) {
		if (event.key === "Escape" && !event.defaultPrevented) {
			event.preventDefault();
			event.stopPropagation();
			close();
		}
	}

	function close() {
		const button = node.current?.parentElement?.querySelector<HTMLElement>(`.buttons .${name}`);
		open.value = undefined;
		button?.focus();
	}
}

function Loading({ player, name, late }: Pick<PlaceProps, "player" | "name" | "late">) {
	const { late: words } = useWords();
	/** Once it has failed, the notice says all that there is to say. */
	const hasFailed = useRef(false);
	hasFailed.current ||= late.state.value !== "loading";
	return (
		<>
			<p role="status" hidden={hasFailed.current} textContent={words.loading} />
			<LateNotice late={late} what={words[name]} link={() => linkTo(location.href, player)} />
		</>
	);
}
