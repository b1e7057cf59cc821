/** What a program gives names to: strings, data, functions that show markup. */
import type { Leaf, Words } from "../sheet.ts";
import { evaluate, type Scope } from "./evaluate.ts";
import { childrenOf, holdsJsx, isNode, keyOf, type Node, nameOf, pathOf } from "./node.ts";
import { wordsOf } from "./words.ts";

/** Strings without code in them, by the name or path that the program gives them. */
export function namesIn(program: Node): ReadonlyMap<string, Words> {
  const known = new Map<string, Words>();
  const visit = (node: Node): void => {
    if (node.type === "VariableDeclarator" && isNode(node.init)) {
      const words = wordsOf(node.init);
      if (words && !words.holes?.length) known.set(nameOf(node.id as Node), words);
      if (node.init.type === "ObjectExpression") {
        for (const property of (node.init.properties as Node[]) ?? []) {
          const value = isNode(property.value) ? wordsOf(property.value) : null;
          if (value) known.set(`${nameOf(node.id as Node)}.${keyOf(property)}`, value);
        }
      }
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return known;
}

/** Lists and objects of texts, by the names that the program gives them. */
export function dataIn(program: Node, known: ReadonlyMap<string, Words>): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  const visit = (node: Node): void => {
    if (node.type === "VariableDeclarator" && isNode(node.init)) {
      const scope: Scope = { data: found, known, bound: new Set(), rendered: new Set() };
      const leaf = /^(?:Arrow|Function|JSX)/.test(node.init.type) ? null : evaluate(node.init, scope);
      if (leaf && leaf.kind !== "words" && (leaf.entries.length > 0 || leaf.kind === "row"))
        found.set(nameOf(node.id as Node), leaf);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return found;
}

/** Names of the data and of the functions that JSX shows: they are read where they are shown. */
export function shownIn(
  program: Node,
  data: ReadonlyMap<string, Leaf>,
  functions: ReadonlyMap<string, Node>,
): Set<string> {
  const found = new Set<string>();
  const visit = (node: Node, inJsx: boolean): void => {
    const name = nameOf(node);
    if (inJsx && /^(?:JSX)?Identifier$/.test(node.type) && (data.has(name) || functions.has(name))) found.add(name);
    const calls = node.type === "CallExpression" || node.type === "ReturnStatement";
    const isJsx = inJsx || node.type.startsWith("JSX") || (calls && holdsJsx(node));
    const keyed =
      /^(?:ObjectProperty|MemberExpression|OptionalMemberExpression)$/.test(node.type) && node.computed !== true;
    for (const child of childrenOf(node))
      if (!(keyed && (child === node.key || child === node.property)))
        visit(child, isJsx && child.type !== "JSXAttribute" ? true : isJsx);
  };
  visit(program, false);
  // The page itself, named where it is given away, is no part of another.
  return found;
}

/** Functions of a program that show markup, by name; the one that it gives away is the page itself. */
export function functionsIn(program: Node, holdsJsx: (node: Node) => boolean): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  let page: unknown = null;
  const visit = (node: Node): void => {
    if (node.type === "ExportDefaultDeclaration") page = node.declaration;
    if (node.type === "FunctionDeclaration" && node !== page && node.id && holdsJsx(node))
      found.set(pathOf(node.id as Node), node);
    if (node.type === "VariableDeclarator" && node.init) {
      const code = functionIn(node.init as Node);
      if (code && holdsJsx(code)) found.set(pathOf(node.id as Node), code);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return found;
}

/** "() => …", "memo(() => …)", "forwardRef(function …)" */
function functionIn(node: Node): Node | null {
  if (/^(?:ArrowFunction|Function)Expression$/.test(node.type)) return node;
  if (
    node.type !== "CallExpression" ||
    !/^(?:React\.)?(?:memo|forwardRef|useCallback)$/.test(pathOf(node.callee as Node))
  )
    return null;
  const [first] = node.arguments as Node[];
  return first ? functionIn(first) : null;
}

/** Whether a variable tells of the page rather than being part of it ("export const metadata = { … }"). */
export const isMetadata = (node: Node): boolean =>
  /^(?:metadata|seo|meta|head|frontmatter)$/i.test(nameOf(node.id as Node));

/** The page's title, where the program's metadata gives one. */
export function titleIn(program: Node): string | null {
  if (program.type === "VariableDeclarator" && isMetadata(program)) return titleOf(program.init as Node | null);
  for (const child of childrenOf(program)) {
    const title = titleIn(child);
    if (title !== null) return title;
  }
  return null;
}

function titleOf(node: Node | null): string | null {
  if (node?.type !== "ObjectExpression") return null;
  const title = (node.properties as Node[]).find((property) => keyOf(property) === "title")?.value;
  return isNode(title) ? (wordsOf(title)?.value ?? null) : null;
}
