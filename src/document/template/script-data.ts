/** The lists, dictionaries and texts that the script of a component gives to names, as its template asks for them. */
import type { Value } from "./code/value.ts";
import { childrenOf, type Node, pathOf } from "./program/node.ts";
import { programOf } from "./program/parse.ts";

/** Reads the data of a script: constants, "data() { return { … } }", "setup() { … }". Empty where it cannot be read. */
export function scriptData(script: string, path: string): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  let program: Node;
  try {
    program = programOf(script, path);
  } catch {
    // Its template can be read all the same.
    return found;
  }
  const define = (key: Node | undefined, node: unknown) => {
    const value = saidBy(node as Node | null, 0);
    const name = pathOf(key);
    if (value && value.kind !== "name" && name !== "" && !found.has(name)) found.set(name, value);
  };
  const visit = (node: Node): void => {
    if (node.type === "VariableDeclarator") define(node.id as Node, node.init);
    if (node.type === "ReturnStatement" && (node.argument as Node | null)?.type === "ObjectExpression")
      for (const each of (node.argument as Node).properties as Node[]) define(each.key as Node, each.value);
    // "computed: { rights() { return […]; } }"
    if (node.type === "ObjectMethod") {
      const body = (node.body as Node).body as Node[];
      const last = body.at(-1);
      if (last?.type === "ReturnStatement") define(node.key as Node, last.argument);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return found;
}

const DEEPEST = 40;
/** Calls that give what they are given. */
const PASSES =
  /^(?:ref|reactive|shallowRef|shallowReactive|readonly|markRaw|computed|Object\.freeze|\$state|\$derived)$/;

function saidBy(node: Node | null | undefined, depth: number): Value | null {
  if (!node || depth > DEEPEST) return null;
  const { start: from, end: to } = node;
  const inner = (each: unknown) => saidBy(each as Node, depth + 1);
  switch (node.type) {
    case "StringLiteral":
      return {
        kind: "text",
        from,
        to,
        parts: [{ from: from + 1, to: to - 1, isCode: false, escapes: true }],
      };
    case "TemplateLiteral": {
      const pieces = [...(node.quasis as Node[]), ...(node.expressions as Node[])].sort((a, b) => a.start - b.start);
      const parts = pieces
        .filter(({ start, end }) => end > start)
        .map(({ type, start, end }) => ({ from: start, to: end, isCode: type !== "TemplateElement", escapes: true }));
      return { kind: "text", from, to, parts };
    }
    case "ArrayExpression":
      return { kind: "list", items: (node.elements as (Node | null)[]).flatMap((each) => inner(each) ?? []), from, to };
    case "ObjectExpression": {
      const entries = (node.properties as Node[]).flatMap(({ key, value }) => {
        const given = inner(value);
        const name = key as Node | undefined;
        const quote = name?.type === "StringLiteral" ? 1 : 0;
        return given && name
          ? [{ key: pathOf(name), keyFrom: name.start + quote, keyTo: name.end - quote, value: given }]
          : [];
      });
      return { kind: "dictionary", entries, from, to };
    }
    case "BinaryExpression": {
      const parts = [inner(node.left), inner(node.right)];
      return node.operator === "+" && parts[0] && parts[1]
        ? { kind: "joined", parts: parts as readonly Value[], from, to }
        : null;
    }
    case "ArrowFunctionExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "ParenthesizedExpression":
      return inner(node.expression instanceof Object ? node.expression : node.body);
    case "Identifier":
    case "MemberExpression":
      return { kind: "name", name: pathOf(node), from, to };
    case "CallExpression":
      return PASSES.test(pathOf(node.callee as Node)) ? inner((node.arguments as Node[])[0]) : null;
    default:
      return null;
  }
}
