import type { Language } from "./languages.js";

export const en = {
	code: "en" as Language,
	title: "GAN painter",
	subtitle:
		"A GAN (generative adversarial network) in your browser: a novice painter (generator) learns to paint like an artist whose work only a novice critic (discriminator) ever sees.",
	invitation: "At step 1,000 of the tutorial's run, D accuracy and D score say “done”. Are they right?",
	tryIt: "See for yourself",
	theme: "Colours",
	themes: { system: "Match system", light: "Light", dark: "Dark" },

	picture: "The painting that G makes now, and the two bounds of the artist's paintings.",
	pictureExamples: "Thin grey lines: some of the artist's own curves.",
	inside: (inside: number, points: number) => `${inside} of its ${points} points lie between the bounds.`,
	lines: {
		painting: "Generated painting",
		batch: "Rest of the batch",
		artist: "The artist's batch",
		examples: "Some of the artist's curves",
		upper: "Upper bound",
		middle: "Class boundary",
		lower: "Lower bound",
		earlier: "Earlier paintings",
		minimax: "Critic's advice",
		nonSaturating: "Advice, non-saturating",
	},
	/** These names are used if the upper bound is not above the lower one everywhere. */
	boundsOutOfOrder: { upper: "Bound a = 2", lower: "Bound a = 1" },
	arrowScale: (scale: string) => `(drawn × ${scale})`,
	outside: (least: string, most: string) =>
		`All points of the painting lie outside the picture: between y = ${least} and ${most}.`,

	step: "Step",
	accuracy: "D accuracy",
	accuracyGoal: "goal 0.5",
	score: "D score",
	label: "Class",
	scoreGoal: "goal −1.386",
	goalMeaning: ": D can't tell",

	play: "Play",
	pause: "Pause",
	oneStep: "Step",
	reset: "Reset",
	newSeed: "New seed",
	undo: "Undo",
	share: "Share",
	takeAway: "Take away",
	seed: (seed: number) => `Seed ${seed}`,
	seedName: "Seed",
	/** The word before the eight digits of the engine's hash. */
	state: "state",
	/** @param asked the hash that the link gives for this step; `is` is the run's own */
	stateDiffers: (step: string, asked: string, is: string) =>
		`At step ${step} the link expects the state ${asked}, but the run is at ${is}: the link was changed, or another version of this page made it.`,
	buttonsHelp: "What the buttons do",
	playHelp: "Trains and draws until you pause. It stops by itself at the end of the run; Play goes on from there.",
	oneStepHelp:
		"One training step: the painter learns once, the critic once or more often; “Update order” says in which order.",
	resetHelp: "Starts again from the same seed. With the same settings the run comes out the same, to the last bit.",
	newSeedHelp: "Starts another run: other initial weights, other random numbers.",
	undoHelp:
		"Takes back the last reset, new seed or change of run, or going on from an earlier step. Press it again to bring back what it replaced.",
	shareHelp: "Gives you this exact run, at this step, as a link, a snippet for your page, a citation or a QR code.",
	takeAwayHelp: "Turns this run into a film, a picture, a table of numbers, a file or a command, for you to keep.",
	locked: "Locked by whoever sent you this link.",
	undoTo: (step: string) => `Back to the run at step ${step}`,
	goingTo: (step: string, to: string) => `On the way: step ${step} of ${to}`,
	cancel: "Cancel",
	slow: (seconds: string) =>
		`These networks are large: one step takes about ${seconds} s here, and the page responds only between two steps.`,
	key: (name: string) => `Key: ${name}`,
	keysHelp: "The keys work while this part of the page has the focus: click the picture to give it the focus.",
	space: "Space",

	speed: "Speed",
	stepsPerSecond: (steps: string) => (steps === "1" ? "1 step/s" : `${steps} steps/s`),
	unlimited: "as fast as it can",
	slowAtFirst: (steps: string) => `slow, then ${steps} steps/s`,
	speedHelp: "Training steps per second. Fast devices train much faster than the eye can follow.",
	generatorRate: "Painter's learning rate",
	generatorRateHelp: "How far the painter's weights (G) move in a step. Too far, and it overshoots.",
	discriminatorRate: "Critic's learning rate",
	discriminatorRateHelp:
		"How far the critic's weights (D) move in a step. A critic that is far ahead has nothing left to teach.",
	order: "Update order",
	orders: {
		classic: {
			name: "classic",
			help: "The tutorial's text, as the PyTorch of its day ran it: D learns first; then G's gradient goes through D's new weights, but its old activations.",
		},
		simultaneous: {
			name: "simultaneous",
			help: "Today's script: D and G learn at once, from the same pass, through the weights from before the step.",
		},
		alternating: {
			name: "alternating",
			help: "The paper's Algorithm 1: D learns first, and G learns from what the new D says of the same paintings, or of a new batch if D learns several times a step.",
		},
	},
	loss: "Painter's loss",
	losses: {
		minimax: {
			name: "minimax: ln(1 − D)",
			help: "The tutorial's: G makes it less likely that D is right. Where D is sure, hardly any gradient is left.",
		},
		nonSaturating: {
			name: "non-saturating: −ln D",
			help: "The paper's advice: G makes it more likely that D is wrong. The direction is the same, and the gradient is strong where D is sure.",
		},
	},
	showBatch: "Show the rest of the batch",
	showBatchHelp: (batch: number) =>
		`Each step paints ${batch} curves, each from different random ideas. The green curve is the first of them.`,

	showAdvice: "The critic's advice",
	advice: {
		own: {
			name: "arrows",
			help: "At each point of the painting: where, and how strongly, the critic would have it moved.",
		},
		fixed: {
			name: "arrows at one fixed scale",
			help: "The same factor at every step, so the length is the strength: where the critic has nothing left to teach, they vanish.",
		},
		both: {
			name: "arrows of both losses",
			help: "The advice under each of the two losses: the direction is the same, the length is not.",
		},
		none: { name: "no arrows", help: "The picture as in the tutorial." },
	},
	showClass: "Class on show",
	classes: {
		any: { name: "as it comes", help: "The first painting of the batch, whatever its class." },
		0: {
			name: "0: a up to 1.5",
			help: "The first painting of the batch with label 0: it should lie between the bound a = 1 and the middle curve.",
		},
		1: {
			name: "1: a above 1.5",
			help: "The first painting of the batch with label 1: it should lie between the middle curve and the bound a = 2.",
		},
	},
	showEarlier: "Show earlier paintings",
	showEarlierHelp:
		"The painting at a half, a quarter, an eighth and a sixteenth of the steps so far. While you look back, they are always shown.",
	showArtist: "Show some of the artist's curves",
	showArtistHelp:
		"Five curves that the artist could paint, from one bound to the other: what the painter is to come up with, and never sees.",

	sentenceStep: (step: string) => `Step ${step}. `,
	sentenceCritic: (percent: number) =>
		`On average the critic is ${percent}% sure that a curve of the artist's is real. `,
	sentencePainter: (distance: string, variety: string, artist: string) =>
		`The painter is ${distance} away from the artist. Variety ${variety} (the artist's: ${artist}): `,
	verdicts: {
		learning: "still learning.",
		healthy: "healthy.",
		collapsed: "collapsed, it paints almost the same every time.",
		criticTooStrong: "the critic is too strong.",
		runAway: "it has run away.",
	},

	timeline: "Timeline",
	stepOf: (step: string, last: string) => `step ${step} of ${last}`,
	ofLast: (last: string) => `of ${last}`,
	goToStep: "Go to step",
	stepBack: "One step back",
	stepForth: "One step forward",
	past: (step: string, last: string) =>
		`You are looking back at step ${step}. Play, Step or a change of settings goes on from here and drops what came after, up to step ${last}.`,
	backToEnd: (last: string) => `Back to step ${last}`,

	preset: "Run",
	presets: {
		"pytorch-tutorial": {
			name: "The tutorial (PyTorch)",
			help: "The tutorial's text, with its own settings. Every other run says what it changes.",
		},
		"pytorch-upstream": {
			name: "The tutorial's script today",
			help: "Both players learn at once, from the same pass; detach() keeps the critic's gradient away from the painter.",
		},
		tensorflow: {
			name: "The tutorial in TensorFlow",
			help: "Glorot's initial weights, both players learn at once, 5,000 steps.",
		},
		"pytorch-conditional": {
			name: "Conditional (PyTorch)",
			help: "Both players are told which class is wanted: label 0, the lower half of the artist's curves, or label 1, the upper.",
		},
		"tensorflow-conditional": {
			name: "Conditional (TensorFlow)",
			help: "Both players are told the class; Glorot's initial weights, both players learn at once, 7,000 steps.",
		},
		paper: {
			name: "The paper's algorithm",
			help: "Algorithm 1 of 2014: the critic learns twice, then the painter once; momentum, non-saturating loss. The paper names no rates: 0.01 for the painter, 0.0001 for the critic work.",
		},
		"critic-too-strong": {
			name: "Case: critic too strong",
			help: "The critic's learning rate is 200 times the tutorial's; both learn at once. It soon tells real from painted, the gradient of the minimax loss vanishes, and the painter learns nothing.",
		},
		"the-other-loss": {
			name: "Case: the other loss",
			help: "As in “critic too strong”: 200 times the rate, both at once. But at step 2,000 the painter's loss becomes the non-saturating one. Watch the arrows.",
		},
		"mode-collapse": {
			name: "Case: mode collapse",
			help: "The painter's learning rate is 50 times the tutorial's, its loss is the non-saturating one, both learn at once. It paints one curve whatever its ideas are. The two numbers look fine.",
		},
		runaway: {
			name: "Case: running away",
			help: "The painter's learning rate is 200 times the tutorial's; both learn at once. The painter overshoots, and nothing calls it back.",
		},
		race: {
			name: "Case: ½ is not the end",
			help: "Both learn at once, until the painter is frozen at step 10,000 and the critic's learning rate made 10 times as large. The critic, which could not tell, soon can.",
		},
		heart: {
			name: "Another artist: a heart",
			help: "As in the tutorial, but the artist paints the two halves of a heart's outline, and the run has 20,000 steps. After 10,000, most painters are not near enough yet.",
		},
	},

	loading: "Loading the engine …",
	ready: "Ready. Nothing has been learnt yet.",
	training: "Training …",
	paused: "Paused.",
	done: (steps: string) => `${steps} steps are done. Play goes on from here.`,
	failed: "Stopped.",

	stepFailed: "The numbers ran away",
	stepFailedHelp: "The run is still at its last good step. Lower a learning rate and play on, or reset.",
	crashed: "The engine stopped because of an error of its own",
	crashedHelp: "Please reload the page to go on. A report helps the authors to find the error.",
	copyReport: "Copy a report for the authors",
	reportCopied: "Copied.",
	reportSelected: "The browser did not allow copying. The report is selected: copy it by hand.",
	report: "Report",
	tooOld:
		"This browser is too old for the demo. It needs Chrome or Edge 106, Firefox 114, Safari 16.4, or a later one.",
	startFailed: "The engine can't start",
	retry: "Try again",
	problems: {
		noWasm: "This browser has no WebAssembly, or it is switched off. Please use another one, or switch it on.",
		noSimd:
			"This browser's WebAssembly has no SIMD. Please use Chrome or Edge 106, Firefox 114, Safari 16.4, or a later one.",
		missing: "Its file could not be fetched. Check the connection, or whether all files of the page are on the server.",
		blocked:
			"This site's content security policy forbids it. Its owner can allow it: script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'.",
		blockedInside:
			"This site's content security policy forbids it. Its owner can allow it: script-src 'wasm-unsafe-eval', beside what stands there.",
		damaged: "What the server sent is not the engine. Check whether all files of the page are on the server.",
		memory: "The browser gave it no memory. Closing other tabs may help.",
	},

	late: {
		panels: "The panels that explain the run could not be loaded.",
		frame:
			"What connects this page with the page around it could not be loaded: that page can neither learn its height nor play and pause it.",
		share: "What shares the run could not be loaded.",
		takeAway: "What makes files of the run could not be loaded.",
		task: "The task that this link sets could not be loaded.",
		lessons: "The lessons could not be loaded.",
		away: "The connection may be down.",
		gone: "The server no longer has a file that this page needs: the page may have been updated.",
		changes: "The file that the run began with is not in the link.",
		loading: "Loading …",
		reload: "Reload with this run",
	},

	fileTooLarge: (name: string, size: string, largest: string) =>
		`A file of a run has at most ${largest} MB, but ${name} has ${size} MB.`,
	notARun: (name: string) =>
		`${name} can’t be opened: it is neither a checkpoint of this page nor a file of PyTorch networks. Nothing was changed.`,
	fileRefused: (name: string) =>
		`${name} can’t be opened: it is damaged, or its networks are not of the kind that this page trains. Nothing was changed.`,
	oneFile: "One file can be opened at a time, but several were dropped.",

	language: "中文",
	glossary: "Glossary",
	inGlossary: "All terms: the glossary",
	/** The label of the button that explains a term. Another button may already have the plain term as its label. */
	explained: (term: string) => `${term}: what is it?`,
	map: "Where does a GAN learn? A map",
	snippet: "Put it in your page",
	teacher: "For teachers",
	credit: "After the GAN tutorial by Morvan Zhou (莫烦)",
};
