/** What the functions of a program show: its components, the callbacks of its lists. */
import { HEADING_PROPS, tagOf } from "../component-names.ts";
import type { Leaf, Words } from "../sheet.ts";
import { binding, given as givenBy } from "./binding.ts";
import type { Desk } from "./desk.ts";
import { evaluate, truth } from "./evaluate.ts";
import { childrenOf, type Node, pathOf } from "./node.ts";

/** Shows what a component that the program itself defines makes of its attributes. Says whether it is one. */
export function showComponent(node: Node, name: string, attributes: readonly Node[], desk: Desk): boolean {
  const code = desk.functions.get(name);
  if (!code || desk.showing.has(name)) return false;
  // A heading that is set by another component is told by the name of its attribute alone.
  const headed = attributes.some((each) => HEADING_PROPS.test(pathOf(each.name as Node)));
  if (headed && !holdsHeading(code)) return false;
  const entries = attributes.flatMap((each) => {
    const given = each.value as Node | null;
    const inner = given?.type === "JSXExpressionContainer" ? (given.expression as Node) : given;
    const key = pathOf(each.name as Node);
    if (!inner)
      return [{ key, value: { kind: "words", value: "", from: each.start, to: each.end, flag: true } as const }];
    const value = evaluate(inner, desk);
    return value ? [{ key, value }] : [];
  });
  for (const each of (node.openingElement as Node).attributes as Node[]) {
    const spread = each.type === "JSXSpreadAttribute" ? evaluate(each.argument as Node, desk) : null;
    if (spread?.kind === "keys") entries.push(...spread.entries);
  }
  const [param] = code.params as Node[];
  const children = node.children as Node[];
  let outside = (read: () => void): void => read();
  if (children.some(({ type, start, end }) => type !== "JSXText" || /\S/.test(desk.source.slice(start, end)))) {
    const write = () => outside(() => desk.out.elsewhere(() => desk.children(node)));
    entries.push({
      key: "children",
      value: { kind: "words", value: "", from: node.start, to: node.end, write } as Words,
    });
  }
  showFunction(name, code, givenBy(param, { kind: "keys", entries }), desk, (read) => {
    outside = read;
  });
  return true;
}

/** "sections.map((section) => <h2>{section.title}</h2>)": each entry as the callback shows it. Says whether it was that. */
export function showEach(callee: Node, callback: Node, desk: Desk): boolean {
  if (!/MemberExpression$/.test(callee.type) || !/^(?:map|flatMap)$/.test(pathOf(callee.property as Node)))
    return false;
  const list = callee.object as Node;
  const leaf = evaluate(list, desk);
  // An entry that lacks the list shows nothing.
  if (!leaf) return desk.bound.has(pathOf(list).replace(/\..*$/, "")) && pathOf(list) !== "";
  const code = desk.functions.get(pathOf(callback)) ?? callback;
  const [param] = (code.params as Node[] | undefined) ?? [];
  if (leaf.kind === "words" || !/Function/.test(code.type)) return false;
  if (code !== callback) desk.rendered.add(pathOf(callback));
  for (const { value } of leaf.entries) {
    desk.left.characters -= code.end - code.start;
    if (desk.left.characters < 0) break;
    binding(givenBy(param, value), desk, () => desk.out.elsewhere(() => showBody(code.body as Node, desk)));
  }
  return true;
}

/** Shows what a function of the program makes of what its parameters are given. */
export function showFunction(
  name: string,
  code: Node,
  pairs: readonly (readonly [string, Leaf | null])[],
  desk: Desk,
  inside: (outside: (read: () => void) => void) => void = () => {},
): void {
  desk.rendered.add(name);
  desk.left.characters -= code.end - code.start;
  if (desk.left.characters < 0) return;
  desk.showing.add(name);
  binding(pairs, desk, (outside) => {
    inside(outside);
    desk.out.elsewhere(() => showBody(code.body as Node, desk));
  });
  desk.showing.delete(name);
}

/** Whether a component sets a heading: by its tag, or by the component that it gives one to. */
const holdsHeading = (node: Node): boolean => {
  if (node.type === "JSXOpeningElement" && /^h[1-6]$/.test(tagOf(pathOf(node.name as Node)) ?? "")) return true;
  if (node.type === "JSXAttribute" && HEADING_PROPS.test(pathOf(node.name as Node))) return true;
  return childrenOf(node).some(holdsHeading);
};

/** The body of a callback: an expression, or a block that returns one. Says whether it has returned. */
function showBody(node: Node, desk: Desk): boolean {
  switch (node.type) {
    case "BlockStatement":
      return (node.body as Node[]).some((each) => showBody(each, desk));
    case "ReturnStatement":
      if (node.argument) desk.show(node.argument as Node);
      return true;
    case "IfStatement": {
      const holds = truth(node.test as Node, desk);
      if (holds !== null) {
        const taken = (holds ? node.consequent : node.alternate) as Node | null;
        return taken ? showBody(taken, desk) : false;
      }
      for (const each of [node.consequent, node.alternate]) if (each) showBody(each as Node, desk);
      return false;
    }
    case "SwitchStatement":
      return showSwitch(node, desk);
    case "VariableDeclaration":
      for (const each of node.declarations as Node[]) {
        const value = evaluate(each.init as Node | null, desk);
        for (const [name, leaf] of givenBy(each.id as Node, value)) if (leaf) desk.data.set(name, leaf);
      }
      return false;
    default:
      if (/(?:Statement|Declaration)$/.test(node.type)) return false;
      desk.show(node);
      return true;
  }
}

/** "switch (block.type) { case 'list': return … }": the case that is met, or each where that is not known. */
function showSwitch(node: Node, desk: Desk): boolean {
  const asked = evaluate(node.discriminant as Node, desk);
  const cases = node.cases as Node[];
  const met = (each: Node) => (each.test as Node | null)?.value === (asked?.kind === "words" ? asked.value : null);
  const first = asked?.kind === "words" ? cases.findIndex(met) : -1;
  const at = first < 0 && asked ? cases.findIndex(({ test }) => test === null) : first;
  if (at < 0 && asked) return false;
  for (const each of cases.slice(Math.max(0, at))) {
    const returned = (each.consequent as Node[]).some((inner) => showBody(inner, desk));
    const isLeft = (each.consequent as Node[]).some(({ type }) => type === "BreakStatement");
    if (asked && (returned || isLeft)) return returned;
  }
  return false;
}
