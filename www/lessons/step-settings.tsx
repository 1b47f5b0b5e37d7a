// The settings that a step speaks of, shown on the card.

import { Settings } from "../stage/settings.js";
import type { StepProps } from "./step.js";

export function StepSettings({ stage, place }: StepProps) {
	const { settings } = place.lesson.steps[place.index].sight ?? {};
	const { player } = stage;
	return settings ? (
		<div class="step-settings" inert={player.state.value === "crashed"}>
			<Settings player={player} only={settings} />
		</div>
	) : null;
}
