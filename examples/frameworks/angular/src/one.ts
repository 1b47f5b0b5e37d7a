import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import "gan-painter/element";
import type { Config } from "gan-painter";

@Component({
	selector: "app-one",
	schemas: [CUSTOM_ELEMENTS_SCHEMA],
	template: `
		<section id="one">
			<gan-painter
				#tag
				preset="mode-collapse"
				seed="7"
				until="40"
				speed="100"
				controls="basic"
				[batchSize]="batchSize() === '' ? undefined : +batchSize()"
				[conditional]="conditional()"
				[config]="isWide() ? wide : undefined"
				[attr.events]="changes()"
				(ready)="told.set('ready, step ' + $event.detail.step)"
				(step)="told.set('step ' + $event.detail.step)"
				(done)="told.set('done, step ' + $event.detail.step)"
				(error)="told.set($event.detail.message)"
			/>
			<label>Batch size <input #size [value]="batchSize()" (input)="batchSize.set(size.value)" /></label>
			<label><input type="checkbox" (change)="conditional.set(!conditional())" /> Classes</label>
			<label><input type="checkbox" (change)="isWide.set(!isWide())" /> Wide networks</label>
			<button (click)="changes.set('10_generator-learning-rate_0.01')">Learn faster from step 10</button>
			<button (click)="changes.set(undefined)">Change nothing</button>
			<button (click)="tag.step(5)">Five steps</button>
			<button (click)="tag.goto(20)">Go to step 20</button>
			<button (click)="tag.play()">Play</button>
			<output>{{ told() }}</output>
		</section>
	`,
})
export class One {
	readonly wide: Partial<Config> = { generatorHidden: [32, 32], discriminatorHidden: [32, 32] };
	readonly batchSize = signal("");
	readonly conditional = signal(false);
	readonly isWide = signal(false);
	readonly changes = signal<string | undefined>(undefined);
	readonly told = signal("loading");
}
