import { isScalar, type Node } from "yaml";

/** Offset of a value's first character in the YAML text: past the quote, and past the header of a block scalar. */
export function contentStart(node: Node): number {
  const start = node.range?.[0] ?? 0;
  if (!isScalar(node)) return start;
  return node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? start + 1 : start;
}

/** Offset in the YAML text of the character that is `offset` characters into a string's value. */
export function offsetInSource(source: string, node: Node, offset: number): number {
  const start = contentStart(node);
  if (!isScalar(node) || typeof node.value !== "string") return start;
  const block = node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL";
  const end = node.range?.[1] ?? start;
  let at = block ? afterHeader(source, start, end) : start;
  for (let read = 0; read < offset && at < end; read++) at = next(source, at, end, node.value.charCodeAt(read));
  return at < end ? skipFold(source, at, end, node.value.charCodeAt(offset)) : end;
}

/** One character of the value on. A line break in the YAML, with its indentation, stands for one space or newline. */
function next(source: string, from: number, end: number, character: number): number {
  const at = skipFold(source, from, end, character);
  if (source.charCodeAt(at) === character) return at + (source.startsWith("''", at) ? 2 : 1);
  if (/\s/.test(source[at] ?? "")) return afterSpace(source, at, end);
  return at + (source[at] === "\\" ? escapeLength(source, at) : 1);
}

/** Where the YAML has white space that the value has not (a broken line, its indentation), the place is behind it. */
const skipFold = (source: string, at: number, end: number, character: number): number =>
  /\s/.test(String.fromCharCode(character)) ? at : afterSpace(source, at, end);

function afterHeader(source: string, start: number, end: number): number {
  const lineEnd = source.indexOf("\n", start);
  return lineEnd < 0 ? end : afterSpace(source, lineEnd, end);
}

function afterSpace(source: string, at: number, end: number): number {
  let here = at;
  while (here < end && /\s/.test(source[here] ?? "")) here++;
  return here;
}

function escapeLength(source: string, at: number): number {
  const kind = source[at + 1];
  return kind === "x" ? 4 : kind === "u" ? 6 : kind === "U" ? 10 : 2;
}
