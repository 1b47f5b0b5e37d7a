import "gan-painter/react";
import type { Config } from "gan-painter";
import type { GanPainter } from "gan-painter/react";
import { useEffect, useRef, useState } from "react";

const WIDE: Partial<Config> = { generatorHidden: [32, 32], discriminatorHidden: [32, 32] };

/** When React 19 hydrates, it gives a tag neither its events nor its objects: they go by the ref. */
export function FromServer() {
	const tag = useRef<GanPainter>(null);
	const [isWide, setWide] = useState(false);
	const [told, setTold] = useState("loading");

	useEffect(() => {
		const ending = new AbortController();
		const { signal } = ending;
		tag.current?.addEventListener("ready", ({ detail }) => setTold(`ready, step ${detail.step}`), { signal });
		tag.current?.addEventListener("done", ({ detail }) => setTold(`done, step ${detail.step}`), { signal });
		return () => ending.abort();
	}, []);
	useEffect(() => {
		tag.current!.config = isWide ? WIDE : undefined;
	}, [isWide]);

	return (
		<section id="one">
			<gan-painter ref={tag} preset="mode-collapse" seed={7} until={40} speed={100} conditional={false} />
			<label>
				<input type="checkbox" checked={isWide} onChange={() => setWide(!isWide)} /> Wide networks
			</label>
			<button onClick={() => tag.current?.play()}>Play</button>
			<output>{told}</output>
		</section>
	);
}
