/** Words written behind one another with a space between, as a set. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(" "));
