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

export function TakeMap({ model }: { model: MapModel }) {
	const own = useOwn(languages);
	const [isOpen, setOpen] = useState(false);
	const isEmpty = model.runs.value.size === 0;
	return (
		<details class="take-map" hidden={isEmpty} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary textContent={own.takeAway} />
			{isOpen && <Arriving model={model} />}
		</details>
	);
}

function Arriving({ model }: { model: MapModel }) {
	const own = useOwn(languages);
	const module = useLate(menu);
	return module ? (
		<module.Menu model={model} />
	) : (
		<LateNotice late={menu} what={own.missing} link={() => ({ href: location.href, leavesOut: false })} />
	);
}
