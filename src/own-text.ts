/**
 * A stretch of a text as a text of its own, for what is remembered from notice to notice: a slice keeps in memory the whole
 * text that it is of.
 */
export const ownText = (text: string, from: number, to: number): string => text.slice(from, to).split("").join("");
