import type { Code } from "./code.ts";
import type { Statement } from "./value.ts";

/** All statements up to the end of the code. */
export function statements(code: Code): readonly Statement[] {
  const all: Statement[] = [];
  while (!code.isEnd()) {
    if (code.isSign(";") || code.isSign("}") || code.isSign("{") || code.isSign(")") || code.isSign("]")) {
      code.take();
      continue;
    }
    const from = code.peek().from;
    const start = code.index;
    const head = headHere(code);
    const target = targetHere(code);
    const value = code.isEnd() ? null : code.expression();
    if (code.index === start) code.take();
    all.push({ target, value, head, from, to: code.behind() });
  }
  return all;
}

const headHere = (code: Code): string => (code.peek().kind === "name" ? code.peek().text : "");

/** "var x =", "$x =", "ViewData['x'] =", "set x =": what is assigned to. */
function targetHere(code: Code): string | null {
  const start = code.index;
  while (
    /^(?:var|let|const|set|assign|string|public|private|capture)$/.test(code.peek().text) &&
    code.peek(1).kind === "name"
  )
    code.take();
  if (code.peek().kind !== "name") {
    code.index = start;
    return null;
  }
  let path = code.take().text.replace(/^[@$]+/, "");
  while (code.isSign(".") && code.peek(1).kind === "name") {
    code.take();
    path += `.${code.take().text}`;
  }
  if (code.isSign("[") && code.peek(1).kind === "string" && code.isSign("]", 2)) {
    code.take();
    path += `.${code.take().text}`;
    code.take();
  }
  if (code.isSign("=") || code.isSign("||=")) {
    code.take();
    return path;
  }
  code.index = start;
  return null;
}
