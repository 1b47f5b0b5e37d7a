import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import "gan-painter/element";

@Component({
	selector: "app-kept",
	schemas: [CUSTOM_ELEMENTS_SCHEMA],
	template: `
		<section id="kept">
			<button (click)="isShown.set(!isShown())">Show or hide</button>
			<gan-painter [hidden]="!isShown()" seed="4" controls="none" />
		</section>
	`,
})
export class Kept {
	readonly isShown = signal(true);
}
