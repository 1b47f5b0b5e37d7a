// The words of the menu of files that can be made of a run.

import type { InEach } from "./languages.js";
import { whole } from "./whole.js";

const en = {
	title: "Take this run away",

	film: "A film",
	filmHint: "GIF or SVG, for posts and slides",
	/** @param kinds the files that are offered */
	filmHelp: (kinds: string[]) =>
		`The training from one step to another, drawn anew: the run on the page stays as it is, and steps that are still to come are trained on the way. GIF plays everywhere. ${kinds.includes("MP4") ? "MP4 is for video sites and slides. " : ""}SVG is sharp and small, and the one for WeChat articles: copy it as code, and paste it in an editor’s HTML mode.`,
	beginsAt: (step: string) => `This run begins at step ${step}: what came before is not in the file that was opened.`,
	beginsLater: (first: string, given: string) =>
		`From step can’t be ${given}: the run begins at step ${first}, because the file that was opened does.`,
	notBelow: (from: string, to: string) => `From step must be below To step, but it is ${from}, and To step is ${to}.`,
	...whole.en,
	lasts: (seconds: string) => `The film will last ${seconds} seconds.`,
	kind: "File",
	kinds: {
		gif: "GIF",
		"svg-film": "SVG",
		mp4: "MP4",
		webm: "WebM",
	},
	from: "From step",
	to: "To step",
	frames: "Frames",
	size: "Size",
	language: "Language",
	languages: { en: "English", zh: "中文" },
	colours: "Colours",
	asPage: "As the page.",
	makeFilm: "Make the film",

	picture: "A picture",
	pictureHint: "PNG or SVG, of the step on show",
	of: "It shows",
	pictures: {
		picture: "the painting",
		numbers: "the two numbers",
		truth: "distance and variety",
		histogram: "which curves it paints",
		opinion: "the critic's opinion",
	},
	formats: {
		"1x": "PNG, 480 × 300",
		"2x": "PNG, 960 × 600",
		card: "PNG, 1200 × 630, for links",
		svg: "SVG, sharp at any size",
	},
	makePicture: "Make the picture",

	numbers: "Numbers",
	numbersHint: "CSV or JSON, for tables and scripts",
	tables: {
		csv: "numbers over the steps (CSV)",
		json: "the same with settings and state (JSON)",
		paintings: "the paintings on show (CSV)",
		histogram: "which curves it paints (CSV)",
	},
	contents: "Contents",
	every: "Steps from row to row",
	everyHelp: "Left empty: a row for each moment that the timeline keeps.",
	makeNumbers: "Make the file",

	run: "The run itself",
	runHint: "a checkpoint, to go on with here or in PyTorch",
	runHelp:
		"A checkpoint holds all of the run at the step on show. Opened here or by the command, it goes on to the same numbers; the run’s PyTorch script can go on from it, too.",
	save: "Save a checkpoint",
	open: "Open a file …",
	openHelp: "A checkpoint, or networks that PyTorch saved as safetensors. It may also be dropped on the picture.",
	opened: (name: string) => `Opened: ${name}`,

	pytorch: "In PyTorch",
	pytorchHint: "a script or a notebook of this very run",
	pytorchHelp:
		"A program with exactly this run’s settings and its changes on the way. PyTorch draws other random numbers, so the two differ as two seeds do.",
	torchFiles: {
		pytorch: "a script (.py)",
		notebook: "a notebook (.ipynb)",
		batches: "the next batches (.safetensors)",
	},
	torchFilesHelp: {
		pytorch:
			"It stops at STEPS, which stands near its top. With --from FILE it goes on from a checkpoint of this run (“The run itself”), and with --batches FILE it takes the batches that this run draws. Both need the package safetensors.",
		notebook: "For Jupyter, or to upload to Colab: one cell for each part of the script. Run them from top to bottom.",
		batches:
			"The batches that this run draws in its next steps. From the checkpoint of the same step, the script then takes the same steps, to be compared one by one.",
	},
	steps: "Steps",
	makePyTorch: "Make the file",
	terminal: "In a terminal",
	copyCommands: "Copy the commands",
	/**
	 * What else to save.
	 * @param name the name of the checkpoint
	 */
	needsItsCheckpoint: {
		pytorch: (name: string) =>
			`The script begins with the checkpoint of this step. Save that, too: “The run itself”, ${name}.`,
		notebook: (name: string) =>
			`The notebook begins with the checkpoint of this step. Save that, too: “The run itself”, ${name}. Its name goes into the notebook, as CHECKPOINT.`,
		batches: (name: string) =>
			`Save the script, too, and the checkpoint of this step: “The run itself”, ${name}. A notebook takes the names of both files, as CHECKPOINT and BATCHES.`,
	},
	script: "The script",
	copyScript: "Copy the script",

	command: "A command",
	commandHint: "the same run without a browser",
	commandHelp: "In a terminal with Node it trains the same run, to the last bit, and writes the file.",
	commandPackage:
		"gan-painter is not in npm’s registry yet: docs/command.md says how to run it in a clone, or from the package’s file.",
	commandKinds: {
		gif: "the film (GIF)",
		"svg-film": "the film (SVG)",
		png: "the picture (PNG)",
		csv: "the numbers (CSV)",
		checkpoint: "the checkpoint",
	},
	makes: "It makes",
	needsCheckpoint: (name: string) =>
		`This run did not come of settings alone: the command goes on from its checkpoint. Save that first, as ${name}.`,
	copyCommand: "Copy the command",

	working: (percent: number) => `Working: ${percent}%`,
	cancel: "Cancel",
	made: (name: string, size: string) => `Done: ${name}, ${size}`,
	download: "Download",
	cancelled: "Cancelled.",
	/** @param section the section that makes it */
	busy: (section: string) => `“${section}” is still being made.`,
	notMade: "The file could not be made.",
	keep: "This app keeps no downloads. Press and hold the picture to keep it.",
	keepsNothing:
		"This app keeps no files of this kind. Open the page in the system’s browser, usually by ··· at the top right, and make the file there.",
	alt: "Alternative text",
	copyAlt: "Copy the text",
	code: "The film as code",
	copyCode: "Copy as code",
	codeHelp:
		"For editors that take SVG code: those for WeChat articles do in their HTML mode, third-party ones under “source code”.",
};

const zh = {
	title: "带走这次训练",

	film: "动画",
	filmHint: "GIF 或 SVG，用在文章和幻灯片里",
	filmHelp: (kinds) =>
		`从某一步到另一步的训练过程，会重新画一遍，页面上的训练不受影响；还没训练到的步数，会在制作时补上。GIF 到处都能播放；${kinds.includes("MP4") ? "MP4 适合视频网站和幻灯片；" : ""}SVG 清晰、小巧，公众号文章请用它：复制代码，粘贴到编辑器的 HTML 模式或第三方编辑器的“源代码”里。`,
	beginsAt: (step) => `这次训练从第 ${step} 步开始，之前的步骤不在打开的文件里。`,
	beginsLater: (first, given) => `“从第几步”不能填 ${given}：打开的文件从第 ${first} 步开始，这次训练也从那里开始。`,
	notBelow: (from, to) => `“从第几步”必须小于“到第几步”，现在分别是 ${from} 和 ${to}。`,
	...whole.zh,
	lasts: (seconds) => `动画时长 ${seconds} 秒。`,
	kind: "文件",
	kinds: {
		gif: "GIF",
		"svg-film": "SVG",
		mp4: "MP4",
		webm: "WebM",
	},
	from: "从第几步",
	to: "到第几步",
	frames: "帧数",
	size: "尺寸",
	language: "语言",
	languages: { en: "English", zh: "中文" },
	colours: "配色",
	asPage: "与页面一致。",
	makeFilm: "制作动画",

	picture: "图片",
	pictureHint: "PNG 或 SVG，画的是当前这一步",
	of: "内容",
	pictures: {
		picture: "正在画的画",
		numbers: "两个数字的变化",
		truth: "距离和多样性的变化",
		histogram: "画的是哪些曲线",
		opinion: "鉴赏家的看法",
	},
	formats: {
		"1x": "PNG，480 × 300",
		"2x": "PNG，960 × 600",
		card: "PNG，1200 × 630，链接卡片",
		svg: "SVG，放大不模糊",
	},
	makePicture: "制作图片",

	numbers: "数据",
	numbersHint: "CSV 或 JSON，用于表格和程序",
	tables: {
		csv: "各步的数字（CSV）",
		json: "同上，并带设置和状态（JSON）",
		paintings: "当前这一批画（CSV）",
		histogram: "画的是哪些曲线（CSV）",
	},
	contents: "内容",
	every: "每隔几步一行",
	everyHelp: "留空：时间轴上保存的每个时刻一行。",
	makeNumbers: "生成文件",

	run: "训练本身",
	runHint: "检查点：在这里或 PyTorch 里接着用",
	runHelp:
		"检查点保存当前这一步的全部状态。在这里或用命令打开，继续训练得到的数字完全相同；这次训练的 PyTorch 脚本也能从它继续。",
	save: "保存检查点",
	open: "打开文件……",
	openHelp: "检查点文件，或 PyTorch 存成 safetensors 的网络。也可以直接拖放到图上。",
	opened: (name) => `已打开：${name}`,

	pytorch: "PyTorch 代码",
	pytorchHint: "同一次训练的脚本或笔记本",
	pytorchHelp: "设置和途中的改动与这次训练完全相同。PyTorch 抽取的随机数不同，所以结果的差别就像换了一个随机种子。",
	torchFiles: {
		pytorch: "脚本（.py）",
		notebook: "笔记本（.ipynb）",
		batches: "接下来的批次（.safetensors）",
	},
	torchFilesHelp: {
		pytorch:
			"停在第几步由开头的 STEPS 决定。加上 --from FILE，就从这次训练的检查点（“训练本身”）继续；加上 --batches FILE，就使用这次训练抽取的批次。两者都需要 safetensors 包。",
		notebook: "在 Jupyter 里打开，或者上传到 Colab：脚本的每个部分是一个单元格，从上到下依次运行。",
		batches: "这次训练接下来几步抽取的批次。脚本从同一步的检查点出发，用这些批次走的每一步都与这里相同，可以逐步对照。",
	},
	steps: "步数",
	makePyTorch: "生成文件",
	terminal: "在终端里运行",
	copyCommands: "复制命令",
	needsItsCheckpoint: {
		pytorch: (name) => `脚本从这一步的检查点开始，所以也请在“训练本身”里保存 ${name}。`,
		notebook: (name) =>
			`笔记本从这一步的检查点开始，所以也请在“训练本身”里保存 ${name}，并把这个名字填到笔记本的 CHECKPOINT 里。`,
		batches: (name) =>
			`请同时保存脚本，并在“训练本身”里保存这一步的检查点 ${name}。用笔记本时，把两个文件名填到 CHECKPOINT 和 BATCHES 里。`,
	},
	script: "脚本",
	copyScript: "复制脚本",

	command: "命令",
	commandHint: "不用浏览器，重现这次训练",
	commandHelp: "在装有 Node 的终端里运行，会重现这次训练，每一位数字都相同，并写出文件。",
	commandPackage:
		"gan-painter 还没有发布到 npm：请在克隆的仓库里运行，或使用打包好的文件，方法见 docs/command.zh-CN.md。",
	commandKinds: {
		gif: "动画（GIF）",
		"svg-film": "动画（SVG）",
		png: "图片（PNG）",
		csv: "数据（CSV）",
		checkpoint: "检查点",
	},
	makes: "用来生成",
	needsCheckpoint: (name) => `只靠设置重现不了这次训练，命令要从它的检查点接着来。请先保存检查点，文件名为 ${name}。`,
	copyCommand: "复制命令",

	working: (percent) => `正在制作：${percent}%`,
	cancel: "取消",
	made: (name, size) => `完成：${name}，${size}`,
	download: "下载",
	cancelled: "已取消。",
	busy: (section) => `“${section}”还在制作中。`,
	notMade: "文件没能做出来。",
	keep: "这个应用不能下载文件。长按图片即可保存。",
	keepsNothing: "这个应用不能保存这种文件。请点右上角的 ···，选择“在浏览器打开”，再到浏览器里制作。",
	alt: "替代文字",
	copyAlt: "复制文字",
	code: "动画的代码",
	copyCode: "复制代码",
	codeHelp: "适用于支持 SVG 代码的编辑器，例如公众号编辑器的 HTML 模式、第三方编辑器的“源代码”。",
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };

/** The menu's words in one language. */
export type Own = (typeof languages)[keyof typeof languages];
