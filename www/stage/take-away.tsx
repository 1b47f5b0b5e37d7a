// The place of what is taken away of a run. Its code is not the stage's: it comes when it is first opened, or was there before.

import type { Signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Late } from "../dom/late.js";
import { LateNotice } from "../dom/late-notice.js";
import { useWords } from "../dom/words.js";
import type { Player } from "../run/player.js";
import { linkTo } from "./link.js";

/** What comes. */
export interface TakeAwayModule {
	/** Stands in the stage, in its words, as long as it is open. It takes the focus when it is there. */
	Menu: ComponentType<MenuProps>;
}

export interface MenuProps {
	player: Player;
	/** Gives the focus back, too. */
	close: () => void;
}

interface Props {
	player: Player;
	late: Late<TakeAwayModule>;
	isOpen: Signal<boolean>;
}

/** Nothing at all while it is closed. */
export function TakeAway({ isOpen, ...others }: Props) {
	return isOpen.value ? <Place isOpen={isOpen} {...others} /> : null;
}

function Place({ player, late, isOpen }: Props) {
	const node = useRef<HTMLDivElement>(null);
	const [module, setModule] = useState<TakeAwayModule>();
	useLayoutEffect(() => {
		let isHere = true;
		late.load();
		void late.here.then((module) => isHere && setModule(module));
		return () => {
			isHere = false;
		};
	}, [late]);
	return (
		<div class="take-away" onKeyDown={onKey} ref={node}>
			{module ? <module.Menu player={player} close={close} /> : <Loading player={player} late={late} />}
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
		const button = node.current?.parentElement?.querySelector<HTMLElement>(".buttons .takeAway");
		isOpen.value = false;
		button?.focus();
	}
}

function Loading({ player, late }: Pick<Props, "player" | "late">) {
	const { late: words } = useWords();
	/** Once it has failed, the notice says all that there is to say. */
	const hasFailed = useRef(false);
	hasFailed.current ||= late.state.value !== "loading";
	return (
		<>
			<p role="status" hidden={hasFailed.current} textContent={words.loading} />
			<LateNotice late={late} what={words.takeAway} link={() => linkTo(location.href, player)} />
		</>
	);
}
