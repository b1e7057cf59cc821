import type { Code } from "./code.ts";
import { CHOOSES, CLOSES, COMPARES } from "./operators.ts";
import type { Entry, Value } from "./value.ts";

/** What a call is given, by place and by name. */
export interface Arguments {
  readonly args: readonly Value[];
  readonly named: readonly Entry[];
}

/** Of a call that is given nothing. */
export const NO_ARGUMENTS: Arguments = { args: [], named: [] };

/** "(a, b: c)", "[a]": what stands up to the closing sign. */
export function argumentsIn(code: Code, close: string): Arguments {
  code.take();
  const args: Value[] = [];
  const named: Entry[] = [];
  while (!code.isEnd() && !code.isSign(close)) {
    const before = code.index;
    argument(code, args, named);
    if (code.isSign(",")) code.take();
    else if (!code.isSign(close) && code.index === before) code.take();
  }
  code.take();
  return { args, named };
}

/** "link_to 'x', y": what stands behind a name without brackets. */
export function commandArguments(code: Code): Arguments {
  const args: Value[] = [];
  const named: Entry[] = [];
  code.commands += 1;
  while (!code.isEnd()) {
    const before = code.index;
    argument(code, args, named);
    if (code.isSign(",")) code.take();
    // Handlebars parts its arguments by white space.
    else if (!(beginsArgument(code) && code.index > before)) break;
  }
  code.commands -= 1;
  return { args, named };
}

/** Liquid's "| default: 'x', y". */
export function filterArguments(code: Code): Arguments {
  code.take();
  const args = [code.postfix()];
  while (code.isSign(",")) {
    code.take();
    args.push(code.postfix());
  }
  return { args, named: [] };
}

/** "link_to 'x', y": an argument right behind a name, without brackets. */
export function beginsArgument(code: Code): boolean {
  const { kind, text, spaced } = code.peek();
  if (code.isEnd() || !spaced) return false;
  if (kind === "string" || kind === "symbol" || kind === "number") return true;
  if (kind === "name") return !CLOSES.has(text) && !COMPARES.has(text) && !CHOOSES.has(text);
  return kind === "sign" && text === "[" && code.peek(1).text !== "";
}

/** Adds one argument to those by place or to those by name. */
export function argument(code: Code, args: Value[], named: Entry[]): void {
  const key = keyHere(code);
  if (key) named.push({ ...key, value: code.expression() });
  else args.push(code.expression());
}

/** "key: …", "key = …", "'key' => …", ":key => …" */
export function keyHere(code: Code): Omit<Entry, "value"> | null {
  const token = code.peek();
  const next = code.peek(1);
  if (!/^(?:name|string|symbol|number)$/.test(token.kind) || next.kind !== "sign") return null;
  if (!/^(?:=>|=|:)$/.test(next.text)) return null;
  if (next.text === ":" && next.spaced && token.kind === "name") return null;
  code.index += 2;
  const [part] = token.parts ?? [];
  return { key: token.text, keyFrom: part?.from ?? token.from, keyTo: part?.to ?? token.to };
}
