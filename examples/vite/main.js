import "gan-painter/element";

const tag = document.querySelector("gan-painter");
const output = document.querySelector("output");
const look = () => (output.value = tag.gan.truth().verdict);
tag.addEventListener("ready", look);
tag.addEventListener("done", look);
