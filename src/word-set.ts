/** Words written behind one another, as a set; the lines on which they stand say nothing. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
