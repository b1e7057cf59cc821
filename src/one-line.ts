/** A text with one space wherever it has white space: where that is so already, nothing is replaced. */
export const oneLine = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, " ") : text);

const UNEVEN = /[^\S ]| {2}/;
