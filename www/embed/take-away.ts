// What the tag needs to make files of its run. In the npm package it is a part that loads when it is asked for.

export { FORMS } from "../share/forms.js";
export { Menu } from "../share/menu/menu.js";
