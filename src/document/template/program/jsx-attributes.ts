/** What the attributes of an element of JSX show. */
import { DAY_PROPS, HEADING_PROPS, TEXT_PROPS } from "../component-names.ts";
import { type Branch, type Leaf, layOut } from "../sheet.ts";
import type { Desk } from "./desk.ts";
import { evaluate } from "./evaluate.ts";
import { holdsJsx, type Node, pathOf } from "./node.ts";
import { isProse, wordsOf } from "./words.ts";
import { writeLeaf } from "./write-leaf.ts";

/** The attributes that tell a reader of HTML what an element is. */
export function kept(attributes: readonly Node[], { source }: Desk): string {
  return attributes
    .filter(({ name }) => /^(?:id|className|class|hidden|colSpan|rowSpan|scope|href)$/.test(pathOf(name as Node)))
    .flatMap(({ name, value }) => {
      const key = pathOf(name as Node).replace("className", "class");
      const given = value as Node | null;
      return given?.type === "StringLiteral" ? [` ${key}=${source.slice(given.start, given.end)}`] : [];
    })
    .join("");
}

/** The string or number that an attribute holds; null for anything else. */
export function literalIn(attribute: Node | undefined): string | null {
  const value = attribute?.value as Node | null | undefined;
  const inner = value?.type === "JSXExpressionContainer" ? (value.expression as Node) : value;
  return inner && /^(?:String|Numeric)Literal$/.test(inner.type) ? String(inner.value) : null;
}

/** The address that an attribute holds, with a sign of unknown content for what code puts in. */
export function addressIn(attribute: Node | undefined, { known }: Desk): string {
  const value = attribute?.value as Node | null | undefined;
  const inner = value?.type === "JSXExpressionContainer" ? (value.expression as Node) : value;
  const words = inner ? (wordsOf(inner) ?? known.get(pathOf(inner))) : null;
  const codes = inner?.type === "TemplateLiteral" ? (inner.expressions as Node[]) : [];
  const said = (index: number) => known.get(pathOf(codes[index]))?.value ?? "\ufffc";
  let index = 0;
  const address = words ? words.value.replace(/\ue0fe+/g, () => said(index++)) : "\ufffc";
  return address.replace(/["<>\s]/g, "");
}

/** What an attribute holds. */
export function showValue(attribute: Node, desk: Desk): void {
  const given = attribute.value as Node | null;
  const inner = given?.type === "JSXExpressionContainer" ? (given.expression as Node) : given;
  if (inner) desk.show(inner);
}

/** The items of a list and the rows of a table that are given as data. Says whether the attribute was such. */
export function showItems(attribute: Node, tag: string, desk: Desk): boolean {
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
export function showAttribute(attribute: Node, desk: Desk): void {
  const key = pathOf(attribute.name as Node);
  const value = attribute.value as Node | null;
  if (!value || !(HEADING_PROPS.test(key) || TEXT_PROPS.test(key) || DAY_PROPS.test(key))) return;
  const inner = value.type === "JSXExpressionContainer" ? (value.expression as Node) : value;
  if (DAY_PROPS.test(key)) {
    showDay(inner, /effective/i.test(key) ? "Effective date" : "Last updated", desk);
    return;
  }
  const leaf = wordsOf(inner, desk.known) ?? evaluate(inner, desk);
  const words = leaf?.kind === "words" && !leaf.markup && !leaf.write ? leaf : null;
  if (leaf?.kind === "words" && leaf.write) leaf.write();
  if (!words) {
    if (holdsJsx(inner) || (/^(?:Array|Object)Expression$/.test(inner.type) && !(leaf && isSpread(inner))))
      desk.out.elsewhere(() => visitData(inner, desk));
    else if (leaf && leaf.kind !== "words") desk.out.elsewhere(() => layOutWithMarkup(leaf, desk, key));
    else if (leaf?.kind === "words" && leaf.markup) desk.out.elsewhere(() => desk.element(leaf.markup as Node));
    return;
  }
  if (HEADING_PROPS.test(key) && /\p{L}/u.test(words.value) && (key !== "name" || isProse(words.value)))
    desk.out.elsewhere(() => desk.sheet.heading(words, 2));
  else if (isProse(words.value)) desk.out.elsewhere(() => desk.sheet.paragraph(words));
}

/** Lays data out as `layOut` does, and shows the markup in it behind the texts of its entry: { label: "…", children: <p>…</p> }. */
function layOutWithMarkup(leaf: Branch, desk: Desk, key: string): void {
  if (!holdsMarkup(leaf)) {
    layOut(leaf, desk.sheet, 2, key);
    return;
  }
  if (leaf.kind === "keys")
    layOut({ kind: "keys", entries: leaf.entries.filter(({ value }) => !holdsMarkup(value)) }, desk.sheet, 2, key);
  for (const { key: name, value } of leaf.entries) {
    if (value.kind !== "words") {
      if (leaf.kind === "row" || holdsMarkup(value)) layOutWithMarkup(value, desk, name);
    } else if (value.markup) desk.out.elsewhere(() => desk.element(value.markup as Node));
    else if (leaf.kind === "row") layOut(value, desk.sheet, 2, name);
  }
}

const holdsMarkup = (leaf: Leaf): boolean =>
  leaf.kind === "words" ? leaf.markup !== undefined : leaf.entries.some(({ value }) => holdsMarkup(value));

/** "[...sections]": the entries stand where the list is defined. */
const isSpread = ({ type, elements }: Node): boolean =>
  type === "ArrayExpression" && (elements as (Node | null)[]).some((each) => each?.type === "SpreadElement");

/** Data stands in the tag of its component; what follows the tag is no part of its last item. */
function visitData(node: Node, desk: Desk): void {
  desk.visit(node);
  if (!desk.html) desk.out.put("\n\n", node.end);
}

/** The day of the last change, which the component puts behind words of its own: updated="July 2026", updated={UPDATED}. */
function showDay(value: Node, what: string, desk: Desk): void {
  const words = wordsOf(value, desk.known);
  // A line of its own, also where the title of the component stands right before it.
  const apart = desk.html ? "" : "\n\n";
  // The tag has been passed by when its attributes are shown: the words before the day stand where it stands.
  const show = (from: number, to: number, write: () => void): void =>
    desk.out.elsewhere(() => {
      desk.out.put(`${apart}<p>${what}: `, from);
      write();
      desk.out.put(`</p>${apart}`, to);
    });
  if (!words && /^(?:Identifier|MemberExpression|CallExpression)$/.test(value.type))
    show(value.start, value.end, () => desk.out.fill(value.start, value.end));
  if (!words || words.markup || words.write || !/\b(?:19|20)\d\d\b/.test(words.value) || words.value.length > 40)
    return;
  show(words.from, words.to, () => writeLeaf(words, desk));
}
