import { Component } from "@angular/core";
import { Kept } from "./kept";
import { One } from "./one";
import { Several } from "./several";

@Component({
	selector: "app-root",
	imports: [Kept, One, Several],
	template: `
		<app-one />
		<app-several />
		<app-kept />
	`,
})
export class App {}
