import "gan-painter/react";
import { useState } from "react";

export function Several() {
	const [seeds, setSeeds] = useState([1, 2, 3]);
	return (
		<section id="several">
			<button onClick={() => setSeeds([...seeds].reverse())}>Reverse</button>
			<button onClick={() => setSeeds(seeds.slice(1))}>Remove the first</button>
			{seeds.map((seed) => (
				<gan-painter key={seed} seed={seed} controls="none" />
			))}
		</section>
	);
}
