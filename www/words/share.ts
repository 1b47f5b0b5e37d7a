// The drawer that shares a run.

import type { InEach } from "./languages.js";

const en = {
	title: "Share this run",
	/** Names the state of the run. */
	state: (step: string, hash: string) => `Step ${step}, state ${hash}`,
	help: "The link opens this very run at this step, in any browser. The state is its fingerprint: where it is the same, every number is.",
	moving: "The run goes on. “Copy link” takes the step at which you press it, and everything below follows.",
	link: "Link",
	copyLink: "Copy link",
	send: "Send …",
	notSent: "The system’s share sheet could not be opened. Copy the link instead.",
	/** Follows the sentence that the link does not contain the file. */
	takeCheckpoint: "To hand on all of the run, save a checkpoint: Take away, “The run itself”.",
	onlyHere:
		"The address of this page is not a public one, so the link opens only on this device. For others, save a checkpoint (Take away, “The run itself”), or put the page on a server.",

	qr: "QR code",
	qrHint: "for phones, slides and posters",
	qrLabel: (step: string, hash: string) => `QR code of the link to step ${step}, state ${hash}`,
	qrTooLong: (length: string) =>
		`The link is too long for a QR code: it has ${length} characters, and about 2,300 fit.`,
	qrMissing: "What draws QR codes could not be loaded.",

	page: "Your page",
	pageHint: "a tag or an iframe of this run",
	tag: "Tag",
	copyTag: "Copy the tag",
	tagStops: (step: string) =>
		`It begins at step 0. Play trains it to this step, ${step}, where it stops in the same state; goto(${step.replaceAll(",", "")}) of a script goes there at once.`,
	tagBegins: "It begins at step 0, as here.",
	tagLeavesOut:
		"The file that the run began with is not in it: it trains with the settings of this run, from step 0 on.",
	tagNeeds: (file: string) => `The first line needs ${file} beside your page.`,
	download: (file: string) => `Download ${file}`,
	iframe: "Iframe",
	copyIframe: "Copy the iframe",
	iframeHelp: "It shows this whole page, at this step.",
	iframeOnlyHere: "Readers elsewhere can’t load it: the address of this page is not a public one.",
	moreChoices: "More choices, and how it looks",

	cite: "Citation",
	citeHint: "BibTeX, or a sentence",
	bibtex: "BibTeX",
	copyBibtex: "Copy BibTeX",
	sentence: "Sentence",
	copySentence: "Copy the sentence",
	authors: "The gan-painter authors",
	citation: ({ authors, year, version, run, href }: Cited) =>
		`${authors} (${year}). GAN painter, version ${version}: ${run}. ${href}`,
	run: ({ preset, isChanged, leavesOut, seed, step, hash }: CitedRun) =>
		`${leavesOut ? "begun with a file that is not in the address, " : ""}preset ${preset}${isChanged ? " with other settings as in the address" : ""}, seed ${seed}, step ${step}, state ${hash}`,

	teacher: "For teachers: make a task of this run",
};

const zh = {
	title: "分享这次训练",
	state: (step, hash) => `第 ${step} 步，状态 ${hash}`,
	help: "在任何浏览器里打开这个链接，看到的都是同一次训练的同一步。“状态”是它的指纹：指纹相同，每个数字就都相同。",
	moving: "训练还在继续。点“复制链接”时，取的是那一刻的步数，下面的内容也随之更新。",
	link: "链接",
	copyLink: "复制链接",
	send: "发送到……",
	notSent: "系统的分享面板没能打开，请改为复制链接。",
	takeCheckpoint: "要把整个训练交给别人，请保存检查点：“带走”里的“训练本身”。",
	onlyHere:
		"本页的地址不是公开的，所以链接只能在这台设备上打开。要分享给别人，请保存检查点（“带走”里的“训练本身”），或把页面放到服务器上。",

	qr: "二维码",
	qrHint: "用于手机、幻灯片和海报",
	qrLabel: (step, hash) => `二维码：通往第 ${step} 步（状态 ${hash}）的链接`,
	qrTooLong: (length) => `链接太长，放不进二维码：它有 ${length} 个字符，而二维码大约只能容纳 2,300 个。`,
	qrMissing: "生成二维码的部分没能载入。",

	page: "放进网页",
	pageHint: "用 HTML 标签或 iframe 嵌入这次训练",
	tag: "HTML 标签",
	copyTag: "复制标签",
	tagStops: (step) =>
		`从第 0 步开始。点“播放”会训练到这一步（第 ${step} 步）并停下，状态相同；脚本可以用 goto(${step.replaceAll(",", "")}) 直接到达。`,
	tagBegins: "从第 0 步开始，和这里一样。",
	tagLeavesOut: "标签里不含打开过的训练文件：它用这次训练的设置，从第 0 步开始训练。",
	tagNeeds: (file) => `第一行需要 ${file}，请把它和你的网页放在一起。`,
	download: (file) => `下载 ${file}`,
	iframe: "iframe",
	copyIframe: "复制 iframe",
	iframeHelp: "显示整个页面，停在这一步。",
	iframeOnlyHere: "其他人无法载入：本页的地址不是公开的。",
	moreChoices: "更多选项和效果预览",

	cite: "引用",
	citeHint: "BibTeX 或一句话",
	bibtex: "BibTeX",
	copyBibtex: "复制 BibTeX",
	sentence: "一句话",
	copySentence: "复制这句话",
	authors: "gan-painter 的作者们",
	citation: ({ authors, year, version, run, href }) =>
		`${authors}. GAN 画家（GAN painter），版本 ${version}：${run}. ${year}. ${href}`,
	run: ({ preset, isChanged, leavesOut, seed, step, hash }) =>
		`${leavesOut ? "从链接里没有的文件开始，" : ""}实验 ${preset}${isChanged ? "（其他设置见链接）" : ""}，随机种子 ${seed}，第 ${step} 步，状态 ${hash}`,

	teacher: "教师：用这次训练出一道题",
} satisfies typeof en;

/** The parts of a sentence that cites a run. */
interface Cited extends Record<"authors" | "year" | "version" | "href", string> {
	/** The run in words. */
	run: string;
}

export interface CitedRun extends Record<"preset" | "seed" | "step" | "hash", string> {
	/** Whether any settings differ from the preset's. */
	isChanged: boolean;
	/** Whether the run began with a file. */
	leavesOut: boolean;
}

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
