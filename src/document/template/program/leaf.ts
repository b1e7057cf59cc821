/** Lists and objects of texts, as a program writes them. */
import type { Branch, Leaf, Words } from "../sheet.ts";
import { isNode, keyOf, type Node, pathOf } from "./node.ts";
import { isProse, isRead, wordsOf } from "./words.ts";

/** The texts of a literal of the program; null where it is none. Of what is `known` by name, short texts are put in. */
export function leafOf(node: Node, depth: number, known?: ReadonlyMap<string, Words>): Leaf | null {
  if (depth > 40) return null;
  const words = wordsOf(node, known);
  if (words) return words;
  const inner = (each: unknown) => leafOf(each as Node, depth + 1, known);
  if (/^JSX(?:Element|Fragment)$/.test(node.type)) {
    return { kind: "words", value: "", from: node.start, to: node.end, markup: node };
  }
  if (node.type === "BooleanLiteral")
    return { kind: "words", value: "", from: node.start, to: node.end, flag: node.value as boolean };
  if (node.type === "NumericLiteral")
    return { kind: "words", value: String(node.value), from: node.start, to: node.end, holes: [] };
  if (/^(?:Identifier|MemberExpression)$/.test(node.type)) {
    const said = known?.get(pathOf(node));
    return said && !isRead(said.value) ? { ...said, apart: true } : null;
  }
  if (
    /^(?:TSAsExpression|TSSatisfiesExpression|TSNonNullExpression|TSTypeAssertion|ParenthesizedExpression)$/.test(
      node.type,
    )
  )
    return inner(node.expression);
  if (
    node.type === "CallExpression" &&
    /^(?:Object\.freeze|freeze|ref|reactive|readonly|defineMessages)$/.test(pathOf(node.callee as Node))
  ) {
    const [first] = node.arguments as Node[];
    return first ? inner(first) : null;
  }
  if (node.type === "ArrayExpression") {
    const entries = (node.elements as (Node | null)[]).flatMap((each) => {
      const value = each ? inner(each) : null;
      return value ? [{ key: "", value }] : [];
    });
    return { kind: "row", entries };
  }
  if (node.type === "ObjectExpression") {
    const entries = (node.properties as Node[]).flatMap((property) => {
      const value = isNode(property.value) ? inner(property.value) : null;
      const key = property.key as Node | undefined;
      return value
        ? [{ key: keyOf(property), value, at: (key?.start ?? 0) + (key?.type === "StringLiteral" ? 1 : 0) }]
        : [];
    });
    return { kind: "keys", entries };
  }
  return null;
}

/** Whether a text, or one of those in a list or an object, is a sentence rather than a value. */
export const hasProse = (leaf: Leaf | Branch): boolean =>
  leaf.kind === "words" ? isProse(leaf.value) : leaf.entries.some(({ value }) => hasProse(value));

/** What stands under a path of names ("section.items") in the data. */
export function leafAt(path: string, data: ReadonlyMap<string, Leaf>): Leaf | null {
  const [name = "", ...keys] = path.split(".");
  let leaf = data.get(name) ?? null;
  for (const key of keys) leaf = leaf && leaf.kind !== "words" ? entryOf(leaf, key) : null;
  return leaf;
}

const entryOf = ({ kind, entries }: Branch, key: string): Leaf | null =>
  (kind === "row" && /^\d+$/.test(key) ? entries[Number(key)] : entries.find((entry) => entry.key === key))?.value ??
  null;
