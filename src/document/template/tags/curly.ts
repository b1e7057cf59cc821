import type { Stage } from "../stage.ts";
import { behind } from "./behind.ts";
import { mustache } from "./mustache.ts";
import { statementTag } from "./statement.ts";

/** `{{ x }}`, `{% x %}`, `{# … #}`, and what Handlebars, Go and Hugo write in them. */
export function curlyTag(stage: Stage, at: number): number | null {
  const { source } = stage;
  if (source[at] !== "{") return null;
  const second = source[at + 1];
  if (second === "#") return source[at + 2] === "#" ? null : behind(stage, "#}", at + 2);
  if (second === "%") {
    const end = stage.find("%}", at + 2);
    if (end < 0) return null;
    return statementTag(stage, at + 2, end, end + 2);
  }
  if (second !== "{") return null;
  if (source.startsWith("{{!--", at)) return behind(stage, "--}}", at + 5);
  if (source.startsWith("{{--", at)) return behind(stage, "--}}", at + 4);
  if (source.startsWith("{{{{", at)) return null;
  const triple = source.startsWith("{{{", at);
  const close = closeOf(stage, triple ? "}}}" : "}}", at + (triple ? 3 : 2));
  if (close < 0) return null;
  const next = close + (triple ? 3 : 2);
  const opening = /^(?:\{\{\{?)[-~&]?\s*/.exec(source.slice(at, at + 40))![0];
  const from = Math.min(close, at + opening.length);
  const to = /[-~]/.test(source[close - 1] ?? "") && close - 1 >= from ? close - 1 : close;
  mustache(stage, from, to, at, next);
  return next;
}

/** End of "{{ … }}": the first close that is not in a string. */
function closeOf(stage: Stage, close: string, from: number): number {
  const { source } = stage;
  const first = stage.find(close, from);
  if (first < 0) return -1;
  // "{{ f({ a: { b: 1 }}) }}": brackets of dictionaries may stand side by side.
  const inner = source.slice(from, first);
  if (!inner.includes("{") && !/["'`]/.test(inner)) return first;
  let depth = 0;
  let quote = "";
  const last = Math.min(source.length, from + LONGEST_CODE);
  for (let at = from; at < last; at += 1) {
    const char = source[at]!;
    if (quote !== "") {
      if (char === "\\") at += 1;
      else if (char === quote) quote = "";
      continue;
    }
    if (char === '"' || char === "`" || (char === "'" && !/\w/.test(source[at - 1] ?? ""))) quote = char;
    else if (depth === 0 && source.startsWith(close, at)) return at;
    else if (char === "{") depth += 1;
    else if (char === "}" && depth > 0) depth -= 1;
  }
  return first;
}

/** Longest code in one pair of delimiters, in characters. */
const LONGEST_CODE = 60_000;
