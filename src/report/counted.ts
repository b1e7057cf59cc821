/** A count with its word: "1 notice", "2 notices". */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
