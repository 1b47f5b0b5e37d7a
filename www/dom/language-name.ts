/** A language's name in that language. */
export function languageName(code: string) {
	return new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
}
