// A small copy of the stage's picture, for screens on which the panel does not stand beside the stage.

import { useSignal } from "@preact/signals";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Samples } from "../../stage/legend.js";
import { type Line, LINES } from "../../draw/lines.js";
import type { Scene } from "../../draw/scene.js";
import { usePicture } from "../sketch.js";

export function SmallPicture({ scene }: { scene: Scene | undefined }) {
	const [samples] = useState<Samples>({});
	const shown = useSignal(scene);
	const canvas = usePicture(samples, shown);
	useLayoutEffect(() => {
		shown.value = scene;
	}, [scene]);
	return (
		<div class="small-picture" aria-hidden="true" hidden={!scene}>
			<canvas ref={canvas} />
			{(Object.keys(LINES) as Line[]).map((line) => (
				<span
					key={line}
					class={`sample ${line}`}
					ref={(node) => {
						samples[line] = node ?? undefined;
					}}
				/>
			))}
		</div>
	);
}
