import { argument, argumentsIn, keyHere } from "./arguments.ts";
import { type Code, DEEPEST } from "./code.ts";
import { PREFIXES } from "./operators.ts";
import type { Entry, Value } from "./value.ts";

/** A text, name, list, dictionary or what stands in brackets. */
export function primary(code: Code): Value {
  const token = code.take();
  const place = { from: token.from, to: token.to };
  if (token.kind === "string") return { kind: "text", parts: token.parts ?? [], ...place };
  if (token.kind === "sign" && token.text === "(") {
    if (code.isSign(")")) code.take();
    else {
      const value = code.expression();
      const items = [value];
      while (!code.isEnd() && !code.isSign(")")) {
        if (code.isSign(",") && !code.isSign(")", 1)) {
          code.take();
          items.push(code.expression());
        } else if (code.isSign("(") || code.isSign("[") || code.isSign("{")) code.skipGroup();
        else code.take();
      }
      code.take();
      // "(x) => …": what a function gives is not known.
      if (code.isSign("=>")) return functionBody(code, token.from);
      return items.length > 1 ? { kind: "list", items, from: token.from, to: code.behind() } : value;
    }
    return code.isSign("=>")
      ? functionBody(code, token.from)
      : { kind: "name", name: "", from: token.from, to: code.behind() };
  }
  if (token.kind === "sign" && token.text === "[") {
    code.index -= 1;
    const { args, named } = argumentsIn(code, "]");
    if (named.length > 0 && args.length === 0)
      return { kind: "dictionary", entries: named, from: token.from, to: code.behind() };
    const items = named.length > 0 ? [...args, ...named.map(({ value }) => value)] : args;
    return { kind: "list", items, from: token.from, to: code.behind() };
  }
  if (token.kind === "sign" && token.text === "{") {
    const entries = entriesIn(code);
    return { kind: "dictionary", entries, from: token.from, to: code.behind() };
  }
  if (
    PREFIXES.has(token.text) &&
    !code.isEnd() &&
    !(code.peek().kind === "sign" && !"([{@$!-".includes(code.peek().text))
  ) {
    if (token.text === "new" && code.isSign("{")) return primary(code);
    const given = token.text === "new" ? initialiser(code) : null;
    if (given) return given;
    const value = code.postfix();
    return token.text === "!" || token.text === "not" || token.text === "-"
      ? { kind: "name", name: "", from: token.from, to: value.to }
      : value;
  }
  if (token.kind === "name" && code.isSign("=>")) return functionBody(code, token.from);
  return { kind: "name", name: token.kind === "name" ? token.text.replace(/^[@$]+/, "") : "", ...place };
}

/** "new[] { … }", "new List<string> { … }": what stands in the braces behind a type. */
function initialiser(code: Code): Value | null {
  let ahead = 0;
  let open = 0;
  for (; ahead < LONGEST_TYPE && !code.isSign("{", ahead); ahead += 1) {
    const { kind, text } = code.peek(ahead);
    if (/^[[(<]$/.test(text)) open += 1;
    else if (/^[\])>]$/.test(text)) open -= 1;
    else if (kind !== "name" && !/^[.?]$/.test(text) && !(text === "," && open > 0)) return null;
  }
  if (!code.isSign("{", ahead)) return null;
  code.index += ahead;
  return braced(code);
}

/** "{ 'a', 'b' }", "{ { 'a', 'b' } }", "{ ['a'] = 'b' }" */
function braced(code: Code): Value {
  const { from } = code.take();
  const items: Value[] = [];
  const entries: Entry[] = [];
  while (!code.isEnd() && !code.isSign("}")) {
    const before = code.index;
    const isIndex = code.isSign("[") && code.isSign("]", 2) && code.isSign("=", 3);
    if (isIndex) {
      const { parts, ...key } = code.peek(1);
      code.index += 4;
      const [part] = parts ?? [];
      entries.push({
        key: key.text,
        keyFrom: part?.from ?? key.from,
        keyTo: part?.to ?? key.to,
        value: code.expression(),
      });
    } else if (code.isSign("{") && code.depth < DEEPEST) {
      code.depth += 1;
      items.push(braced(code));
      code.depth -= 1;
    } else if (code.isSign(",")) code.take();
    else argument(code, items, entries);
    if (code.index === before) code.take();
  }
  code.take();
  const place = { from, to: code.behind() };
  return entries.length > 0 ? { kind: "dictionary", entries, ...place } : { kind: "list", items, ...place };
}

function functionBody(code: Code, from: number): Value {
  code.take();
  if (code.isSign("{")) code.skipGroup();
  else code.expression();
  return { kind: "name", name: "", from, to: code.behind() };
}

function entriesIn(code: Code): readonly Entry[] {
  const entries: Entry[] = [];
  while (!code.isEnd() && !code.isSign("}")) {
    const before = code.index;
    const key = keyHere(code);
    if (key) entries.push({ ...key, value: code.expression() });
    else if (code.isSign(",") || code.isSign(";")) code.take();
    else code.expression();
    if (code.index === before) code.take();
  }
  code.take();
  return entries;
}

/** Longest type behind "new", in tokens. */
const LONGEST_TYPE = 40;
