// The lessons' card for the tag. In the npm package it is a part that loads when a lesson is asked for.

export { addLessons } from "../lessons/index.js";
