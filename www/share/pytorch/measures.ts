// The measures at the end of a run's program in PyTorch, which are the engine's: see src/truth.rs.

import type { Truth } from "../../run/run.js";
import type { PytorchWords } from "../../words/pytorch.js";
import { number, paragraphs, plain, type Row, row } from "./python.js";
import type { Source } from "./source.js";

type Range = [from: number, to: number];
/** The lengths that the verdict compares with: see src/truth/verdict.rs. */
interface Scale {
	/** The code of the distance from which on a run has run away. */
	far: string;
	/** The code of the length of which the limits are parts. */
	near: string;
	/** The code of the least difference of u that can be seen, if it matters. */
	seen?: string;
}

export function measureLines(source: Source, { comments: says, verdicts, result }: PytorchWords) {
	const { conditional } = source.config;
	const rows = [
		...asked(source, says),
		...plain(""),
		...fitted(says),
		...scaled(source, says),
		...plain(""),
		...(conditional ? conditionalMeasures(source, says) : measures(source, says)),
		...plain(""),
		...verdictRows(source, verdicts, says),
		...plain(""),
		...plain("D_score = -D_loss.item()", "print(", `    f"${result}"`, ")"),
	];
	return paragraphs(rows);
}

/** What G paints, and what D says. */
function asked({ config }: Source, says: PytorchWords["comments"]) {
	const { conditional, artist } = config;
	const evenly = "(torch.arange(256) + 0.5) / 256";
	const real = row(`real_u = ${artist.distribution === "twoModes" ? `two_modes(${evenly})` : evenly}`, says.evenly);
	if (!conditional) {
		return [
			row("with torch.no_grad():"),
			row(`    ${real.code}`, real.says),
			row("    paintings = G(torch.randn(256, N_IDEAS))", says.paintings),
			...plain(
				"    D_real = torch.sigmoid(D(artist_works(real_u[:, None]))).mean().item()",
				"    D_fake = torch.sigmoid(D(paintings)).mean().item()",
			),
		];
	}
	return [
		row("with torch.no_grad():"),
		row(`    ${real.code}`, real.says),
		...plain("    real_paintings, labels = artist_works_with_labels(real_u[:, None])"),
		row("    paintings = G(torch.cat((torch.randn(256, N_IDEAS), labels), 1))", says.paintings),
		...plain(
			"    D_real = torch.sigmoid(D(torch.cat((real_paintings, labels), 1))).mean().item()",
			"    D_fake = torch.sigmoid(D(torch.cat((paintings, labels), 1))).mean().item()",
		),
	];
}

/** The place of each painting among the artist's curves. */
function fitted(says: PytorchWords["comments"]) {
	return [row("span = UPPER - LOWER"), row("u = (paintings - LOWER) @ span / span.square().sum()", says.u)];
}

/** For the tutorial's artist all limits are parts of the span, and every difference that matters can be seen. */
function scaleOf({ config }: Source): Scale {
	return config.artist.lower === undefined ? { far: "size", near: "size" } : { far: "FAR", near: "NEAR", seen: "SEEN" };
}

function scaled(source: Source, says: PytorchWords["comments"]) {
	const { limits } = source;
	const size = "span.square().mean().sqrt().item()";
	if (scaleOf(source).seen === undefined) {
		return [row(`size = ${size}`, says.span)];
	}
	return [
		row(`FAR = ${number(limits.runAway)}`, says.far),
		row(`NEAR = ${number(15 * limits.distance)}`, says.near),
		row(`SEEN = NEAR / 30 / ${size}`, says.seen),
	];
}

/** The code of the u that is nearest among these ranges. */
function nearestIn(ranges: Range[]) {
	const clamps = ranges.map(([from, to]) => `u.clamp(${from}, ${to})`);
	if (clamps.length === 1) {
		return clamps[0];
	}
	return `torch.where(u <= ${(ranges[0][1] + ranges[1][0]) / 2}, ${clamps.join(", ")})`;
}

/** The code of each measure. Those of the conditional run are of a part of the paintings. */
function measures(source: Source, says: PytorchWords["comments"]): Row[] {
	return [
		row(`nearest = LOWER + ${nearestIn(source.ranges.all)}[:, None] * span`, says.nearest),
		...plain(
			"distance = (paintings - nearest).square().mean(1).sqrt().mean().item()",
			"variety = u.std(correction=0).item()",
			"artist_variety = real_u.std(correction=0).item()",
		),
		row("coverage = (u.sort().values - real_u).abs().mean().item()", says.coverage),
		...plain("", `collapsed = ${collapsed(source)}`, "healthy = (", ...healthy(source), ")"),
	];
}

/** Measures all paintings, and those of each label. */
function conditionalMeasures(source: Source, says: PytorchWords["comments"]): Row[] {
	const { all, classes } = source.ranges;
	return [
		...plain("", "def measure(part, near_u):"),
		row("    nearest = LOWER + near_u[part, None] * span", says.nearest),
		...plain(
			"    distance = (paintings[part] - nearest).square().mean(1).sqrt().mean().item()",
			"    variety = u[part].std(correction=0).item()",
			"    artist_variety = real_u[part].std(correction=0).item()",
		),
		row("    coverage = (u[part].sort().values - real_u[part]).abs().mean().item()", says.coverage),
		...plain(
			`    collapsed = ${collapsed(source)}`,
			"    healthy = (",
			...healthy(source).map((line) => `    ${line}`),
			"    )",
			"    return distance, variety, artist_variety, collapsed, healthy",
			"",
			"",
			`distance, variety, artist_variety, _, _ = measure(slice(256), ${nearestIn(all)})`,
			`lower_class = measure(slice(128), ${nearestIn(classes[0])})`,
			`upper_class = measure(slice(128, 256), ${nearestIn(classes[1])})`,
			"collapsed = lower_class[3] or upper_class[3]",
			"healthy = lower_class[4] and upper_class[4]",
		),
	];
}

function collapsed(source: Source) {
	const { near, seen } = scaleOf(source);
	const share = "variety / artist_variety";
	const alike = `${share} < 0.02 or (distance < ${near} / 4 and ${share} < 0.2)`;
	return seen === undefined ? alike : `artist_variety - variety >= ${seen} and (${alike})`;
}

function healthy(source: Source) {
	const { near, seen } = scaleOf(source);
	const unless = (code: string, difference: string) =>
		seen === undefined ? code : `(${code} or ${difference} < ${seen})`;
	return [
		`    distance < ${near} / 15`,
		`    and ${unless("0.4 <= variety / artist_variety < 1.6", "abs(artist_variety - variety)")}`,
		`    and ${unless("coverage < 0.6 * artist_variety", "coverage")}`,
	];
}

function verdictRows(source: Source, verdicts: Record<Truth["verdict"], string>, says: PytorchWords["comments"]) {
	const set = (verdict: Truth["verdict"]) => row(`    verdict = ${JSON.stringify(verdicts[verdict])}`);
	return [
		row(`if not distance <= ${scaleOf(source).far}:`, says.nan),
		set("runAway"),
		row("elif D_real - D_fake > 0.5:"),
		set("criticTooStrong"),
		row("elif collapsed:"),
		set("collapsed"),
		row("elif healthy:"),
		set("healthy"),
		row("else:"),
		set("learning"),
	];
}
