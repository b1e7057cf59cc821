import { ternary } from "./binary.ts";
import { type Code, DEEPEST } from "./code.ts";
import { cursorOf } from "./cursor.ts";
import { postfix } from "./postfix.ts";
import { statements } from "./statements.ts";
import type { Statement, Value } from "./value.ts";

/** Reads one expression; what follows it is left out. With a name, what stands in the brackets are that one's arguments. */
export function expressionOf(source: string, from: number, to: number, name?: string): Value | null {
  const code = codeOf(source, from, to, name);
  return code.length === 0 ? null : code.expression();
}

/** Reads statements, parted by ";" or line ends between them. */
export function statementsOf(source: string, from: number, to: number): readonly Statement[] {
  return statements(codeOf(source, from, to));
}

function codeOf(source: string, from: number, to: number, name?: string): Code {
  const code: Code = Object.assign(cursorOf(source, from, to, name), {
    expression: () => expression(code),
    postfix: () => postfix(code),
  });
  return code;
}

function expression(code: Code): Value {
  const start = code.peek().from;
  if (code.depth >= DEEPEST) {
    code.skipGroup();
    return { kind: "name", name: "", from: start, to: code.behind() };
  }
  code.depth += 1;
  const value = ternary(code);
  code.depth -= 1;
  return value;
}
