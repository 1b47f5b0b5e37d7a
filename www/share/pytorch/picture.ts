// The picture of a run's program in PyTorch: the tutorial's.

import type { Config } from "../../run/run.js";
import type { PytorchWords } from "../../words/pytorch.js";
import type { Kind } from "./parts.js";
import { indented, number, plain, type Row, row } from "./python.js";
import type { Source } from "./source.js";

/** Steps from picture to picture, as in the tutorial and in its conditional script. */
const EVERY = { plain: 50, conditional: 200 };

/** What the loop draws now and then. */
export function pictureRows(kind: Kind, { config }: Source, says: PytorchWords["comments"]): Row[] {
	const { conditional } = config;
	const every = conditional ? EVERY.conditional : EVERY.plain;
	const score = '"D score= %.2f (-1.38 for G to converge)" % -D_loss.item()';
	return [
		row(`if PLOT and step % ${every} == 0:`, says.plotting),
		...indented([
			...plain(kind === "script" ? "plt.cla()" : "clear_output(wait=True)"),
			...curves("G_paintings[0].detach()", conditional ? "labels[0] == 1" : undefined, "Generated painting"),
			...plain(
				"accuracy = torch.sigmoid(logit_artist0).mean().item()",
				...texts(config, [
					'"D accuracy=%.2f (0.5 for D to converge)" % accuracy',
					score,
					...(conditional ? ['"Class = %i" % labels[0]'] : []),
				]),
			),
			...plain(`plt.ylim(${heights(config)})`, 'plt.legend(loc="upper right", fontsize=10)'),
			...plain(...(kind === "script" ? ["plt.draw()", "plt.pause(0.01)"] : ["plt.show()"])),
		]),
	];
}

/** The picture after the training: a conditional painter paints for label 1, and a window stays open. */
export function endLines(kind: Kind, { config }: Source) {
	const label = [
		"plt.cla()",
		"G_inputs = torch.cat((torch.randn(1, N_IDEAS), torch.ones(1, 1)), 1)",
		...curves("G(G_inputs)[0].detach()", "True", "G painting for upper class").map(({ code }) => code),
		`plt.ylim(${heights(config)})`,
		'plt.legend(loc="upper right", fontsize=10)',
	];
	const shown = kind === "script" ? ["plt.ioff()", "plt.show()"] : ["plt.show()"];
	const lines = [...(config.conditional ? label : []), ...shown];
	return ["if PLOT:", ...lines.map((line) => `    ${line}`)];
}

/** @param isUpper the code that says whether the label is 1, in a conditional run */
function curves(painting: string, isUpper: string | undefined, name: string) {
	const curve = (points: string, colour: string, label: string) =>
		`plt.plot(PAINT_POINTS, ${points}, c="${colour}", lw=3, label="${label}")`;
	const bounds = isUpper === "True" ? "UPPER, MIDDLE" : `(UPPER, MIDDLE) if ${isUpper} else (MIDDLE, LOWER)`;
	return plain(
		`painting = ${painting}`,
		...(isUpper === undefined ? [] : [`upper, lower = ${bounds}`]),
		curve("painting", "#4AD631", name),
		curve(isUpper === undefined ? "UPPER" : "upper", "#74BCFF", "upper bound"),
		curve(isUpper === undefined ? "LOWER" : "lower", "#FF9359", "lower bound"),
	);
}

/** The texts from top to bottom. They stand where the tutorial has them, or at the same place of another range of heights. */
function texts(config: Config, codes: string[]) {
	const hasOwn = config.artist.lower !== undefined;
	return codes.map((code, i) => {
		const place = hasOwn ? `0.25, ${[0.77, 0.67, 0.57][i]}` : `-0.5, ${[2.3, 2, 1.7][i]}`;
		return `plt.text(${place}, ${code}, size=13${hasOwn ? ", transform=plt.gca().transAxes" : ""})`;
	});
}

/** The heights that are drawn: the tutorial's, or the bounds with a tenth above and below. */
function heights({ artist: { lower, upper } }: Config) {
	if (!lower || !upper) {
		return "0, 3";
	}
	const all = [...Array.from(lower), ...Array.from(upper)];
	const [least, most] = [Math.min(...all), Math.max(...all)];
	const margin = (most - least || 1) / 10;
	return `${number(least - margin)}, ${number(most + margin)}`;
}
