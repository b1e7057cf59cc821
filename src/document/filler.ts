/** Stands in a text made ready for a parser where a template fills in a value: one character of unknown content. */
export const FILLED = "\ufffc";

/** Stands in such a text for a character of code: it keeps the length, and no view shows it. A private use character. */
export const FILLER = "\ue0ff";
