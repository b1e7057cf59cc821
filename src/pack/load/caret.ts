/** Shows a place of a file: its line, numbered, and a caret under the column. Line and column from 1. */
export function caret(source: string, line: number, column: number): string {
  const text = (source.split(/\r\n|\n|\r/, line)[line - 1] ?? "").replaceAll("\t", " ");
  const { shown, before } = excerpt(text, column - 1);
  const number = String(line);
  return `  ${number} | ${shown}\n  ${" ".repeat(number.length)} | ${" ".repeat(before)}^`;
}

const WIDEST = 96;

/** A line that is too long for a terminal is cut on both sides of the place. */
function excerpt(text: string, at: number): { shown: string; before: number } {
  const from = text.length <= WIDEST || at < WIDEST / 2 ? 0 : at - WIDEST / 2;
  const head = from === 0 ? "" : "…";
  const tail = from + WIDEST < text.length ? "…" : "";
  return { shown: head + text.slice(from, from + WIDEST) + tail, before: head.length + at - from };
}
