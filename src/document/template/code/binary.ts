import { argumentsIn, filterArguments, NO_ARGUMENTS } from "./arguments.ts";
import type { Code } from "./code.ts";
import { CHOOSES, CLOSES, COMPARES, JOINS } from "./operators.ts";
import type { Value } from "./value.ts";

/** Operands with their operators, and the choices that stand around them ("x ? y : z", "y if x else z"). */
export function ternary(code: Code): Value {
  const value = binary(code);
  if (code.isSign("?") && code.index + 1 < code.length) {
    code.take();
    const yes = code.expression();
    if (!code.isSign(":") && code.peek().kind !== "symbol") return choice([yes]);
    if (code.isSign(":")) code.take();
    return choice([yes, code.expression()]);
  }
  if ((code.isWord("if") || code.isWord("unless")) && code.index > 0 && !code.isEnd()) {
    code.take();
    binary(code);
    if (!code.isWord("else")) return value;
    code.take();
    return choice([value, code.expression()]);
  }
  return value;
}

function binary(code: Code): Value {
  const parts = [code.postfix()];
  let joins = true;
  let chooses = false;
  while (!code.isEnd()) {
    const { kind, text } = code.peek();
    const next = code.peek(1);
    if (kind === "string" && parts.at(-1)?.kind === "text") {
      parts.push(code.postfix());
    } else if (
      (kind === "sign" || kind === "name") &&
      (JOINS.has(text) || CHOOSES.has(text) || COMPARES.has(text)) &&
      !isLast(code)
    ) {
      if (text === "-" && code.peek().spaced && !next.spaced && next.kind === "sign") break;
      code.take();
      if (COMPARES.has(text)) joins = false;
      if (CHOOSES.has(text)) chooses = true;
      const operand = code.postfix();
      // "…%s…" % value: the value is put in.
      if (text !== "%") parts.push(operand);
    } else if (kind === "sign" && text === "|" && next.kind === "name") {
      code.take();
      const filtered = parts.pop()!;
      const { text: name } = code.take();
      const given = code.isSign("(") ? argumentsIn(code, ")") : code.isSign(":") ? filterArguments(code) : NO_ARGUMENTS;
      parts.push({ kind: "call", name, on: filtered, ...given, block: false, from: filtered.from, to: code.behind() });
    } else break;
  }
  if (parts.length === 1) return parts[0]!;
  if (chooses) return choice(parts);
  const place = { from: parts[0]!.from, to: parts.at(-1)!.to };
  return joins ? { kind: "joined", parts, ...place } : { kind: "name", name: "", ...place };
}

const isLast = (code: Code) =>
  code.index + 1 >= code.length || (code.peek(1).kind === "sign" && CLOSES.has(code.peek(1).text));

const choice = (parts: readonly Value[]): Value => ({
  kind: "choice",
  parts,
  from: parts[0]!.from,
  to: parts.at(-1)!.to,
});
