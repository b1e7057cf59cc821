import type { Root, RootContent } from "mdast";
import { flattenedTable } from "./flattened-table.ts";
import { headingsAmong } from "./headings.ts";
import { linesOf } from "./lines.ts";
import { listFrom } from "./lists.ts";
import { type Make, maker } from "./make.ts";
import { type Unit, unitsOf } from "./units.ts";
import { recoverLists } from "./unmarked-lists.ts";

/** Reads plain text as a tree: headings, lists, tables and paragraphs that a reader sees, though nothing marks them. */
export function textTree(source: string): Root {
  const make = maker(source);
  const units = unitsOf(linesOf(source));
  const headings = headingsAmong(units);
  const children: RootContent[] = [];
  let index = 0;
  while (index < units.length) {
    const unit = units[index]!;
    const table = flattenedTable(units, index, headings, make);
    if (table) {
      children.push(...table.nodes);
      index = table.next;
    } else if (unit.bullet && headings.get(index) === undefined) {
      const list = listFrom(units, index, headings, make);
      children.push(list.node);
      index = list.next;
    } else {
      const depth = headings.get(index);
      const next = depth === undefined ? paragraphEnd(units, index, headings) : index + 1;
      children.push(depth === undefined ? paragraph(units.slice(index, next), make) : make.heading(unit, depth));
      index = next;
    }
  }
  return make.root(recoverLists(children, source));
}

/** Short lines that stand together (an address) are one paragraph. */
function paragraphEnd(units: readonly Unit[], start: number, headings: ReadonlyMap<number, number>): number {
  let index = start + 1;
  while (
    index < units.length &&
    !units[index]!.afterBlank &&
    !units[index]!.bullet &&
    headings.get(index) === undefined &&
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
