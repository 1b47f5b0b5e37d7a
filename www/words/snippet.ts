import { controls } from "./controls.js";
import type { InEach } from "./languages.js";

const en = {
	code: "en",
	title: "Put it in your page",
	subtitle: "Choose what your readers see, copy the snippet, and put it where the demo should stand.",
	back: "To the demo",
	form: "Form",
	forms: {
		tag: "One tag: for pages that may run a script",
		iframe: "An iframe: for hosts that allow no script of yours",
		juejin: "HTML, CSS and JS for 码上掘金",
		codepen: "HTML, CSS and JS for CodePen",
	},
	seed: "Seed",
	seedHelp: "The same seed is the same run, in every browser.",
	until: "Stops at step",
	untilHelp: "Play goes on from there.",
	controls: "Controls",
	controlNames: controls.en,
	panels: "Panels",
	panelsLeftOut: "None chosen: none.",
	panelsLeftOutInIframe: "None chosen: all of the site's.",
	theme: "Colours",
	language: "Language",
	leftOut: "left out",
	themeLeftOut:
		"Left out: as light or dark as your page. It has no background of its own, so dark is for dark pages only.",
	languageLeftOut: "Left out: your page's language, or else the reader's.",
	themeLeftOutInIframe: "Left out: as the reader's system has it.",
	languageLeftOutInIframe: "Left out: the reader's language.",
	autoplay: "Plays by itself",
	autoplayHelp: "When it is on the screen, and not for readers who ask for less motion.",
	snippet: "The snippet",
	copy: "Copy",
	copied: "Copied.",
	selected: "The browser does not allow it. The snippet is selected: copy it with your keyboard or your finger.",
	download: (file: string) => `Download ${file}`,
	beside: " and put it beside your page; the address in the first line is relative.",
	pinned:
		"With integrity, browsers take this very file and no other: a newer one comes with a new snippet. Opened from the disk, without a server, the page needs that line without integrity and crossorigin.",
	policy: "Under a content security policy it needs script-src 'self' 'wasm-unsafe-eval', and nothing else.",
	host: "It shows this site's whole page. If you put the site on a server of your own, the address becomes yours.",
	copyPane: (pane: string) => `Copy ${pane}`,
	paste: {
		juejin: "Open a new project on code.juejin.cn, and paste each text into the pane of its name.",
		codepen: "Open a new pen on codepen.io, and paste each text into the pane of its name.",
	},
	anyOrigin: (file: string) =>
		`The pen loads ${file} from this site, whose server must let other sites read it: Access-Control-Allow-Origin: *. A new version of the site needs a new text for JS.`,
	notPublic: (file: string) =>
		`A pen cannot load ${file} from this address, which only your own machine can open: put the site on a public server first, and copy the texts there.`,
	live: "Live",
	missing: (file: string) =>
		`${file} could not be loaded, so nothing can be shown or chosen. Check the connection, or whether all files of the site are on the server.`,
};

const zh = {
	code: "zh",
	title: "放进你的网页",
	subtitle: "选好读者会看到什么，复制代码，粘贴到你想放演示的地方。",
	back: "回到演示",
	form: "形式",
	forms: {
		tag: "一个标签：适合可以运行脚本的网页",
		iframe: "iframe：适合不允许你放脚本的平台",
		juejin: "用于码上掘金的 HTML、CSS 和 JS",
		codepen: "用于 CodePen 的 HTML、CSS 和 JS",
	},
	seed: "随机种子",
	seedHelp: "种子相同，训练就相同，在任何浏览器里都一样。",
	until: "停在第几步",
	untilHelp: "之后点“播放”可以继续训练。",
	controls: "控件",
	controlNames: controls.zh,
	panels: "面板",
	panelsLeftOut: "一个也不选，就都不显示。",
	panelsLeftOutInIframe: "一个也不选，就显示本站的全部面板。",
	theme: "颜色",
	language: "语言",
	leftOut: "不写",
	themeLeftOut: "不写就和你的网页一样，或深或浅。它自己没有背景，所以深色只适合深色的网页。",
	languageLeftOut: "不写就用你网页的语言；网页没有注明，就用读者的语言。",
	themeLeftOutInIframe: "不写就跟随读者的系统。",
	languageLeftOutInIframe: "不写就用读者的语言。",
	autoplay: "自动播放",
	autoplayHelp: "出现在屏幕上时自动开始；读者要求减少动画时除外。",
	snippet: "代码",
	copy: "复制",
	copied: "已复制。",
	selected: "浏览器不允许自动复制。代码已经选中，请用键盘或手指复制。",
	download: (file) => `下载 ${file}`,
	beside: "，和你的网页放在一起；第一行里的地址是相对地址。",
	pinned:
		"有了 integrity，浏览器只接受这一个文件，别的一概不要：换新版本时，代码也要换新的。如果不经过服务器、直接从磁盘打开网页，要去掉这一行里的 integrity 和 crossorigin。",
	policy: "有内容安全策略（CSP）时，只需要 script-src 'self' 'wasm-unsafe-eval'。",
	host: "它显示的是本站的整个页面。把整个站点放到你自己的服务器上，地址就是你自己的了。",
	copyPane: (pane) => `复制 ${pane}`,
	paste: {
		juejin: "在 code.juejin.cn 新建代码片段，把三段代码分别粘贴到同名的编辑区。",
		codepen: "在 codepen.io 新建一个 Pen，把三段代码分别粘贴到同名的编辑区。",
	},
	anyOrigin: (file) =>
		`代码片段会从本站加载 ${file}，所以本站的服务器必须允许其他网站读取它：Access-Control-Allow-Origin: *。站点更新后，JS 一段要重新复制。`,
	notPublic: (file) =>
		`当前地址只有你自己的电脑能访问，代码片段无法从这里加载 ${file}：请先把站点放到公开的服务器上，再到那里复制代码。`,
	live: "效果",
	missing: (file) =>
		`无法载入 ${file}，所以什么也显示不了、选择不了。请检查网络连接，或确认站点的所有文件都已放到服务器上。`,
} satisfies typeof en;

export const languages: InEach<{ en: typeof en; zh: typeof zh }> = { en, zh };
