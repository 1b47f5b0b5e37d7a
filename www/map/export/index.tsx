// The map as a file. What makes the files is loaded when the section is first opened.

import { useState } from "preact/hooks";
import { Late } from "../../dom/late.js";
import { LateNotice } from "../../dom/late-notice.js";
import { useLate } from "../../dom/use-late.js";
import { useOwn } from "../../dom/words.js";
import { languages } from "../../words/map.js";
import type { MapModel } from "../model.js";
import menuAddress from "./menu.js?address";

const menu = new Late(() => import("./menu.js"), menuAddress);

interface Props {
	model: MapModel;
	/** Whether another map is beside it. */
	isOneOfTwo: boolean;
}

export function TakeMap(props: Props) {
	const own = useOwn(languages);
	const [isOpen, setOpen] = useState(false);
	const isEmpty = props.model.runs.value.size === 0;
	return (
		<details class="take-map" hidden={isEmpty} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary textContent={own.takeAway} />
			{isOpen && <Arriving {...props} />}
		</details>
	);
}

function Arriving(props: Props) {
	const own = useOwn(languages);
	const module = useLate(menu);
	return module ? (
		<module.Menu {...props} />
	) : (
		<LateNotice late={menu} what={own.missing} link={() => ({ href: location.href, leavesOut: false })} />
	);
}
