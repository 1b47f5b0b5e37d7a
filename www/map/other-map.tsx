// The settings of another map. They are loaded when they are first opened.

import { useState } from "preact/hooks";
import { Late } from "../dom/late.js";
import { LateNotice } from "../dom/late-notice.js";
import { useLate } from "../dom/use-late.js";
import { useOwn } from "../dom/words.js";
import { languages } from "../words/map.js";
import type { Atlas } from "./atlas.js";
import type { Computing } from "./computing.js";
import { go } from "./follow.js";
import settingsAddress from "./settings.js?address";

const settings = new Late(() => import("./settings.js"), settingsAddress);

interface Props {
	atlas: Atlas;
	computing: Computing;
}

export function OtherMap(props: Props) {
	const own = useOwn(languages);
	const [isOpened, setOpened] = useState(false);
	const open = () => {
		setOpened(true);
		// How many runs are computed at once decides how long a map takes.
		props.computing.prepare().catch(() => undefined);
	};
	return (
		<details class="other-map" onToggle={open}>
			<summary textContent={own.settings} />
			{isOpened && <Arriving {...props} />}
		</details>
	);
}

function Arriving({ atlas, computing }: Props) {
	const own = useOwn(languages);
	const module = useLate(settings);
	return module ? (
		<module.MapSettings
			atlas={atlas}
			width={computing.width.value}
			onShow={(draft) => go(atlas, { ...atlas.view, ...draft, cell: undefined })}
		/>
	) : (
		<LateNotice late={settings} what={own.missing} link={() => ({ href: location.href, leavesOut: false })} />
	);
}
