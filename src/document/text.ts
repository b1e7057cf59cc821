import type { Root, RootContent } from "mdast";
import { contentsAmong } from "./contents-lines.ts";
import { flattenedTable } from "./flattened-table.ts";
import { headingsAmong } from "./headings.ts";
import { ledItems } from "./led-items.ts";
import { linesOf } from "./lines.ts";
import { listFrom } from "./lists.ts";
import { type Make, maker } from "./make.ts";
import { isItem, setInItems } from "./set-in-items.ts";
import { tabTable } from "./tab-table.ts";
import { type Unit, unitsOf } from "./units.ts";
import { recoverLists } from "./unmarked-lists.ts";

/** Reads plain text as a tree: headings, lists, tables and paragraphs that a reader sees, though nothing marks them. */
export function textTree(source: string): Root {
  const make = maker(source);
  const units = unitsOf(linesOf(source));
  const contents = contentsAmong(units);
  const setIn = listsAmong(units, contents);
  const headings = headingsAmong(units, contents, setIn);
  const children: RootContent[] = [];
  let index = 0;
  while (index < units.length) {
    const unit = units[index]!;
    const listed = contents.get(index);
    if (listed !== undefined) {
      children.push(listOf(units.slice(index, listed), make));
      index = listed;
      continue;
    }
    const below = setIn.get(index);
    if (below !== undefined) {
      children.push(paragraph([unit], make), setInList(units.slice(index + 1, below), make));
      index = below;
      continue;
    }
    const above = contents.has(index + 1);
    const table = above ? null : (tabTable(units, index, make) ?? flattenedTable(units, index, headings, make));
    if (table) {
      children.push(...table.nodes);
      index = table.next;
    } else if (unit.bullet && headings.get(index) === undefined) {
      const list = listFrom(units, index, headings, make);
      children.push(list.node);
      index = list.next;
    } else {
      const depth = headings.get(index);
      const next =
        depth === undefined
          ? paragraphEnd(units, index, (at) => headings.has(at) || contents.has(at) || setIn.has(at))
          : index + 1;
      children.push(depth === undefined ? paragraph(units.slice(index, next), make) : make.heading(unit, depth));
      index = next;
    }
  }
  return make.root(recoverLists(children, source));
}

/** Lists without bullets, set in or only led in to; a list of contents is none. */
function listsAmong(units: readonly Unit[], contents: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const taken = new Set<number>();
  for (const [from, end] of contents) for (let index = from; index < end; index += 1) taken.add(index);
  const setIn = setInItems(units);
  for (const [from, end] of setIn) for (let index = from; index < end; index += 1) taken.add(index);
  const led = ledItems(
    units.map((unit, index) => ({
      text: unit.text,
      plain: !unit.bullet && !taken.has(index) && !unit.text.includes("\t"),
      afterBlank: unit.afterBlank,
    })),
  );
  return new Map([...setIn, ...led]);
}

/** Short lines that stand together (an address) are one paragraph. */
function paragraphEnd(units: readonly Unit[], start: number, isOther: (index: number) => boolean): number {
  let index = start + 1;
  while (
    index < units.length &&
    !units[index]!.afterBlank &&
    !units[index]!.bullet &&
    !isOther(index) &&
    isShort(units[index - 1]!) &&
    (isShort(units[index]!) || !units[index]!.own) &&
    !/:$/.test(units[index - 1]!.text)
  ) {
    index += 1;
  }
  return index;
}

function isShort(unit: Unit): boolean {
  return unit.text.length <= 80 && !/[.!?;]$/.test(unit.text);
}

function paragraph(units: readonly Unit[], make: Make): RootContent {
  return make.paragraph(units[0]!.from, units.at(-1)!.to);
}

function listOf(units: readonly Unit[], make: Make): RootContent {
  return make.list(
    units.map(({ from, to, bullet }) => make.item(from, to, [make.paragraph(from + (bullet?.width ?? 0), to)])),
    false,
  );
}

function setInList(units: readonly Unit[], make: Make): RootContent {
  const items: Unit[][] = [];
  for (const unit of units) {
    if (isItem(unit, units[0]!)) items.push([unit]);
    else items.at(-1)!.push(unit);
  }
  return make.list(
    items.map((parts) =>
      make.item(
        parts[0]!.from,
        parts.at(-1)!.to,
        parts.map(({ from, to }) => make.paragraph(from, to)),
      ),
    ),
    false,
  );
}
