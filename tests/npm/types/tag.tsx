import { GanPainter, type GanPainterAttributes } from "gan-painter/element";
import type { DetailedHTMLProps, HTMLAttributes } from "react";

// As docs/api.md has it: tests/docs compares them.
declare module "react" {
	namespace JSX {
		interface IntrinsicElements {
			"gan-painter": GanPainterAttributes & DetailedHTMLProps<HTMLAttributes<GanPainter>, GanPainter>;
		}
	}
}

const tag = document.createElement("gan-painter");
const found: GanPainter | null = document.querySelector("gan-painter");
console.log(found instanceof GanPainter, tag.state === "training", tag.gan?.stepCount);
await tag.play();
await tag.pause();
await tag.step(5);
await tag.goto(2);
await tag.reset({ seed: 9 });
const film: Blob = await tag.toGIF({ to: 2000, theme: "dark", onProgress: (share) => console.log(share.toFixed(2)) });
const files: Blob[] = [await tag.toPNG({ size: "card" }), await tag.toSVG(), await tag.toCSV({ every: 10 })];
files.push(await tag.toPyTorch({ language: "zh" }), await tag.toNotebook(), await tag.toBatches({ steps: 5 }));
console.log(film.size, files.length, await tag.checkpoint({ signal: new AbortController().signal }));
tag.addEventListener("step", ({ detail }) => console.log(detail.step, detail.accuracy?.toFixed(2), detail.score));
tag.addEventListener("error", ({ detail }) => console.log(detail.message));
tag.addEventListener("click", (event) => console.log(event.type));
// @ts-expect-error A step is a number.
await tag.goto("2");
// @ts-expect-error It only tells its state.
tag.state = "training";
// @ts-expect-error No such setting.
await tag.reset({ sead: 9 });
// @ts-expect-error A film is of the picture only.
await tag.toGIF({ of: "numbers" });
// @ts-expect-error A script has no colours.
await tag.toPyTorch({ theme: "dark" });
// @ts-expect-error A step has no sentence.
tag.addEventListener("step", ({ detail }) => console.log(detail.message));

tag.batchSize = 8;
tag.generatorHidden = [64, 64];
tag.artistLower = new Float32Array(15);
tag.loss = undefined;
tag.config = { seed: 7, artist: { distribution: "twoModes" } };
tag.events = "300_loss_nonSaturating";
tag.events = tag.gan?.events;
tag.config = found?.config;
console.log(tag.seed?.toFixed(), tag.config.points, tag.events?.[0].step, tag.speed === "auto", tag.lessonStep);
// @ts-expect-error No number.
tag.seed = "many";
// @ts-expect-error No such loss.
tag.loss = "hinge";
// @ts-expect-error No such setting.
tag.config = { sead: 7 };

export const page = (
	<gan-painter
		preset="mode-collapse"
		seed={7}
		batch-size="32"
		generator-hidden="64 64"
		discriminator-hidden={[64]}
		generator-learning-rate={1e-3}
		artist-distribution="twoModes"
		artist-lower="0 1"
		conditional
		until={3000}
		controls="basic"
		panels="truth numbers"
		speed={Infinity}
		autoplay
		lang="zh"
		theme="dark"
		ref={(tag) => void tag?.play()}
	/>
);
// @ts-expect-error No such order.
export const wrongOrder = <gan-painter update-order="reverse" />;
// @ts-expect-error It has a dash.
export const wrongName = <gan-painter batchSize={32} />;
// @ts-expect-error No number.
export const wrongNumber = <gan-painter seed="many" />;
