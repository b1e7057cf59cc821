/** What expressions of a program say of the data that stands in it: which text, list or object, and which branch is taken. */
import type { Branch, Leaf, Words } from "../sheet.ts";
import { leafAt, leafOf } from "./leaf.ts";
import { type Node, pathOf } from "./node.ts";

/** What is known while a program is read. */
export interface Scope {
  readonly data: Map<string, Leaf>;
  readonly known: ReadonlyMap<string, Words>;
  /** Names that a loop or a component has given; what these lack is not shown. */
  readonly bound: Set<string>;
  /** Names of the data that was shown. */
  readonly rendered: Set<string>;
}

/** The text, list or object that an expression is; null where the program does not tell. */
export function evaluate(node: Node | null | undefined, scope: Scope, depth = 0): Leaf | null {
  if (!node || depth > 40) return null;
  const inner = (each: unknown) => evaluate(each as Node | null, scope, depth + 1);
  switch (node.type) {
    case "Identifier":
    case "MemberExpression":
    case "OptionalMemberExpression":
      return member(node, scope, depth);
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
      return inner(node.expression);
    case "LogicalExpression":
      return node.operator === "&&" ? inner(node.right) : (inner(node.left) ?? inner(node.right));
    case "ConditionalExpression": {
      const taken = truth(node.test as Node, scope);
      return taken === null
        ? (inner(node.consequent) ?? inner(node.alternate))
        : inner(taken ? node.consequent : node.alternate);
    }
    case "ArrayExpression": {
      const elements = node.elements as (Node | null)[];
      if (!elements.some((each) => each && /^(?:SpreadElement|Identifier|\w*MemberExpression)$/.test(each.type))) break;
      const entries = elements.flatMap((each): Branch["entries"] => {
        const value = each?.type === "SpreadElement" ? inner(each.argument) : inner(each);
        if (!value) return [];
        return each?.type === "SpreadElement" && value.kind === "row" ? value.entries : [{ key: "", value }];
      });
      return { kind: "row", entries };
    }
    case "CallExpression":
    case "OptionalCallExpression":
      return called(node, inner);
    default:
  }
  return leafOf(node, 0, scope.known);
}

function member(node: Node, scope: Scope, depth: number): Leaf | null {
  const path = pathOf(node);
  const root = path.replace(/\..*$/, "");
  const property = node.property as Node | undefined;
  // "content[key]": the key is a name too.
  if (node.computed === true && property?.type === "Identifier") {
    const key = evaluate(property, scope, depth + 1);
    const owner = evaluate(node.object as Node, scope, depth + 1);
    if (key?.kind !== "words" || !owner || owner.kind === "words") return null;
    return owner.entries.find((entry) => entry.key === key.value)?.value ?? null;
  }
  const found = leafAt(path, scope.data);
  if (found) {
    scope.rendered.add(root);
    return found;
  }
  if (scope.bound.has(root) || node.type === "Identifier") return null;
  // "getSections().items", "(x as Y).items"
  const object = node.object as Node;
  if (/^(?:Identifier|\w*MemberExpression)$/.test(object.type)) return null;
  const owner = evaluate(object, scope, depth + 1);
  return owner && owner.kind !== "words"
    ? (owner.entries.find((entry) => entry.key === pathOf(property))?.value ?? null)
    : null;
}

/** Functions that give what they are given, and methods of lists that give the list, maybe less of it. */
const PASSES =
  /^(?:Object\.freeze|Array\.from|freeze|useMemo|React\.useMemo|ref|reactive|shallowRef|readonly|computed|markRaw|Object\.assign)$/;

const LISTS = /^(?:filter|slice|sort|toSorted|reverse|toReversed|flat|concat|values|trim|toString)$/;

function called(node: Node, inner: (each: unknown) => Leaf | null): Leaf | null {
  const callee = node.callee as Node;
  const [first] = node.arguments as Node[];
  const name = pathOf(callee);
  if (/^Object\.(?:entries|values|keys)$/.test(name)) return partsOf(inner(first), name.slice("Object.".length));
  if (PASSES.test(name) && first) return inner(/Function/.test(first.type) ? first.body : first);
  // A text that is parted is shown as a whole.
  const text = /\.split$/.test(name) ? inner(callee.object) : null;
  if (text?.kind === "words") return { kind: "row", entries: [{ key: "", value: text }] };
  if (!/MemberExpression$/.test(callee.type) || !LISTS.test(pathOf(callee.property as Node))) return null;
  const list = inner(callee.object);
  if (!/concat$/.test(name) || list?.kind !== "row") return list;
  const more = inner(first);
  return more?.kind === "row" ? { kind: "row", entries: [...list.entries, ...more.entries] } : list;
}

function partsOf(leaf: Leaf | null, what: string): Leaf | null {
  if (leaf?.kind !== "keys") return leaf?.kind === "row" ? leaf : null;
  const entries = leaf.entries.map(({ key, value, at }) => {
    const from = at ?? 0;
    const word: Words = { kind: "words", value: key, from, to: from + key.length, holes: [] };
    const pair: Leaf = {
      kind: "row",
      entries: [
        { key: "", value: word },
        { key: "", value },
      ],
    };
    return { key: "", value: what === "values" ? value : what === "keys" ? word : pair };
  });
  return { kind: "row", entries };
}

/** Whether a condition holds, as far as it asks for what loops and components have given; null where that is not known. */
export function truth(node: Node, scope: Scope): boolean | null {
  switch (node.type) {
    case "ParenthesizedExpression":
    case "TSNonNullExpression":
    case "TSAsExpression":
      return truth(node.expression as Node, scope);
    case "BooleanLiteral":
      return node.value as boolean;
    case "UnaryExpression": {
      if (node.operator !== "!") return null;
      const holds = truth(node.argument as Node, scope);
      return holds === null ? null : !holds;
    }
    case "LogicalExpression": {
      const left = truth(node.left as Node, scope);
      const right = truth(node.right as Node, scope);
      if (node.operator === "&&") return left === false || right === false ? false : left && right;
      return left === true || right === true ? true : left === false ? right : null;
    }
    case "BinaryExpression":
      return compared(node, scope);
    case "CallExpression": {
      const [first] = node.arguments as Node[];
      const method = /^(.+)\.(includes|startsWith|endsWith)$/.exec(pathOf(node.callee as Node));
      if (method && first?.type === "StringLiteral") {
        const text = scope.bound.has(method[1]!.replace(/\..*$/, "")) ? leafAt(method[1]!, scope.data) : null;
        return text?.kind === "words" ? text.value[method[2] as "includes"](first.value as string) : null;
      }
      if (pathOf(node.callee as Node) !== "Array.isArray" || !first || !asksForBound(first, scope)) return null;
      return evaluate(first, scope)?.kind === "row";
    }
    case "Identifier":
    case "MemberExpression":
    case "OptionalMemberExpression": {
      if (!asksForBound(node, scope)) return null;
      const path = pathOf(node);
      const leaf =
        evaluate(node, scope) ?? (/\.length$/.test(path) ? leafAt(path.replace(/\.length$/, ""), scope.data) : null);
      if (leaf?.kind === "words" && leaf.flag !== undefined) return leaf.flag;
      return leaf !== null;
    }
    default:
      return null;
  }
}

function compared(node: Node, scope: Scope): boolean | null {
  const left = node.left as Node;
  const right = node.right as Node;
  const operator = String(node.operator);
  if (left.type === "UnaryExpression" && left.operator === "typeof") {
    const leaf = asksForBound(left.argument as Node, scope) ? evaluate(left.argument as Node, scope) : undefined;
    if (leaf === undefined) return null;
    const type = leaf === null ? "undefined" : leaf.kind === "words" ? "string" : "object";
    return /^!/.test(operator) ? type !== right.value : type === right.value;
  }
  if (operator === "in" && asksForBound(right, scope)) {
    const leaf = evaluate(right, scope);
    return leaf?.kind === "keys" && leaf.entries.some(({ key }) => key === left.value);
  }
  if (!asksForBound(left, scope)) return null;
  if (/\.length$/.test(pathOf(left)) && /^>/.test(operator)) return truth(left, scope);
  const given = evaluate(left, scope);
  if (right.type === "NullLiteral" || pathOf(right) === "undefined")
    return /^!/.test(operator) ? given !== null : given === null;
  if (!/^[!=]==?$/.test(operator) || right.type !== "StringLiteral") return null;
  const same = given?.kind === "words" && given.value === right.value;
  return operator.startsWith("!") ? !same : same;
}

const asksForBound = (node: Node, { bound }: Scope): boolean => {
  const path = pathOf(node);
  return path !== "" && bound.has(path.replace(/\..*$/, ""));
};
