import { aligned, writeAligned } from "../aligned.ts";
import { tagOf } from "../component-names.ts";
import type { Desk } from "./desk.ts";
import { evaluate } from "./evaluate.ts";
import { addressIn, kept, literalIn, showAttribute, showItems, showValue } from "./jsx-attributes.ts";
import { show } from "./jsx-code.ts";
import { showComponent } from "./jsx-components.ts";
import { childrenOf, type Node, pathOf } from "./node.ts";
import { wordsOf } from "./words.ts";

/** Writes an element of JSX as HTML: its text, what its attributes show, and what its code shows. */
export function writeJsx(node: Node, desk: Desk): void {
  if (node.type === "JSXFragment") {
    writeChildren(node, desk);
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
  // "Write to <SupportEmail />": what an imported component puts into the sentence is not known.
  if (isInline && !node.closingElement && SHOWS_A_CONTACT.test(name)) {
    out.fill(node.start, node.end);
    return;
  }
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

const SHOWS_A_CONTACT = /(?:e?mail|phone|address|contact)(?:link|address|text)?$/i;

/** Whether text stands beside an element, so that it is part of a sentence. */
const standsInText = (node: Node, { source }: Desk): boolean =>
  /[\p{L},;]\s*$/u.test(source.slice(Math.max(0, node.start - 60), node.start).replace(/\{["' ]*\}\s*$/, "")) ||
  /^\s*[\p{Ll},.;]/u.test(source.slice(node.end, node.end + 60));

/** Writes what stands between the tags of an element; `literal` keeps its white space. */
export function writeChildren(node: Node, desk: Desk, literal = false): void {
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

/** Markup that a string holds. */
function raw(node: Node, desk: Desk): void {
  const leaf =
    wordsOf(node, desk.known) ?? (/^(?:Identifier|\w*MemberExpression)$/.test(node.type) ? evaluate(node, desk) : null);
  const words = leaf?.kind === "words" ? leaf : null;
  if (words) writeAligned(desk.out, desk.source, words.value, aligned(desk.source, words.from, words.to, words.value));
  else for (const child of childrenOf(node)) raw(child, desk);
}
