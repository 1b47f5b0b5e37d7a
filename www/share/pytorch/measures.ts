// The measures at the end of a run's program in PyTorch. They are the engine's: see src/truth.rs and src/truth/verdict.rs.

import type { Truth } from "../../run/run.js";
import type { PytorchWords } from "../../words/pytorch.js";
import { number, paragraphs, plain, type Row, row } from "./python.js";
import type { Source } from "./source.js";

type Says = PytorchWords["comments"];

export function measureLines(source: Source, { comments: says, verdicts, results }: PytorchWords) {
	const { conditional } = source.config;
	return paragraphs([
		...(conditional ? askedWithLabels(source, says) : asked(source, says)),
		...plain(""),
		...lengths(source, says),
		row("u = (paintings - LOWER) @ span / span.square().sum()", says.u),
		...plain(""),
		...(conditional ? measuresOfLabels(source, says) : measures(source, says)),
		...plain(""),
		...verdictRows(source, verdicts, says),
		...plain("", ...results.map((text) => `print(f"${text}")`)),
	]);
}

/** What G paints, and what D says. */
function asked(source: Source, says: Says) {
	return [
		row("with torch.no_grad():"),
		row(`    real_u = ${artistU(source)}`, says.evenly),
		...plain(
			"    D_real = torch.sigmoid(D(artist_works(real_u[:, None]))).mean()",
			"    paintings = G(torch.randn(256, N_IDEAS))",
			"    D_fake = torch.sigmoid(D(paintings)).mean()",
		),
	];
}

function askedWithLabels(source: Source, says: Says) {
	return [
		row("with torch.no_grad():"),
		row(`    real_u = ${artistU(source)}`, says.evenly),
		...plain(
			"    artist_paintings, labels = artist_works_with_labels(real_u[:, None])",
			"    D_real = torch.sigmoid(D(torch.cat((artist_paintings, labels), 1))).mean()",
			"    paintings = G(torch.cat((torch.randn(256, N_IDEAS), labels), 1))",
			"    D_fake = torch.sigmoid(D(torch.cat((paintings, labels), 1))).mean()",
		),
	];
}

function artistU({ config }: Source) {
	const evenly = "(torch.arange(256) + 0.5) / 256";
	return config.artist.distribution === "twoModes" ? `two_modes(${evenly})` : evenly;
}

/** Whether the limits are parts of the span, and every difference that matters can be seen: so it is with the tutorial's artist. */
function isPlain({ config }: Source) {
	return config.artist.lower === undefined;
}

/** The lengths that the verdict compares with. */
function lengths(source: Source, says: Says) {
	const [span, size] = ["span = UPPER - LOWER", "span.square().mean().sqrt()"];
	if (isPlain(source)) {
		return [row(span), row(`size = ${size}`, says.span)];
	}
	const { runAway, distance } = source.limits;
	return [
		row(span),
		row(`FAR = ${number(runAway)}`, says.far),
		row(`NEAR = ${number(15 * distance)}`, says.near),
		row(`SEEN = NEAR / 30 / ${size}`, says.seen),
	];
}

function measures(source: Source, says: Says): Row[] {
	return [
		row(`near_u = ${nearestIn(source.ranges.all)}`, says.nearest),
		row("nearest = artist_works(near_u[:, None])"),
		...plain(
			"distance = (paintings - nearest).square().mean(1).sqrt().mean()",
			"variety, artist_variety = u.std(correction=0), real_u.std(correction=0)",
		),
		row("coverage = (u.sort().values - real_u).abs().mean()", says.coverage),
		...judged(source),
	];
}

/** Measures all paintings, and those of each label. */
function measuresOfLabels(source: Source, says: Says): Row[] {
	const { all, classes } = source.ranges;
	return [
		...plain("", "def measure(part, near_u):"),
		row("    nearest, _ = artist_works_with_labels(near_u[part, None])"),
		...plain(
			"    distance = (paintings[part] - nearest).square().mean(1).sqrt().mean()",
			"    variety = u[part].std(correction=0)",
			"    artist_variety = real_u[part].std(correction=0)",
		),
		row("    coverage = (u[part].sort().values - real_u[part]).abs().mean()", says.coverage),
		...judged(source).map(({ code, says: said }) => row(`    ${code}`, said)),
		...plain("    return distance, variety, artist_variety, collapsed, healthy", "", ""),
		row(`near_u = ${nearestIn(all)}`, says.nearest),
		...plain(
			"distance, variety, artist_variety, _, _ = measure(slice(256), near_u)",
			`*_, collapsed0, healthy0 = measure(slice(128), ${nearestIn(classes[0])})`,
			`*_, collapsed1, healthy1 = measure(slice(128, 256), ${nearestIn(classes[1])})`,
			"collapsed, healthy = collapsed0 or collapsed1, healthy0 and healthy1",
		),
	];
}

/** The code of the u that is nearest among these ranges. */
function nearestIn(ranges: [from: number, to: number][]) {
	const [first, second] = ranges.map(([from, to]) => `u.clamp(${from}, ${to})`);
	if (second === undefined) {
		return first;
	}
	return `torch.where(u <= ${(ranges[0][1] + ranges[1][0]) / 2}, ${first}, ${second})`;
}

function judged(source: Source) {
	const share = row("share = variety / artist_variety");
	if (isPlain(source)) {
		return [
			share,
			...plain(
				"collapsed = share < 0.02 or (distance < size / 4 and share < 0.2)",
				"covers = coverage < 0.6 * artist_variety",
				"healthy = distance < size / 15 and 0.4 <= share < 1.6 and covers",
			),
		];
	}
	return [
		share,
		...plain(
			"collapsed = artist_variety - variety >= SEEN and (",
			"    share < 0.02 or (distance < NEAR / 4 and share < 0.2)",
			")",
			"healthy = (",
			"    distance < NEAR / 15",
			"    and (0.4 <= share < 1.6 or abs(artist_variety - variety) < SEEN)",
			"    and coverage < max(0.6 * artist_variety, SEEN)",
			")",
		),
	];
}

function verdictRows(source: Source, verdicts: Record<Truth["verdict"], string>, says: Says) {
	const set = (verdict: Truth["verdict"]) => row(`    verdict = ${JSON.stringify(verdicts[verdict])}`);
	return [
		row(`if not distance <= ${isPlain(source) ? "size" : "FAR"}:`, says.nan),
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
