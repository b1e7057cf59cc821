import type { List, ListItem } from "mdast";
import type { Make } from "./make.ts";
import type { Unit } from "./units.ts";

/** Reads the bulleted units from `start` on as one list, nested by indentation; `next` is the unit after it. */
export function listFrom(
  units: readonly Unit[],
  start: number,
  headings: ReadonlyMap<number, number>,
  make: Make,
): { readonly node: List; readonly next: number } {
  const base = units[start]!;
  const items: ListItem[] = [];
  let index = start;
  while (index < units.length && headings.get(index) === undefined) {
    const unit = units[index]!;
    if (!unit.bullet || depth(unit, base) < 0 || (index > start && isOther(unit, base))) break;
    const item = itemFrom(units, index, headings, make);
    items.push(item.node);
    index = item.next;
  }
  return { node: make.list(items, base.bullet?.kind === "1."), next: index };
}

function itemFrom(
  units: readonly Unit[],
  start: number,
  headings: ReadonlyMap<number, number>,
  make: Make,
): { readonly node: ListItem; readonly next: number } {
  const unit = units[start]!;
  let index = start + 1;
  let to = unit.to;
  // Lines set in under the item's text, with no blank line before, are its further lines.
  while (index < units.length && belongs(units[index]!, unit) && !units[index]!.afterBlank) to = units[index++]!.to;
  const children: ListItem["children"] = [make.paragraph(unit.from + unit.bullet!.width, to)];
  while (index < units.length && headings.get(index) === undefined) {
    const next = units[index]!;
    if (next.bullet && (depth(next, unit) > 0 || isUnder(next, unit))) {
      const nested = listFrom(units, index, headings, make);
      children.push(nested.node);
      index = nested.next;
    } else if (belongs(next, unit)) {
      children.push(make.paragraph(next.from, next.to));
      index += 1;
    } else break;
  }
  return { node: make.item(unit.from, children.at(-1)!.position!.end.offset!, children), next: index };
}

/** Text without a bullet that is set in further than the item's bullet. */
function belongs(unit: Unit, item: Unit): boolean {
  return !unit.bullet && unit.indent > item.indent;
}

/** How much further a bullet is set in than another, where it is more than a slip. */
function depth(unit: Unit, base: Unit): number {
  const difference = unit.indent - base.indent;
  return Math.abs(difference) < 2 ? 0 : difference;
}

/** Copies of web pages lose the indentation: "o" under "•" is nested all the same. */
function isUnder(unit: Unit, item: Unit): boolean {
  return depth(unit, item) === 0 && unit.bullet?.kind === "o" && item.bullet?.kind !== "o";
}

/** A list of another kind begins; what stands beside an "o" under "•" is the outer list again. */
function isOther(unit: Unit, base: Unit): boolean {
  return unit.bullet!.kind !== base.bullet!.kind && (unit.afterBlank || base.bullet!.kind === "o");
}
