import { aligned, writeAligned } from "./aligned.ts";
import { HEADING_PROPS, TEXT_PROPS, tagOf } from "./component-names.ts";
import { isKey, isTranslation } from "./helpers.ts";
import { type Leaf, type Words, writeWords } from "./sheet.ts";
import { childrenOf, type Desk, holdsJsx, isProse, leafAt, leafOf, type Node, pathOf, wordsOf } from "./source.ts";

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
  const address = tag === "a" ? given(/^(?:href|to|url)$/) : undefined;
  if (tag !== "")
    out.put(
      tag === "a" ? `<a href="${addressIn(address, desk)}">` : `<${tag}${kept(attributes, desk)}>`,
      node.start,
      opening.end,
    );
  const html = given(/^dangerouslySetInnerHTML$/);
  if (html) for (const child of childrenOf(html)) raw(child, desk);
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
function showItems(attribute: Node, tag: string, { out, source, data }: Desk): boolean {
  const value = attribute.value as Node | null;
  if (value?.type !== "JSXExpressionContainer") return false;
  const inner = value.expression as Node;
  const leaf = leafAt(pathOf(inner), data) ?? leafOf(inner, 0);
  if (leaf?.kind !== "row") return false;
  const key = pathOf(attribute.name as Node);
  const wrap = (name: string, words: Leaf) => {
    out.put(`<${name}>`, inner.start);
    if (words.kind === "words") out.elsewhere(() => writeWords(source, out, words));
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
  const words = wordsOf(inner);
  if (!words) {
    if (holdsJsx(inner) || /^(?:Array|Object)Expression$/.test(inner.type)) desk.visit(inner);
    return;
  }
  if (HEADING_PROPS.test(key) && /\p{L}/u.test(words.value) && (key !== "name" || isProse(words.value)))
    desk.sheet.heading(words, 2);
  else if (isProse(words.value)) desk.sheet.paragraph(words);
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
  const words = wordsOf(node);
  if (words) {
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
      if (node.operator !== "&&") show(node.left as Node, desk, node.left as Node);
      show(node.right as Node, desk, node.right as Node);
      return;
    case "ConditionalExpression":
      show(node.consequent as Node, desk, node.consequent as Node);
      out.put(" ", (node.alternate as Node).start);
      show(node.alternate as Node, desk, node.alternate as Node);
      return;
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
      const leaf = leafAt(pathOf(node), desk.data);
      if (leaf?.kind === "words") {
        const { markup } = leaf;
        out.elsewhere(() => (markup ? writeJsx(markup as Node, desk) : writeWords(source, out, leaf)));
        return;
      }
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
          .map(wordsOf)
          .find((each) => each && isProse(each.value));
        if (given && !isKey(given.value, "t"))
          writeWords(source, out, { kind: given.kind, value: given.value, from: given.from, to: given.to });
        else if (spare) writeWords(source, out, spare);
        else out.fill(place.start, place.end);
        return;
      }
      if (first && showEach(node.callee as Node, first, desk)) return;
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
  const leaf = leafAt(pathOf(list), desk.data) ?? leafOf(list, 0);
  // An entry that lacks the list shows nothing.
  if (!leaf && desk.data.has(pathOf(list).replace(/\..*$/, ""))) return true;
  const [param] = (callback.params as Node[] | undefined) ?? [];
  if (!leaf || leaf.kind === "words" || !param || !holdsJsx(callback)) return false;
  const names = namesOf(param);
  if (!names) return false;
  for (const { value } of leaf.entries) {
    for (const { name, key } of names) {
      const given =
        key === null
          ? value
          : value.kind === "words"
            ? null
            : (value.entries.find((each) => each.key === key)?.value ?? null);
      if (given) desk.data.set(name, given);
      else desk.data.delete(name);
    }
    desk.out.elsewhere(() => {
      for (const child of childrenOf(callback)) if (child !== param && holdsJsx(child)) showBody(child, desk);
    });
  }
  for (const { name } of names) desk.data.delete(name);
  return true;
}

/** The names that a parameter gives: "section", or "{ title, body }" with the keys that they stand for. */
function namesOf(param: Node): readonly { readonly name: string; readonly key: string | null }[] | null {
  if (param.type === "Identifier") return [{ name: pathOf(param), key: null }];
  if (param.type !== "ObjectPattern") return null;
  return (param.properties as Node[]).flatMap((property) => {
    const value = property.value as Node | undefined;
    return property.type === "ObjectProperty" && value?.type === "Identifier"
      ? [{ name: pathOf(value), key: pathOf(property.key as Node) }]
      : [];
  });
}

/** The body of a callback: an expression, or a block that returns one. */
function showBody(node: Node, desk: Desk): void {
  if (/^(?:BlockStatement|ReturnStatement|IfStatement)$/.test(node.type)) {
    for (const child of childrenOf(node)) if (holdsJsx(child)) showBody(child, desk);
  } else show(node, desk, node);
}

/** Markup that a string holds. */
function raw(node: Node, desk: Desk): void {
  const words = wordsOf(node);
  if (words) writeAligned(desk.out, desk.source, words.value, aligned(desk.source, words.from, words.to, words.value));
  else for (const child of childrenOf(node)) raw(child, desk);
}
