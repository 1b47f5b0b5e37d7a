// The card of the lessons, for the tag: in npm's package it is a part that loads when a lesson is asked for.

export { addLessons } from "../lessons/index.js";
