import "gan-painter/react";
import type { Config } from "gan-painter";
import type { GanPainter } from "gan-painter/react";
import { useRef, useState } from "react";

const WIDE: Partial<Config> = { generatorHidden: [32, 32], discriminatorHidden: [32, 32] };

export function One() {
	const tag = useRef<GanPainter>(null);
	const [batchSize, setBatchSize] = useState("");
	const [conditional, setConditional] = useState(false);
	const [isWide, setWide] = useState(false);
	const [changes, setChanges] = useState<string>();
	const [told, setTold] = useState("loading");

	return (
		<section id="one">
			<gan-painter
				ref={tag}
				preset="mode-collapse"
				seed={7}
				batch-size={batchSize === "" ? undefined : Number(batchSize)}
				conditional={conditional}
				config={isWide ? WIDE : undefined}
				events={changes}
				until={40}
				speed={100}
				controls="basic"
				onready={({ detail }) => setTold(`ready, step ${detail.step}`)}
				onstep={({ detail }) => setTold(`step ${detail.step}`)}
				ondone={({ detail }) => setTold(`done, step ${detail.step}`)}
				onerror={({ detail }) => setTold(detail.message)}
			/>
			<label>
				Batch size <input value={batchSize} onChange={({ target }) => setBatchSize(target.value)} />
			</label>
			<label>
				<input type="checkbox" checked={conditional} onChange={() => setConditional(!conditional)} /> Classes
			</label>
			<label>
				<input type="checkbox" checked={isWide} onChange={() => setWide(!isWide)} /> Wide networks
			</label>
			<button onClick={() => setChanges("10_generator-learning-rate_0.01")}>Learn faster from step 10</button>
			<button onClick={() => setChanges(undefined)}>Change nothing</button>
			<button onClick={() => tag.current?.step(5)}>Five steps</button>
			<button onClick={() => tag.current?.goto(20)}>Go to step 20</button>
			<button onClick={() => tag.current?.play()}>Play</button>
			<output>{told}</output>
		</section>
	);
}
