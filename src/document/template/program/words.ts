/** The texts that a program writes as strings. */
import { HOLE } from "../aligned.ts";
import { isText, type Words } from "../sheet.ts";
import { type Node, pathOf } from "./node.ts";

/**
 * The text of a string, of a template or of strings joined by "+", with the places of the values that are put in; null for
 * any other node.
 */
export function wordsOf(node: Node, known?: ReadonlyMap<string, Words>): Words | null {
  if (node.type === "StringLiteral")
    return { kind: "words", value: node.value as string, from: node.start + 1, to: node.end - 1, holes: [] };
  if (node.type === "BinaryExpression") return joinedWords(node, known);
  if (node.type === "CallExpression") return listedWords(node, known);
  if (node.type !== "TemplateLiteral") return null;
  const quasis = node.quasis as readonly (Node & { value: { cooked: string | null; raw: string } })[];
  const codes = node.expressions as readonly Node[];
  let value = "";
  const holes: NonNullable<Words["holes"]>[number][] = [];
  quasis.forEach((quasi, index) => {
    value += quasi.value.cooked ?? quasi.value.raw;
    const next = quasis[index + 1];
    if (!next) return;
    // The code of the value stands in the text as it is written, and is a hole in it.
    const from = value.length;
    value += HOLE.repeat(next.start - quasi.end);
    holes.push({ from, to: value.length, says: known?.get(pathOf(codes[index]))?.value });
  });
  return { kind: "words", value, from: node.start + 1, to: node.end - 1, holes };
}

/** "['a', 'b'].join(' ')", "`a`.trim()" */
function listedWords({ callee, arguments: given }: Node, known?: ReadonlyMap<string, Words>): Words | null {
  const { type, object, property } = callee as Node & { object: Node };
  if (type !== "MemberExpression") return null;
  if (/^trim/.test(pathOf(property as Node))) return wordsOf(object, known);
  const between = (given as Node[])[0];
  if (pathOf(property as Node) !== "join" || object.type !== "ArrayExpression" || between?.type !== "StringLiteral")
    return null;
  const texts = (object.elements as (Node | null)[]).map((each) => (each ? wordsOf(each, known) : null));
  let value = "";
  const holes: NonNullable<Words["holes"]>[number][] = [];
  for (const [index, words] of texts.entries()) {
    if (!words) return null;
    if (index > 0) value += between.value as string;
    for (const hole of words.holes ?? [])
      holes.push({ ...hole, from: hole.from + value.length, to: hole.to + value.length });
    value += words.value;
  }
  const [first] = texts;
  return first ? { kind: "words", value, from: first.from, to: texts.at(-1)!.to, holes } : null;
}

/** "'a' + b + 'c'": a text with a hole from one string to the next; null where no operand is a string. */
function joinedWords(node: Node, known?: ReadonlyMap<string, Words>): Words | null {
  const operands: Node[] = [];
  let left = node;
  for (; left.type === "BinaryExpression" && left.operator === "+"; left = left.left as Node)
    operands.unshift(left.right as Node);
  operands.unshift(left);
  const texts = operands.map((each) => (each.type === "BinaryExpression" ? null : wordsOf(each, known)));
  if (operands.length < 2 || !texts.some((each) => each && /\S/.test(each.value))) return null;
  let value = "";
  const holes: NonNullable<Words["holes"]>[number][] = [];
  let at = texts[0]?.from ?? node.start;
  const from = at;
  operands.forEach((operand, index) => {
    const words = texts[index];
    if (words) {
      for (const hole of words.holes ?? [])
        holes.push({ ...hole, from: hole.from + value.length, to: hole.to + value.length });
      value += words.value;
      at = words.to;
      return;
    }
    const end = texts[index + 1]?.from ?? operands[index + 1]?.start ?? operand.end;
    const begin = value.length;
    value += HOLE.repeat(Math.max(1, end - at));
    holes.push({ from: begin, to: value.length, says: known?.get(pathOf(operand))?.value });
    at = end;
  });
  return { kind: "words", value, from, to: at, holes };
}

/** At least three words with a space between, and not a list of class names. */
export const isProse = (value: string): boolean =>
  /\p{L}[\p{L}’',;:.-]*\s+(?:\S+\s+)*?\S*\p{L}/u.test(value.slice(0, 400)) &&
  isText(value) &&
  !/^[a-z0-9:/[\]().%#_-]+(?:\s+[a-z0-9:/[\]().%#_-]*[-:/[\]_][a-z0-9:/[\]().%#_-]*)+$/.test(
    value.trim().slice(0, 400),
  ) &&
  !/^\s*(?:import|export|function|const|SELECT|query|mutation)\b/.test(value);

/** Whether a text with a name is long enough to be read where it is written, rather than where its name stands. */
export const isRead = (value: string): boolean => /[.!?]\s|\n/.test(value);
