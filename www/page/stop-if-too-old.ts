// The first import of a page. In a browser that is too old it stops the page's script, so that the text of the HTML file stays.

import { isTooOld } from "../dom/oldest.js";
import { en } from "../words/en.js";

if (isTooOld()) {
	throw new Error(en.tooOld);
}
