// @ts-check
export const en = {
	code: "en",
	title: "GAN painter",
	subtitle:
		"Two small neural networks learn from each other, live in your browser: a novice painter (the generator, G) and a novice critic (the discriminator, D).",
	invitation: "Press Play and watch the green curve find its place between the two bounds.",

	picture: "The painting that G makes now, and the two bounds of the artist's paintings.",
	inside: (/** @type {number} */ inside, /** @type {number} */ points) =>
		`${inside} of its ${points} points lie between the bounds.`,
	painting: "Generated painting",
	batch: "The rest of the batch",
	upper: "Upper bound",
	lower: "Lower bound",
	outside: (/** @type {string} */ least, /** @type {string} */ most) =>
		`All points of the painting lie outside the picture: between y = ${least} and ${most}.`,

	step: "Step",
	accuracy: "D accuracy",
	accuracyGoal: "goal 0.5",
	score: "D score",
	scoreGoal: "goal −1.386",
	goalMeaning: ": D can't tell",

	play: "Play",
	pause: "Pause",
	oneStep: "Step",
	reset: "Reset",
	newSeed: "New seed",
	seed: (/** @type {number} */ seed) => `Seed ${seed}`,
	buttonsHelp: "What the buttons do",
	playHelp: (/** @type {string} */ until) =>
		`Trains and draws, until you pause. It stops by itself at step ${until}; Play goes on from there.`,
	oneStepHelp: "One training step: the critic learns once, then the painter.",
	resetHelp: "Starts again from the same seed. With the same settings it is the same run, to the last bit.",
	newSeedHelp: "Starts another run: other initial weights, other random numbers.",
	key: (/** @type {string} */ name) => `Key: ${name}`,
	space: "Space",

	speed: "Speed",
	stepsPerSecond: (/** @type {string} */ steps) => (steps === "1" ? "1 step/s" : `${steps} steps/s`),
	unlimited: "as fast as it can",
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
			help: "The tutorial's text, as PyTorch ran it then: D learns first; G's gradient goes through D's new weights, but its old activations.",
		},
		simultaneous: {
			name: "simultaneous",
			help: "Today's script: both learn from the same pass, through the same old weights.",
		},
		alternating: {
			name: "alternating",
			help: "The paper's Algorithm 1: D learns first, then judges the same paintings anew, and G learns from that.",
		},
	},
	loss: "Painter's loss",
	losses: {
		minimax: {
			name: "minimax: ln(1 − D)",
			help: "The tutorial's: G lowers the chance that D is right. Where D is sure, hardly any gradient is left.",
		},
		nonSaturating: {
			name: "non-saturating: −ln D",
			help: "The paper's advice: G raises the chance that D is wrong. The same direction, and strong where D is sure.",
		},
	},
	showBatch: "Show the rest of the batch",
	showBatchHelp: (/** @type {number} */ batch) =>
		`Each step paints ${batch} curves, each from other random ideas. The green curve is the first of them.`,

	loading: "Loading the engine …",
	ready: "Ready. Nothing has been learnt yet.",
	training: "Training …",
	paused: "Paused.",
	done: (/** @type {string} */ steps) => `${steps} steps are done. Play goes on from here.`,
	failed: "Stopped.",

	stepFailed: "The numbers ran away",
	stepFailedHelp: "The run is still at its last good step. Lower a learning rate and play on, or reset.",
	crashed: "The engine stopped by an error of its own",
	crashedHelp: "Please reload the page, and tell the authors what is written above.",
	startFailed: "The engine can't start",
	retry: "Try again",
	problems: {
		noWasm: "This browser has no WebAssembly, or it is switched off. Please use a current one.",
		noSimd: "This browser's WebAssembly has no SIMD. Please use a current one (from 2023 on).",
		missing: "Its file could not be fetched. Check the connection, or whether all files of the page are on the server.",
		blocked:
			"This site's content security policy forbids it. Its owner can allow it: script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'.",
		damaged: "What the server sent is not the engine. Check whether all files of the page are on the server.",
		memory: "The browser gave it no memory. Closing other tabs may help.",
	},

	language: "中文",
	aboutTitle: "What you see",
	about: [
		{
			term: "The artist (real data)",
			text: "paints curves a·x² + (a − 1), with a drawn anew from 1 to 2 for each. All of them lie between the two bounds.",
		},
		{
			term: "The painter (generator, G)",
			text: "turns 5 random numbers, its ideas, into 15 points: the green curve. It never sees a painting of the artist.",
		},
		{
			term: "The critic (discriminator, D)",
			text: "gives every painting the probability that the artist made it, and, being the painter's friend, tells it how to change each point to please more.",
		},
		{
			term: "D accuracy",
			text: "is the probability that D gives to the artist's paintings, on average. When it can't tell them from the painter's, that is 0.5.",
		},
		{
			term: "D score",
			text: "is minus D's loss: ln D(real) + ln(1 − D(painted)), on average. When D can't tell, it is −2 ln 2 ≈ −1.386.",
		},
		{
			term: "The green curve jumps",
			text: "because every picture shows a new painting, made from new ideas. As the painter learns, most of them come to lie between the bounds.",
		},
	],
	credit: "After the GAN tutorial by Morvan Zhou (莫烦)",
};
