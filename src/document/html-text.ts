import type { Sink } from "./blocks.ts";
import { characterReferences } from "./character-references.ts";

/** Where the tag or comment that begins at `at` ends; `at` itself where there is none. */
export function markupEnd(source: string, at: number, to: number): number {
  if (source.startsWith("<!--", at)) {
    const close = source.indexOf("-->", at + 4);
    return close < 0 || close > to ? to : close + 3;
  }
  if (!/^<(?:[a-zA-Z/!?])/.test(source.slice(at, at + 2))) return at;
  let quote = "";
  const last = Math.min(to, at + 4000);
  for (let index = at + 1; index < last; index += 1) {
    const char = source[index]!;
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === ">") return index + 1;
    else if (char === "<") return at;
    else if ((char === '"' || char === "'") && source[index - 1] === "=") quote = char;
  }
  return at;
}

/** Writes text between tags: white space runs become one space or one line break, references are resolved. */
export function writeHtmlText(out: Sink, from: number, to: number): void {
  let done = from;
  for (const match of out.source.slice(from, to).matchAll(/&(#?\w{1,31});|(?<![ \t])[ \t]*[\r\n]\s*/g)) {
    const at = from + match.index;
    const name = match[1];
    const value = name === undefined ? " " : characterReferences(name);
    if (value === null) continue;
    out.builder.copy(done, at);
    out.builder.put(value, at);
    done = at + match[0].length;
  }
  out.builder.copy(done, to);
}
