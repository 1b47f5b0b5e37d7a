import "gan-painter/react";
import type { RunEvent } from "gan-painter";
import type { GanPainter } from "gan-painter/react";
import { useRef, useState } from "react";

export function Properties() {
	const first = useRef<GanPainter>(null);
	const [rate, setRate] = useState<number | undefined>(0.005);
	const [batchSize, setBatchSize] = useState<number | undefined>(16);
	const [changes, setChanges] = useState<RunEvent[]>();

	return (
		<section id="properties">
			<gan-painter ref={first} seed={5} generatorLearningRate={rate} batchSize={batchSize} controls="none" />
			<gan-painter seed={5} generatorLearningRate={0.005} batchSize={16} events={changes} controls="none" />
			<button onClick={() => setRate(0.01)}>Learn faster</button>
			<button onClick={() => setRate(undefined)}>Learn as usual</button>
			<button onClick={() => setBatchSize(32)}>Larger batch</button>
			<button onClick={() => setBatchSize(undefined)}>Usual batch</button>
			<button onClick={() => setChanges(first.current?.gan?.events)}>Repeat the changes</button>
		</section>
	);
}
