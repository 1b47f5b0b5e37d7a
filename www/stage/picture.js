// @ts-check
// The tutorial's picture on a canvas: the painting, the rest of its batch, and the two bounds.

/** How each line is drawn: the same widths and dashes as the legend's samples. */
export const LINES = {
	painting: { width: 3, dash: [] },
	batch: { width: 1, dash: [] },
	upper: { width: 3, dash: [12, 5] },
	lower: { width: 3, dash: [3, 5] },
};

/** @typedef {keyof typeof LINES} Line */

const FONT_SIZE = 13;
const MARGIN = { top: 12, right: 16, bottom: 28, left: 30 };
const DOT = 3.5;
/** Of the lines of the rest of the batch, here and in the legend. */
export const BATCH_OPACITY = 0.25;

/**
 * What there is to draw. Each curve has `points` values at evenly spaced x from −1 to 1.
 * @typedef {object} Scene
 * @property {Float32Array} lower
 * @property {Float32Array} upper
 * @property {Float32Array} paintings one after the other; the first is the painting
 * @property {boolean} showBatch
 */

export class Picture {
	/**
	 * @param {HTMLCanvasElement} canvas
	 * @param {Record<Line, Element>} samples elements whose colour is the line's
	 */
	constructor(canvas, samples) {
		this.canvas = canvas;
		this.context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
		this.samples = samples;
		this.ratio = 1;
	}

	/**
	 * @param {number} width in the screen's own pixels
	 * @param {number} height
	 * @param {number} ratio how many of them are one CSS pixel
	 */
	resize(width, height, ratio) {
		this.canvas.width = width;
		this.canvas.height = height;
		this.ratio = ratio;
	}

	/** @param {Scene} scene */
	draw(scene) {
		const { context, canvas, ratio } = this;
		const [width, height] = [canvas.width / ratio, canvas.height / ratio];
		const points = scene.lower.length;
		const range = visibleRange(scene);
		const plot = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
		const x = (/** @type {number} */ value) => MARGIN.left + ((value + 1) / 2) * plot.width;
		const y = (/** @type {number} */ value) =>
			MARGIN.top + ((range.most - value) / (range.most - range.least)) * plot.height;

		context.setTransform(ratio, 0, 0, ratio, 0, 0);
		context.clearRect(0, 0, width, height);
		this.drawAxes(range, x, y);

		context.save();
		context.beginPath();
		// On whole pixels: soft edges would make all that is drawn inside them several times slower.
		context.rect(0, MARGIN.top, width, plot.height);
		context.clip();
		const curve = (/** @type {Float32Array} */ values, /** @type {number} */ first) => {
			for (let p = 0; p < points; p++) {
				const [at, value] = [x((2 * p) / (points - 1) - 1), y(values[first + p])];
				p === 0 ? context.moveTo(at, value) : context.lineTo(at, value);
			}
		};
		if (scene.showBatch) {
			this.startLine("batch");
			context.globalAlpha = BATCH_OPACITY;
			for (let first = points; first < scene.paintings.length; first += points) {
				// One by one: to find where the curves of one path cross takes longer than to draw them.
				context.beginPath();
				curve(scene.paintings, first);
				context.stroke();
			}
			context.globalAlpha = 1;
		}
		for (const bound of /** @type {const} */ (["upper", "lower"])) {
			this.startLine(bound);
			curve(scene[bound], 0);
			context.stroke();
		}
		this.startLine("painting");
		curve(scene.paintings, 0);
		context.stroke();
		context.beginPath();
		for (let p = 0; p < points; p++) {
			const [at, value] = [x((2 * p) / (points - 1) - 1), y(scene.paintings[p])];
			context.moveTo(at + DOT, value);
			context.arc(at, value, DOT, 0, 2 * Math.PI);
		}
		context.fillStyle = context.strokeStyle;
		context.fill();
		context.restore();
	}

	/** @param {Line} line */
	startLine(line) {
		const { context } = this;
		context.strokeStyle = getComputedStyle(this.samples[line]).color;
		context.lineWidth = LINES[line].width;
		context.lineJoin = "round";
		context.setLineDash(LINES[line].dash);
		context.beginPath();
	}

	/**
	 * @param {{ least: number, most: number }} range
	 * @param {(value: number) => number} x
	 * @param {(value: number) => number} y
	 */
	drawAxes(range, x, y) {
		const { context, canvas } = this;
		const style = getComputedStyle(canvas);
		context.setLineDash([]);
		context.lineWidth = 1;
		context.strokeStyle = style.borderTopColor;
		context.fillStyle = style.color;
		context.font = `${FONT_SIZE}px ${style.fontFamily}`;
		context.textAlign = "right";
		context.textBaseline = "middle";
		context.beginPath();
		for (let value = Math.ceil(range.least); value <= range.most; value++) {
			context.moveTo(x(-1), y(value));
			context.lineTo(x(1), y(value));
			context.fillText(label(value), x(-1) - 10, y(value));
		}
		context.fillText("y", x(-1) - 10, y(range.most) + FONT_SIZE / 2);
		context.textAlign = "left";
		context.fillText("x", x(1) + 6, y(range.least));
		context.textAlign = "center";
		context.textBaseline = "top";
		for (const value of [-1, -0.5, 0, 0.5, 1]) {
			context.moveTo(x(value), y(range.least));
			context.lineTo(x(value), y(range.most));
			context.fillText(label(value), x(value), y(range.least) + 8);
		}
		context.stroke();
	}
}

/**
 * The y axis: the bounds, with room around them for what lies outside.
 * @param {{ lower: Float32Array, upper: Float32Array }} scene
 */
export function visibleRange({ lower, upper }) {
	const [least, most] = [Math.min(...lower), Math.max(...upper)];
	const room = 0.15 * (most - least);
	return { least: least - room, most: most + room };
}

/** @param {number} value */
function label(value) {
	return String(value).replace("-", "−");
}
