import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import "gan-painter/element";

@Component({
	selector: "app-several",
	schemas: [CUSTOM_ELEMENTS_SCHEMA],
	template: `
		<section id="several">
			<button (click)="reverse()">Reverse</button>
			<button (click)="removeFirst()">Remove the first</button>
			@for (seed of seeds(); track seed) {
				<gan-painter [attr.seed]="seed" controls="none" />
			}
		</section>
	`,
})
export class Several {
	readonly seeds = signal([1, 2, 3]);

	reverse() {
		this.seeds.update((seeds) => [...seeds].reverse());
	}

	removeFirst() {
		this.seeds.update((seeds) => seeds.slice(1));
	}
}
