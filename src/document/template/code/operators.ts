/** Words and signs of the languages in which templates hold code. */

/** Signs that join texts. */
export const JOINS = new Set(["+", "~", ".", "<<", "&", "%"]);

/** Signs behind which stands what is shown where the first is lacking. */
export const CHOOSES = new Set(["||", "??", "or", "?:"]);

/** Signs whose result is no text. */
export const COMPARES = new Set([
  "==",
  "===",
  "!=",
  "!==",
  "<",
  ">",
  "<=",
  ">=",
  "&&",
  "and",
  "in",
  "is",
  "not",
  "-",
  "*",
  "/",
  "..",
  "...",
  "=~",
  "eq",
]);

/** Words and signs before a value that change nothing of the text it is. */
export const PREFIXES = new Set([
  "!",
  "-",
  "not",
  "new",
  "await",
  "return",
  "echo",
  "print",
  "puts",
  "raw",
  "yield",
  "...",
  "*",
  "**",
  "&",
  "@",
  "typeof",
  "html!",
]);

/** What no value can begin with. */
export const CLOSES = new Set([
  ")",
  "]",
  "}",
  ",",
  ";",
  ":",
  "=>",
  "do",
  "end",
  "then",
  "%",
  "if",
  "unless",
  "else",
  "as",
  "with",
  "for",
  "from",
  "only",
  "|",
]);
