// The tutorial's picture on a canvas: a painting, the rest of its batch, the bounds, and the critic's advice.

import { type View, viewOf } from "../dom/home.js";
import { Appearance } from "./appearance.js";
import { axisNumber, isSeen, ticksIn, visibleRange } from "../draw/axes.js";
import type { Extent } from "../draw/bounds.js";
import { clamped, cutAt } from "../draw/clip.js";
import { BESIDE, DOT, FADING, HEAD, type Line, LINES } from "../draw/lines.js";
import type { Scene } from "../draw/scene.js";

const FONT_SIZE = 13;
const MARGIN = { top: 12, right: 16, bottom: 28, left: 30 };
/** The gap between a number and its axis, and the width of the widest digit. */
const [TICK_GAP, DIGIT] = [12, 8];
const none = new Float32Array();
/** How far outside the picture a line that leaves it ends. */
const OUTSIDE = 10;

export class Picture {
	canvas: HTMLCanvasElement;
	view: View;
	context: CanvasRenderingContext2D;
	/** The axes, which stay the same from picture to picture. */
	backdrop = document.createElement("canvas");
	/** What the axes were drawn for. */
	drawn = "";
	samples: Partial<Record<Line, Element>>;
	appearance: Appearance;
	ratio = 1;
	observer: ResizeObserver;
	disposing = new AbortController();

	/**
	 * @param samples elements that have the colours of the lines
	 * @param redraw called when the canvas has another size, or the lines have other colours
	 */
	constructor(canvas: HTMLCanvasElement, samples: Partial<Record<Line, Element>>, redraw: () => void) {
		this.canvas = canvas;
		this.view = viewOf(canvas);
		this.context = canvas.getContext("2d") as CanvasRenderingContext2D;
		this.samples = samples;
		this.appearance = new Appearance([canvas, ...Object.values(samples)], redraw);
		this.observer = new this.view.ResizeObserver(([{ contentBoxSize, devicePixelContentBoxSize }]) => {
			this.appearance.forget();
			this.resize(contentBoxSize[0].inlineSize, contentBoxSize[0].blockSize, devicePixelContentBoxSize?.[0]);
			redraw();
		});
		const exactly = "devicePixelContentBoxSize" in ResizeObserverEntry.prototype;
		this.observer.observe(canvas, { box: exactly ? "device-pixel-content-box" : "content-box" });
		this.followRatio(redraw);
	}

	/** Draws again when the page moves to a screen with another pixel ratio. Not every observer of sizes reports that. */
	followRatio(redraw: () => void) {
		const { signal } = this.disposing;
		const follow = () => {
			redraw();
			this.followRatio(redraw);
		};
		const sameRatio = this.view.matchMedia(`(resolution: ${this.view.devicePixelRatio}dppx)`);
		sameRatio.addEventListener("change", follow, { once: true, signal });
	}

	dispose() {
		this.observer.disconnect();
		this.appearance.dispose();
		this.disposing.abort();
	}

	/**
	 * @param width width in CSS pixels
	 * @param exact size in the screen's pixels. Not all browsers report it, and some report CSS pixels when they emulate a screen.
	 */
	resize(width: number, height: number, exact?: ResizeObserverSize) {
		const pixels = (css: number, told: number | undefined) => {
			const computed = css * this.view.devicePixelRatio;
			return told !== undefined && Math.abs(told - computed) < 1 ? told : Math.round(computed);
		};
		this.canvas.width = pixels(width, exact?.inlineSize);
		this.canvas.height = pixels(height, exact?.blockSize);
		this.ratio = this.view.devicePixelRatio;
	}

	/** Converts between points of this scene and places on the canvas, in CSS pixels. */
	scale(scene: Scene) {
		const range = visibleRange(scene);
		const left = leftMargin(range);
		const width = this.canvas.width / this.ratio - left - MARGIN.right;
		const height = this.canvas.height / this.ratio - MARGIN.top - MARGIN.bottom;
		return {
			range,
			x: (value: number) => left + ((value + 1) / 2) * width,
			y: (value: number) => MARGIN.top + ((range.most - value) / (range.most - range.least)) * height,
			valueAt: (y: number) => range.most - ((y - MARGIN.top) / height) * (range.most - range.least),
		};
	}

	draw(scene: Scene) {
		if (this.ratio !== this.view.devicePixelRatio) {
			this.resize(this.canvas.clientWidth, this.canvas.clientHeight);
		}
		const { context, canvas, ratio } = this;
		if (canvas.width === 0 || canvas.height === 0) {
			return;
		}
		const [width, height] = [canvas.width / ratio, canvas.height / ratio];
		const points = scene.lower.length;
		const { range, x, y } = this.scale(scene);
		const shown = points * (scene.shown ?? 0);
		const painting = scene.paintings.subarray(shown, shown + points);
		const xOf = (p: number) => x((2 * p) / (points - 1) - 1);
		// Lines are cut a little outside the picture, so that their ends can't be seen.
		const [top, bottom] = [y(range.most) - OUTSIDE, y(range.least) + OUTSIDE];

		context.setTransform(ratio, 0, 0, ratio, 0, 0);
		this.drawAxes(range, x, y);
		context.globalCompositeOperation = "copy";
		context.drawImage(this.backdrop, 0, 0, width, height);
		context.globalCompositeOperation = "source-over";

		context.save();
		context.beginPath();
		// The edges lie on whole pixels. Soft edges would make everything drawn inside them several times slower.
		context.rect(0, MARGIN.top, width, height - MARGIN.top - MARGIN.bottom);
		context.clip();
		const curve = (values: Float32Array, first = 0) => {
			const line: number[] = [];
			for (let p = 0; p < points; p++) {
				line.push(xOf(p), y(values[first + p]));
			}
			// Each curve is drawn by itself. Finding where the curves of one path cross takes longer than drawing them.
			context.beginPath();
			for (const piece of cutAt(line, top, bottom)) {
				for (let i = 0; i < piece.length; i += 2) {
					i === 0 ? context.moveTo(piece[0], piece[1]) : context.lineTo(piece[i], piece[i + 1]);
				}
			}
			context.stroke();
		};
		const all = (line: Line, curves: Float32Array = none) => {
			this.startLine(line);
			for (let first = 0; first < curves.length; first += points) {
				curve(curves, first);
			}
		};
		all("artist", scene.artist);
		if (scene.showBatch) {
			this.startLine("batch");
			for (let first = 0; first < scene.paintings.length; first += points) {
				if (first !== shown && isSeen(scene.paintings.subarray(first, first + points), range)) {
					curve(scene.paintings, first);
				}
			}
		}
		all("examples", scene.examples);
		for (const line of ["upper", "middle", "lower"] as const) {
			all(line, scene[line]);
		}
		scene.earlier?.forEach((painting, age) => {
			this.startLine("earlier");
			context.globalAlpha = LINES.earlier.opacity * FADING ** age;
			curve(painting);
		});
		this.startLine("painting");
		curve(painting);
		context.beginPath();
		for (let p = 0; p < points; p++) {
			const height = y(painting[p]);
			if (height > top && height < bottom) {
				context.moveTo(xOf(p) + DOT, height);
				context.arc(xOf(p), height, DOT, 0, 2 * Math.PI);
			}
		}
		context.fill();
		const arrows = scene.arrows ?? [];
		arrows.forEach(({ line, lengths, scale }, i) => {
			this.startLine(line);
			const aside = (2 * i - arrows.length + 1) * BESIDE;
			for (let p = 0; p < points; p++) {
				const from = painting[p];
				const to = from + lengths[p] * scale;
				this.drawArrow(xOf(p) + aside, clamped(y(from), top, bottom), clamped(y(to), top, bottom));
			}
		});
		context.restore();
	}

	startLine(line: Line) {
		const { context } = this;
		const { width, dash, opacity } = LINES[line];
		const sample = this.samples[line];
		context.strokeStyle = this.appearance.of(sample ?? this.canvas).color;
		context.fillStyle = context.strokeStyle;
		context.globalAlpha = opacity;
		context.lineWidth = width;
		context.lineJoin = "round";
		context.setLineDash(dash);
	}

	drawArrow(x: number, from: number, to: number) {
		const { context } = this;
		const head = Math.sign(to - from) * Math.min(HEAD, Math.abs(to - from));
		context.beginPath();
		context.moveTo(x, from);
		context.lineTo(x, to - head);
		context.stroke();
		context.beginPath();
		context.moveTo(x, to);
		context.lineTo(x - HEAD / 2, to - head);
		context.lineTo(x + HEAD / 2, to - head);
		context.fill();
	}

	/** Draws the axes again if they have changed. Drawing text costs a layout if anything on the page has changed. */
	drawAxes(range: Extent, x: (value: number) => number, y: (value: number) => number) {
		const { backdrop, canvas, ratio } = this;
		const style = this.appearance.of(canvas);
		const wanted = JSON.stringify([range, canvas.width, canvas.height, ratio, style]);
		if (wanted === this.drawn) {
			return;
		}
		this.drawn = wanted;
		backdrop.width = canvas.width;
		backdrop.height = canvas.height;
		const context = backdrop.getContext("2d") as CanvasRenderingContext2D;
		context.setTransform(ratio, 0, 0, ratio, 0, 0);
		// The background is part of the picture, so that a saved picture has it, too.
		context.fillStyle = style.backgroundColor;
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.strokeStyle = style.borderTopColor;
		context.fillStyle = style.color;
		context.font = `${FONT_SIZE}px ${style.fontFamily}`;
		context.textAlign = "right";
		context.textBaseline = "middle";
		context.beginPath();
		for (const value of ticksIn(range)) {
			context.moveTo(x(-1), y(value));
			context.lineTo(x(1), y(value));
			context.fillText(axisNumber(value), x(-1) - 10, y(value));
		}
		context.fillText("y", x(-1) - 10, y(range.most));
		context.textAlign = "left";
		context.fillText("x", x(1) + 6, y(range.least));
		context.textAlign = "center";
		context.textBaseline = "top";
		for (const value of [-1, -0.5, 0, 0.5, 1]) {
			context.moveTo(x(value), y(range.least));
			context.lineTo(x(value), y(range.most));
			context.fillText(axisNumber(value), x(value), y(range.least) + 8);
		}
		context.stroke();
	}
}

/** The room for the longest number beside the axis. */
function leftMargin(range: Extent) {
	const longest = Math.max(...ticksIn(range).map((value) => axisNumber(value).length));
	return Math.max(MARGIN.left, TICK_GAP + DIGIT * longest);
}
