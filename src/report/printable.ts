/**
 * A notice's words as they may be sent to a terminal: without control characters, which could drive it, and without
 * the marks that turn the direction of writing, which could hide words. Tabs and line breaks become single spaces.
 */
export const printable = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
    .trim();
