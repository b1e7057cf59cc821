import type { Writer } from "./made.ts";

/** How a text is written: with backslashes and character references, with its quotes doubled, or as it stands. */
export type Writing = "escaped" | "doubled" | "plain";

/**
 * For each unit of a decoded text, and its end, where in the source it stands: `from` to `to` is the text as it is written,
 * with its escapes, folded lines, indentation, doubled quotes and character references. Linear; never goes back.
 */
export function aligned(
  source: string,
  from: number,
  to: number,
  value: string,
  writing: Writing = "escaped",
): Int32Array {
  const places = new Int32Array(value.length + 1);
  let at = from;
  let index = 0;
  while (index < value.length) {
    const char = value[index]!;
    const escaped =
      writing === "escaped" && source[at] === "\\" ? ESCAPE.exec(source.slice(at, at + 12))?.[0] : undefined;
    const reference =
      writing === "escaped" && source[at] === "&" && char !== "&"
        ? REFERENCE.exec(source.slice(at, at + 40))?.[0]
        : undefined;
    const folded = escaped !== undefined && /^\\\r?\n/.test(escaped);
    if (at >= to) {
      places[index++] = to;
    } else if (char === HOLE) {
      places[index++] = at++;
    } else if (folded) {
      at += escaped.length;
    } else if (escaped !== undefined && !(char === "\\" && source[at + 1] !== "\\")) {
      const units = char >= "\ud800" && char < "\udc00" && /^\\U|^\\u\{/.test(escaped) ? 2 : 1;
      for (let unit = 0; unit < units && index < value.length; unit += 1) places[index++] = at;
      at += escaped.length;
    } else if (reference !== undefined) {
      places[index++] = at;
      at += reference.length;
    } else if (source[at] === char) {
      // A quote that is doubled in quotes stands once in the text.
      const doubled = writing === "doubled" && char === "'" && source[at + 1] === "'";
      places[index++] = at;
      at += doubled ? 2 : 1;
    } else if (/\s/.test(char) && /\s/.test(source[at]!)) {
      places[index++] = at;
      at += 1;
    } else if (/\s/.test(source[at]!)) {
      at += 1;
    } else if (/\s/.test(char)) {
      places[index++] = at;
    } else {
      at += 1;
    }
  }
  places[value.length] = Math.min(at, to);
  return places;
}

/** Stands in a decoded text for each character of the code of a value that is put in. */
export const HOLE = "\ue0fe";

const ESCAPE = /^\\(?:u\{[\da-fA-F]{1,6}\}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{2}|\r?\n[ \t]*|[\s\S])/;
const REFERENCE = /^&#?\w{1,31};/;

/** Writes a stretch of a decoded text with its places. */
export function writeAligned(
  out: Writer,
  source: string,
  value: string,
  places: Int32Array,
  first = 0,
  end = value.length,
): void {
  let run = first;
  for (let index = first; index < end; index += 1) {
    const isPlain = source[places[index]!] === value[index];
    const goesOn = index + 1 < end && isPlain && places[index + 1] === places[index]! + 1;
    if (goesOn) continue;
    if (isPlain) out.copy(places[run]!, places[index]! + 1);
    else {
      if (index > run) out.copy(places[run]!, places[index]!);
      out.put(value[index]!, places[index]!, Math.max(places[index]! + 1, places[index + 1]!));
    }
    run = index + 1;
  }
}
