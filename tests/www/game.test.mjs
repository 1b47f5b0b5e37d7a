// The game: its scores, its results and its link.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress } from "../../www/run/address.js";
import { answered, courseOf, criticSays, isOver, scoreOf, withResult, writeGame } from "../../www/run/game.js";
import { realEngine } from "./players.mjs";

const Engine = realEngine();

/** @param {string} query */
function read(query) {
	const asked = new URLSearchParams(query);
	return readAddress({ getAttribute: (name) => asked.get(name) }, Engine);
}

/** @returns {import("../../www/run/game.js").Game} */
function begin() {
	const gan = new Engine({ seed: 3 });
	gan.stepFor(Number.POSITIVE_INFINITY, 200);
	return { run: 1, step: 200, href: "", dealt: gan.deal(), answers: [] };
}

test("who is right has a point, and after the last curve the game is over", () => {
	let game = begin();
	const right = { reader: 0, critic: 0 };
	game.dealt.forEach(({ isArtists, probability }, i) => {
		assert.equal(isOver(game), false);
		// Every third answer is wrong.
		const answer = i % 3 === 0 ? !isArtists : isArtists;
		game = answered(game, answer);
		right.reader += answer === isArtists ? 1 : 0;
		right.critic += probability >= 0.5 === isArtists ? 1 : 0;
		assert.deepEqual(scoreOf(game), right);
	});
	assert.equal(right.reader, 6);
	assert.equal(isOver(game), true);
	assert.deepEqual(answered(game, true), game, "no more answers are taken");
	assert.deepEqual(
		[0, 0.4999, 0.5, 1].map((probability) => criticSays({ probability })),
		[false, false, true, true],
	);
});

test("the first result of each step stays, and they tell whether the critic has overtaken the reader", () => {
	const result = (/** @type {number} */ step, /** @type {number} */ reader, /** @type {number} */ critic) => ({
		step,
		reader,
		critic,
	});
	const one = withResult([], result(1000, 8, 9));
	const two = withResult(one, result(300, 9, 7));
	assert.deepEqual(two, [result(300, 9, 7), result(1000, 8, 9)]);
	assert.equal(withResult(two, result(300, 10, 7)), two);
	assert.equal(courseOf([]), undefined);
	assert.equal(courseOf(one), undefined);
	assert.equal(courseOf(two), "overtaken");
	assert.equal(courseOf([result(300, 7, 9), result(1000, 8, 9)]), undefined);
	assert.equal(courseOf([result(300, 7, 7), result(1000, 8, 9)]), undefined);
	assert.equal(courseOf([result(300, 7, 9), result(1000, 8, 7)]), "ahead");
});

test("a link has the scores and no answers, and is read as it is written", () => {
	const game = begin();
	const [first, ...others] = [
		game.dealt.map(({ isArtists }) => isArtists),
		game.dealt.map(({ isArtists }) => !isArtists),
		game.dealt.map(() => true),
		game.dealt.map(() => false),
	].map((answers) => ({ ...game, answers }));
	assert.match(writeGame(scoreOf(first)), /^10-\d+$/);
	for (const game of [first, ...others]) {
		const { step, hash, game: invitation, problems } = read(`step=200&hash=0123abcd&game=${writeGame(scoreOf(game))}`);
		assert.deepEqual(problems, []);
		assert.deepEqual([step, hash], [200, "0123abcd"]);
		assert.deepEqual(invitation, { step: 200, friend: scoreOf(game) });
	}
	assert.deepEqual(read("game=new").game, { step: 0, friend: undefined });
	assert.deepEqual(read("step=70&game=0-10").game, { step: 70, friend: { reader: 0, critic: 10 } });
});

test("a bad game gets one sentence, and the rest of the address holds", () => {
	for (const text of ["", "7", "7-11", "11-7", "-1-3", "7-9-1", "7 - 9", "1e1-2", "NaN-NaN", "NEW", "99999999999-1"]) {
		const { game, step, problems } = read(`step=5&game=${encodeURIComponent(text)}`);
		assert.equal(game, undefined, text);
		assert.equal(step, 5);
		const allowed = "new, or two scores from 0 to 10 such as 7-9, the friend's and the critic's";
		assert.deepEqual(problems, [`game must be ${allowed}, but ${JSON.stringify(text)} was given`]);
	}
});
