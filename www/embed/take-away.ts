// What the tag needs to have something of its run taken away: in npm's package it is a part that loads when it is asked for.

export { FORMS } from "../share/forms.js";
export { Menu } from "../share/menu/menu.js";
