import "gan-painter/react";
import { Activity, useState } from "react";

export function Kept() {
	const [isShown, setShown] = useState(true);
	return (
		<section id="kept">
			<button onClick={() => setShown(!isShown)}>Show or hide</button>
			<Activity mode={isShown ? "visible" : "hidden"}>
				<gan-painter seed={4} controls="none" />
			</Activity>
		</section>
	);
}
