import "gan-painter/react";
import { useState } from "react";

export function Kept() {
	const [isShown, setShown] = useState(true);
	return (
		<section id="kept">
			<button onClick={() => setShown(!isShown)}>Show or hide</button>
			<gan-painter hidden={isShown ? undefined : true} seed={4} controls="none" />
		</section>
	);
}
