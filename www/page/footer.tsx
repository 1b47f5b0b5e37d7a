// What stands at the end of the page: where this comes from, and the other pages.

import { useWords } from "../dom/words.js";

/** What of the tutorial a reader of each language can read: its script, or its page, which is in Chinese. */
const TUTORIAL = {
	en: "https://github.com/MorvanZhou/PyTorch-Tutorial/blob/master/tutorial-contents/406_GAN.py",
	zh: "https://mofanpy.com/tutorials/machine-learning/torch/GAN/",
};

/** @param isFramed other sites refuse to be shown in a frame */
export function Footer({ isFramed }: { isFramed: boolean }) {
	const words = useWords();
	return (
		<footer>
			<a href={TUTORIAL[words.code]} target={isFramed ? "_blank" : undefined} textContent={words.credit} />
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
