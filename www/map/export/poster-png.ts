// A poster as the pixels of a PNG file, by a canvas.

import { COLOURS } from "../../draw/colours.js";
import type { Shape, Theme } from "../../draw/shapes.js";
import { FONTS, type Poster, stacked } from "./layers.js";

/** Pixels to a unit of the poster. */
export const SCALE = 2;

/** Rejects if the browser makes no picture of this size. */
export async function posterPng({ width, height, layers }: Poster, theme: Theme): Promise<Uint8Array<ArrayBuffer>> {
	const canvas = Object.assign(document.createElement("canvas"), { width: SCALE * width, height: SCALE * height });
	const context = canvas.getContext("2d");
	if (!context) {
		throw new Error("the browser has no room for the picture");
	}
	context.scale(SCALE, SCALE);
	context.fillStyle = COLOURS[theme].surface;
	context.fillRect(0, 0, width, height);
	layers.flatMap(stacked).forEach((shape) => draw(context, shape, theme));
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
	if (!blob) {
		throw new Error("the browser can't write the picture as a file");
	}
	return new Uint8Array(await blob.arrayBuffer());
}

/** Draws shapes that look alike. */
function draw(context: CanvasRenderingContext2D, shapes: readonly Shape[], theme: Theme) {
	const [shape] = shapes;
	context.globalAlpha = shape.opacity ?? 1;
	context.fillStyle = COLOURS[theme][shape.ink];
	context.strokeStyle = context.fillStyle;
	context.beginPath();
	shapes.forEach((each) => follow(context, each));
	switch (shape.kind) {
		case "area":
		case "dot":
			context.fill();
			break;
		case "line":
			context.lineWidth = shape.width;
			context.stroke();
			break;
		case "text":
			context.font = `${shape.bold ? "bold " : ""}${shape.size}px ${FONTS}`;
			context.textAlign = shape.align === "middle" ? "center" : shape.align;
			context.fillText(shape.text, shape.x, shape.y);
			break;
	}
}

function follow(context: CanvasRenderingContext2D, shape: Shape) {
	if (shape.kind === "dot") {
		context.moveTo(shape.x + shape.radius, shape.y);
		context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
	} else if (shape.kind !== "text") {
		const { points } = shape;
		context.moveTo(points[0], points[1]);
		for (let i = 2; i < points.length; i += 2) {
			context.lineTo(points[i], points[i + 1]);
		}
	}
}
