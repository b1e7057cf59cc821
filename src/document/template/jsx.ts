import { aligned, writeAligned } from "./aligned.ts";
import { HEADING_PROPS, TEXT_PROPS, tagOf } from "./component-names.ts";
import { binding, evaluate, given as givenBy, truth } from "./evaluate.ts";
import { isKey, isTranslation } from "./helpers.ts";
import { type Leaf, layOut, type Words, writeWords } from "./sheet.ts";
import { childrenOf, type Desk, holdsJsx, isProse, type Node, pathOf, wordsOf } from "./source.ts";

/** Writes an element of JSX as HTML: its text, what its attributes show, and what its code shows. */
export function writeJsx(node: Node, desk: Desk): void {
  if (node.type === "JSXFragment") {
    writeChildren(node, desk, false);
    return;
  }
  const opening = node.openingElement as Node;
  const name = pathOf(opening.name as Node);
  const attributes = (opening.attributes as Node[]).filter(({ type }) => type === "JSXAttribute");
  const isComponent = /^[A-Z]/.test(name) || name.includes(".");
  const given = (key: RegExp) => attributes.find((each) => key.test(pathOf(each.name as Node)));
  const level = literalIn(given(/^(?:level|headingLevel|as|tag|component|size|variant)$/));
  // The page's own frame holds all that is read, also what stands before it as data.
  const own = isComponent ? tagOf(name) : /^(?:main|article)$/.test(name) ? "div" : name;
  if (own === null || /^(?:script|style|head|svg|button|input|select|noscript|iframe)$/.test(own)) return;
  const heading = /^h[1-6]$/.test(own) || own === "p" ? /^h?([1-6])$/i.exec(level ?? "")?.[1] : undefined;
  const isInline = isComponent && own === "div" && standsInText(node, desk);
  const tag = heading ? `h${heading}` : isInline ? "" : own;
  const { out } = desk;
  if (showComponent(node, name, attributes, desk)) return;
  const address = tag === "a" ? given(/^(?:href|to|url)$/) : undefined;
  if (tag !== "")
    out.put(
      tag === "a" ? `<a href="${addressIn(address, desk)}">` : `<${tag}${kept(attributes, desk)}>`,
      node.start,
      opening.end,
    );
  const html = given(/^dangerouslySetInnerHTML$/);
  if (html) for (const child of childrenOf(html)) raw(child, desk);
  const children = node.closingElement ? undefined : given(/^children$/);
  if (children) showValue(children, desk);
  if (isComponent) for (const each of attributes) if (!showItems(each, tag, desk)) showAttribute(each, desk);
  writeChildren(node, desk, /^(?:pre|code)$/.test(tag));
  if (tag !== "" && !/^(?:br|hr|img|input|wbr)$/.test(tag))
    out.put(`</${tag}>`, (node.closingElement as Node | null)?.start ?? node.end, node.end);
}

/** The attributes that tell a reader of HTML what an element is. */
function kept(attributes: readonly Node[], { source }: Desk): string {
  return attributes
    .filter(({ name }) => /^(?:id|className|class|hidden|colSpan|rowSpan|scope|href)$/.test(pathOf(name as Node)))
    .flatMap(({ name, value }) => {
      const key = pathOf(name as Node).replace("className", "class");
      const given = value as Node | null;
      return given?.type === "StringLiteral" ? [` ${key}=${source.slice(given.start, given.end)}`] : [];
    })
    .join("");
}

/** Whether text stands beside an element, so that it is part of a sentence. */
const standsInText = (node: Node, { source }: Desk): boolean =>
  /[\p{L},;]\s*$/u.test(source.slice(Math.max(0, node.start - 60), node.start).replace(/\{["' ]*\}\s*$/, "")) ||
  /^\s*[\p{Ll},.;]/u.test(source.slice(node.end, node.end + 60));

function literalIn(attribute: Node | undefined): string | null {
  const value = attribute?.value as Node | null | undefined;
  const inner = value?.type === "JSXExpressionContainer" ? (value.expression as Node) : value;
  return inner && /^(?:String|Numeric)Literal$/.test(inner.type) ? String(inner.value) : null;
}

function addressIn(attribute: Node | undefined, { known }: Desk): string {
  const value = attribute?.value as Node | null | undefined;
  const inner = value?.type === "JSXExpressionContainer" ? (value.expression as Node) : value;
  const words = inner ? (wordsOf(inner) ?? known.get(pathOf(inner))) : null;
  const codes = inner?.type === "TemplateLiteral" ? (inner.expressions as Node[]) : [];
  const said = (index: number) => known.get(pathOf(codes[index]))?.value ?? "\ufffc";
  let index = 0;
  const address = words ? words.value.replace(/\ue0fe+/g, () => said(index++)) : "\ufffc";
  return address.replace(/["<>\s]/g, "");
}

/** The items of a list and the rows of a table that are given as data. Says whether the attribute was such. */
function showItems(attribute: Node, tag: string, desk: Desk): boolean {
  const { out } = desk;
  const value = attribute.value as Node | null;
  if (value?.type !== "JSXExpressionContainer") return false;
  const inner = value.expression as Node;
  const leaf = evaluate(inner, desk);
  if (leaf?.kind !== "row") return false;
  const key = pathOf(attribute.name as Node);
  const wrap = (name: string, words: Leaf) => {
    out.put(`<${name}>`, inner.start);
    if (words.kind === "words") out.elsewhere(() => writeLeaf(words, desk));
    out.put(`</${name}>`, inner.start);
  };
  if (/^[uo]l$/.test(tag) && leaf.entries.every(({ value: item }) => item.kind === "words")) {
    for (const { value: item } of leaf.entries) wrap("li", item);
    return true;
  }
  if (tag !== "table" || !/^(?:head|headers|columns|rows|data|body)$/.test(key)) return false;
  const rows = leaf.entries.every(({ value: row }) => row.kind === "words")
    ? [leaf]
    : leaf.entries.map(({ value: row }) => row);
  for (const row of rows) {
    out.put("<tr>", inner.start);
    if (row.kind !== "words")
      for (const { value: cell } of row.entries) wrap(/^(?:rows|data|body)$/.test(key) ? "td" : "th", cell);
    out.put("</tr>", inner.start);
  }
  return true;
}

/** What a component shows of an attribute: heading="…", text="…", items={[…]}. */
function showAttribute(attribute: Node, desk: Desk): void {
  const key = pathOf(attribute.name as Node);
  const value = attribute.value as Node | null;
  if (!value || !(HEADING_PROPS.test(key) || TEXT_PROPS.test(key))) return;
  const inner = value.type === "JSXExpressionContainer" ? (value.expression as Node) : value;
  const leaf = wordsOf(inner, desk.known) ?? evaluate(inner, desk);
  const words = leaf?.kind === "words" && !leaf.markup && !leaf.write ? leaf : null;
  if (leaf?.kind === "words" && leaf.write) leaf.write();
  if (!words) {
    if (holdsJsx(inner) || /^(?:Array|Object)Expression$/.test(inner.type)) desk.visit(inner);
    else if (leaf && leaf.kind !== "words") desk.out.elsewhere(() => layOut(leaf, desk.sheet, 2, key));
    else if (leaf?.kind === "words" && leaf.markup) desk.out.elsewhere(() => writeJsx(leaf.markup as Node, desk));
    return;
  }
  if (HEADING_PROPS.test(key) && /\p{L}/u.test(words.value) && (key !== "name" || isProse(words.value)))
    desk.out.elsewhere(() => desk.sheet.heading(words, 2));
  else if (isProse(words.value)) desk.out.elsewhere(() => desk.sheet.paragraph(words));
}

function writeChildren(node: Node, desk: Desk, literal: boolean): void {
  for (const child of node.children as Node[]) {
    if (child.type === "JSXText") text(child, desk, literal);
    else if (child.type === "JSXExpressionContainer") show(child.expression as Node, desk, child);
    else if (child.type !== "JSXSpreadChild") writeJsx(child, desk);
  }
}

/** Text of JSX: lines are trimmed and joined by a space, and lines of white space alone are nothing. */
function text(node: Node, { source, out }: Desk, literal: boolean): void {
  const written = source.slice(node.start, node.end);
  if (literal || !/^\s*\n|\n\s*$/.test(written)) {
    out.copy(node.start, node.end);
    return;
  }
  const begin = /^\s*\n\s*/.exec(written)?.[0].length ?? 0;
  const end = /\s*\n\s*$/.exec(written.slice(begin))?.index ?? written.length - begin;
  if (end > 0) out.copy(node.start + begin, node.start + begin + end);
}

/** What code in JSX shows. `place`: the code with its braces. */
function show(node: Node, desk: Desk, place: Node): void {
  const { out, source, known } = desk;
  const words = wordsOf(node, known);
  if (words && node.type !== "BinaryExpression") {
    writeWords(source, out, words);
    return;
  }
  switch (node.type) {
    case "JSXEmptyExpression":
    case "NullLiteral":
    case "BooleanLiteral":
      return;
    case "JSXElement":
    case "JSXFragment":
      writeJsx(node, desk);
      return;
    case "LogicalExpression":
      if (node.operator === "&&" && truth(node.left as Node, desk) === false) return;
      if (node.operator !== "&&" && truth(node.left as Node, desk) === true) {
        show(node.left as Node, desk, node.left as Node);
        return;
      }
      if (node.operator !== "&&" && truth(node.left as Node, desk) === null)
        show(node.left as Node, desk, node.left as Node);
      show(node.right as Node, desk, node.right as Node);
      return;
    case "ConditionalExpression": {
      const taken = truth(node.test as Node, desk);
      if (taken !== null) {
        const branch = (taken ? node.consequent : node.alternate) as Node;
        show(branch, desk, branch);
        return;
      }
      show(node.consequent as Node, desk, node.consequent as Node);
      out.put(" ", (node.alternate as Node).start);
      show(node.alternate as Node, desk, node.alternate as Node);
      return;
    }
    case "BinaryExpression":
      if (node.operator !== "+") break;
      show(node.left as Node, desk, node.left as Node);
      show(node.right as Node, desk, node.right as Node);
      return;
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
      show(node.expression as Node, desk, place);
      return;
    case "Identifier":
    case "OptionalMemberExpression":
    case "MemberExpression": {
      const leaf = evaluate(node, desk);
      if (leaf?.kind === "words" && !leaf.apart) {
        out.elsewhere(() => writeLeaf(leaf, desk));
        return;
      }
      if (leaf && leaf.kind !== "words") {
        out.elsewhere(() => {
          for (const { value } of leaf.entries) if (value.kind === "words") writeLeaf(value, desk);
        });
        return;
      }
      // What an entry or an attribute lacks shows nothing.
      if (desk.bound.has(pathOf(node).replace(/\..*$/, "")) && pathOf(node) !== "") return;
      const said = known.get(pathOf(node))?.value;
      // A longer text is read where it is written.
      if (said !== undefined && /[\r\n]/.test(said)) return;
      if (said !== undefined) out.put(said, place.start, place.end);
      else if (!/^(?:props\.)?children$/.test(pathOf(node))) out.fill(place.start, place.end);
      return;
    }
    case "OptionalCallExpression":
    case "CallExpression": {
      const [first] = node.arguments as Node[];
      const name = pathOf(node.callee as Node);
      const given = first ? (wordsOf(first) ?? defaultIn(first)) : null;
      if (isTranslation(name) || isTranslation(name.replace(/^.*\./, ""))) {
        const spare = (node.arguments as Node[])
          .slice(1)
          .map((each) => wordsOf(each))
          .find((each) => each && isProse(each.value));
        if (given && !isKey(given.value, "t"))
          writeWords(source, out, { kind: given.kind, value: given.value, from: given.from, to: given.to });
        else if (spare) writeWords(source, out, spare);
        else out.fill(place.start, place.end);
        return;
      }
      if (first && showEach(node.callee as Node, first, desk)) return;
      const code = desk.functions.get(name);
      if (code && !desk.showing.has(name)) {
        const params = code.params as Node[];
        const pairs = params.flatMap((param, index) =>
          givenBy(param, evaluate((node.arguments as Node[])[index], desk)),
        );
        showFunction(name, code, pairs, desk);
        return;
      }
      if (holdsJsx(node)) {
        for (const child of childrenOf(node)) desk.visit(child);
        return;
      }
      break;
    }
    case "ArrayExpression":
      for (const each of node.elements as Node[]) if (each) show(each, desk, each);
      return;
    default:
  }
  if (holdsJsx(node)) for (const child of childrenOf(node)) desk.visit(child);
  else out.fill(place.start, place.end);
}

/** formatMessage({ id: "…", defaultMessage: "…" }) */
function defaultIn(node: Node): Words | null {
  if (node.type !== "ObjectExpression") return null;
  const found = (node.properties as Node[]).find(({ key }) => /^default(?:Message|Value)?$/.test(pathOf(key as Node)));
  return found?.value ? wordsOf(found.value as Node) : null;
}

/** "sections.map((section) => <h2>{section.title}</h2>)": each entry as the callback shows it. Says whether it was that. */
function showEach(callee: Node, callback: Node, desk: Desk): boolean {
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

/** Shows what a component that the program itself defines makes of its attributes. Says whether it is one. */
function showComponent(node: Node, name: string, attributes: readonly Node[], desk: Desk): boolean {
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
    const write = () => outside(() => desk.out.elsewhere(() => writeChildren(node, desk, false)));
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

function showFunction(
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
      if (node.argument) show(node.argument as Node, desk, node.argument as Node);
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
      show(node, desk, node);
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

/** Writes a text, the markup that stands for it, or what a component holds. */
function writeLeaf(leaf: Words, desk: Desk): void {
  if (leaf.write) leaf.write();
  else if (leaf.markup) writeJsx(leaf.markup as Node, desk);
  else if (leaf.flag === undefined) writeWords(desk.source, desk.out, leaf);
}

/** What an attribute holds. */
function showValue(attribute: Node, desk: Desk): void {
  const given = attribute.value as Node | null;
  const inner = given?.type === "JSXExpressionContainer" ? (given.expression as Node) : given;
  if (inner) show(inner, desk, inner);
}

/** Markup that a string holds. */
function raw(node: Node, desk: Desk): void {
  const leaf =
    wordsOf(node, desk.known) ?? (/^(?:Identifier|\w*MemberExpression)$/.test(node.type) ? evaluate(node, desk) : null);
  const words = leaf?.kind === "words" ? leaf : null;
  if (words) writeAligned(desk.out, desk.source, words.value, aligned(desk.source, words.from, words.to, words.value));
  else for (const child of childrenOf(node)) raw(child, desk);
}
