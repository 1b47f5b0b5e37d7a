// The end of the page: where it comes from, and links to the other pages.

import { useWords } from "../dom/words.js";

/** The part of the tutorial that a reader of each language can read: its script, or its page, which is in Chinese. */
const TUTORIAL = {
	en: "https://github.com/MorvanZhou/PyTorch-Tutorial/blob/master/tutorial-contents/406_GAN.py",
	zh: "https://mofanpy.com/tutorials/machine-learning/torch/GAN/",
};

/** @param isFramed whether the page is in a frame, in which other sites refuse to be shown */
export function Footer({ isFramed }: { isFramed: boolean }) {
	const words = useWords();
	return (
		<footer>
			<a href={TUTORIAL[words.code]} target={isFramed ? "_blank" : undefined} textContent={words.credit} />
			{/* The page as a single file has no other pages beside it. */}
			{import.meta.env.MODE !== "alone" && (
				<>
					<a href={`map.html?lang=${words.code}`} textContent={words.map} />
					<a href={`snippet.html?lang=${words.code}`} textContent={words.snippet} />
					<a href={`teacher.html?lang=${words.code}`} textContent={words.teacher} />
				</>
			)}
		</footer>
	);
}
