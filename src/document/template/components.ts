/** Writes what components of a design system show of their parameters: texts, headings, links, lists and tables. */
import type { Entry, Value } from "./code/value.ts";
import { addressOf } from "./helpers.ts";
import { isProse, type Scene, saysText, speak } from "./speak.ts";

const SHOWN =
  /^(?:text|html|value|content|contents|body|description|message|intro|lead|label|caption|paragraph|paragraphs|copy|children|answer|notice_text|definition)$/;
const HEADINGS =
  /^(?:heading|title|titleText|title_text|header|summary|summaryText|summary_text|headingText|heading_text|subtitle|question|term|legend)$/;
const HEADS = /^(?:head|headers|ths|columns|thead|headings)$/;
const ROWS = /^(?:rows|trs|body_rows|tbody|data)$/;
const LISTS = /^(?:items|itemsList|listItems|list|list_items|points|bullets|sections|tabs|accordion|elements|links)$/;
const ADDRESSES = /^(?:href|url|to)$/;
const CELLS = /^(?:tds|cells|columns|cols)$/;

/** Writes the parameters of a component in their order. Says whether there was any text among them. */
export function writeComponent(entries: readonly Entry[], name: string, scene: Scene): boolean {
  if (!entries.some(({ value }) => holdsText(value, scene.source, 0))) return false;
  const from = entries[0]!.keyFrom;
  if (
    /(?:^|_)table$|Table$|table_/i.test(name) ||
    entries.some(({ key, value }) => HEADS.test(key) && value.kind === "list")
  ) {
    writeTable(entries, scene);
    return true;
  }
  const address = entries.find(({ key }) => ADDRESSES.test(key))?.value;
  if (address) {
    scene.out.put(`<a href="${addressOf(address, scene)}">`, from);
    for (const { key, value } of entries) if (SHOWN.test(key) || HEADINGS.test(key)) speak(value, scene);
    scene.out.put("</a>", entries.at(-1)!.value.to);
    return true;
  }
  for (const entry of entries) writeEntry(entry, name, scene);
  return true;
}

function writeEntry({ key, keyFrom, keyTo, value }: Entry, name: string, scene: Scene): void {
  if (HEADINGS.test(key) && saysText(value, scene.source)) {
    wrap(/summary/i.test(key) ? "summary" : "h2", value, scene);
  } else if (HEADINGS.test(key) && value.kind === "dictionary") {
    wrap("h2", value, scene);
  } else if ((SHOWN.test(key) || (key === "key" && value.kind === "dictionary")) && holdsText(value, scene.source, 0)) {
    if (value.kind === "list") writeItems(value.items, name, scene);
    else wrap(/link|button/i.test(name) ? "span" : "p", value, scene);
  } else if ((LISTS.test(key) || ROWS.test(key)) && value.kind === "list") {
    writeItems(value.items, name, scene);
  } else if (/\s/.test(key.trim()) && saysText(value, scene.source)) {
    // { "Last updated": "2 June 2025" }: the key is shown.
    scene.out.put("<p>", keyFrom);
    scene.out.copy(keyFrom, keyTo);
    scene.out.put(": ", keyTo);
    speak(value, scene);
    scene.out.put("</p>", value.to);
  } else if (value.kind === "dictionary") {
    for (const entry of value.entries) writeEntry(entry, name, scene);
  } else if (value.kind === "call" && saysText(value, scene.source)) {
    wrap("p", value, scene);
  }
}

/** Items that are sections of their own (an accordion's) stand one below the other; others make a list. */
function writeItems(items: readonly Value[], name: string, scene: Scene): void {
  const sections = items.every(
    (item) => item.kind === "dictionary" && item.entries.some(({ key }) => HEADINGS.test(key) || key === "key"),
  );
  if (sections || items.length === 0) {
    for (const item of items)
      if (item.kind === "dictionary") for (const entry of item.entries) writeEntry(entry, name, scene);
    return;
  }
  scene.out.put("<ul>", items[0]!.from);
  for (const item of items) {
    if (holdsText(item, scene.source, 0)) wrap("li", item, scene);
  }
  scene.out.put("</ul>", items.at(-1)!.to);
}

function writeTable(entries: readonly Entry[], scene: Scene): void {
  scene.out.put("<table>", entries[0]!.keyFrom);
  for (const { key, value } of entries) {
    if (value.kind !== "list") {
      if (key === "caption" && saysText(value, scene.source)) wrap("caption", value, scene);
      continue;
    }
    if (HEADS.test(key)) writeRow(value.items, "th", scene);
    else if (ROWS.test(key) || LISTS.test(key)) for (const row of value.items) writeRow(cellsOf(row), "td", scene);
  }
  scene.out.put("</table>", entries.at(-1)!.value.to);
}

function cellsOf(row: Value): readonly Value[] {
  if (row.kind === "list") return row.items;
  if (row.kind !== "dictionary") return [row];
  const cells = row.entries.find(({ key, value }) => CELLS.test(key) && value.kind === "list")?.value;
  return cells?.kind === "list" ? cells.items : row.entries.map(({ value }) => value);
}

function writeRow(cells: readonly Value[], kind: "th" | "td", scene: Scene): void {
  if (cells.length === 0) return;
  scene.out.put("<tr>", cells[0]!.from);
  for (const cell of cells) wrap(kind, cell, scene);
  scene.out.put("</tr>", cells.at(-1)!.to);
}

/** An element around what a value shows; of a dictionary, its text. */
function wrap(name: string, value: Value, scene: Scene): void {
  scene.out.put(`<${name}>`, value.from);
  if (value.kind === "dictionary") {
    const address = value.entries.find(({ key }) => ADDRESSES.test(key))?.value;
    if (address) scene.out.put(`<a href="${addressOf(address, scene)}">`, value.from);
    for (const { key, value: inner } of value.entries) {
      if (!(SHOWN.test(key) || HEADINGS.test(key))) continue;
      if (inner.kind === "list") writeItems(inner.items, "", scene);
      else if (inner.kind === "dictionary") for (const entry of inner.entries) writeEntry(entry, "link", scene);
      else speak(inner, scene);
    }
    if (address) scene.out.put("</a>", value.to);
  } else speak(value, scene);
  scene.out.put(`</${name}>`, value.to);
}

/** How deep parameters are looked into. */
const DEEPEST = 8;

function holdsText(value: Value, source: string, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (value.kind === "dictionary")
    return value.entries.some(
      ({ key, value: inner }) =>
        (isShownKey(key) && saysText(inner, source)) ||
        (inner.kind !== "text" && holdsText(inner, source, depth + 1)) ||
        isProse(inner, source),
    );
  if (value.kind === "list") return value.items.some((item) => holdsText(item, source, depth + 1));
  return saysText(value, source);
}

const isShownKey = (key: string): boolean => SHOWN.test(key) || HEADINGS.test(key) || /\s/.test(key.trim());
