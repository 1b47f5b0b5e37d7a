// The drawers under the buttons: one takes a run away, the other shares it. Their code is not part of the stage. It is loaded when a
// drawer is first opened, unless it is there already.

import type { Signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useRef } from "preact/hooks";
import type { Late } from "../dom/late.js";
import { LateNotice } from "../dom/late-notice.js";
import { useLate } from "../dom/use-late.js";
import { useWords } from "../dom/words.js";
import type { Lockable } from "../run/locks.js";
import type { Player } from "../run/player.js";
import { linkTo } from "./link.js";

/** The style sheets' class for each drawer, by the name of its button. */
const CLASSES = { share: "sharing", takeAway: "take-away" };
export type DrawerName = keyof typeof CLASSES;
/** The name by which a teacher's link locks each drawer. */
export const LOCK_OF_DRAWER = { share: "share", takeAway: "take-away" } as const satisfies Record<DrawerName, Lockable>;

/** The drawer that is open. */
export interface OpenDrawer {
	name: DrawerName;
	/** The section that somebody outside the drawer has asked for. */
	section?: string;
}

/** The loaded code of a drawer. */
export interface DrawerModule {
	/** Stands in the stage and has its words while the drawer is open. It takes the focus when it appears. */
	Menu: ComponentType<MenuProps>;
}

export interface MenuProps {
	player: Player;
	/** How the drawer was opened. */
	opened: OpenDrawer;
	/** Closes the drawer and gives the focus back. */
	close: () => void;
}

/** The available drawers, by the names of their buttons. */
export type Drawers = Partial<Record<DrawerName, Late<DrawerModule>>>;

interface Props {
	player: Player;
	drawers: Drawers;
	/** The drawer that is open. There is at most one. */
	open: Signal<OpenDrawer | undefined>;
}

/** The open drawer. Renders nothing if none is open. */
export function Drawer({ player, drawers, open }: Props) {
	const opened = open.value;
	const late = opened && drawers[opened.name];
	return late ? <Place key={opened.name} {...{ player, opened, late, open }} /> : null;
}

interface PlaceProps extends Omit<Props, "drawers"> {
	opened: OpenDrawer;
	late: Late<DrawerModule>;
}

function Place({ player, opened, late, open }: PlaceProps) {
	const { name } = opened;
	const node = useRef<HTMLDivElement>(null);
	const module = useLate(late);
	return (
		<div class={`drawer ${CLASSES[name]}`} onKeyDown={onKey} ref={node}>
			{module ? (
				<module.Menu player={player} opened={opened} close={close} />
			) : (
				<Loading player={player} name={name} late={late} />
			)}
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

function Loading({ player, name, late }: Pick<PlaceProps, "player" | "late"> & Pick<OpenDrawer, "name">) {
	const { late: words } = useWords();
	/** Whether loading has failed once. The notice then says everything. */
	const hasFailed = useRef(false);
	hasFailed.current ||= late.state.value !== "loading";
	return (
		<>
			<p role="status" hidden={hasFailed.current} textContent={words.loading} />
			<LateNotice late={late} what={words[name]} link={() => linkTo(location.href, player)} />
		</>
	);
}
