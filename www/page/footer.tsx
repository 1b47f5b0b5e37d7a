// What stands below the stage: the glossary, and where this comes from.

import { Glossary } from "../dom/term.js";
import { useWords } from "../dom/words.js";

const TUTORIAL_SCRIPT = "https://github.com/MorvanZhou/PyTorch-Tutorial/blob/master/tutorial-contents/406_GAN.py";

export function About() {
	const words = useWords();
	return (
		<section class="about" aria-labelledby="about">
			<h2 id="about" textContent={words.glossary} />
			<Glossary />
		</section>
	);
}

/** @param isFramed other sites refuse to be shown in a frame */
export function Footer({ isFramed }: { isFramed: boolean }) {
	const words = useWords();
	return (
		<footer>
			<a href={TUTORIAL_SCRIPT} target={isFramed ? "_blank" : undefined} textContent={words.credit} />
			{/* As one file for itself, the page has no other beside it. */}
			{import.meta.env.MODE !== "alone" && (
				<>
					<a href={`snippet.html?lang=${words.code}`} textContent={words.snippet} />
					<a href={`teacher.html?lang=${words.code}`} textContent={words.teacher} />
				</>
			)}
		</footer>
	);
}
