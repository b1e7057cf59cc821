import { isContactLike } from "./heading-like.ts";
import type { Unit } from "./units.ts";

/**
 * Lists without bullets: a text that breaks off, and two or more units below it that are set in and go on with it. From
 * the text that leads in to the unit behind the list.
 */
export function setInItems(units: readonly Unit[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < units.length - 2; index += 1) {
    if (!leadsIn(units[index]!)) continue;
    const end = endOf(units, index);
    const items = units.slice(index + 1, end).filter((unit) => isItem(unit, units[index + 1]!));
    if (items.length < 2 || !goOn(items, units[index]!)) continue;
    found.set(index, end);
    index = end - 1;
  }
  return found;
}

/** Whether a unit is an item of its own; one set in deeper than the first belongs to the item above. */
export function isItem(unit: Unit, first: Unit): boolean {
  return unit.indent <= first.indent + 1;
}

function leadsIn({ text, bullet }: Unit): boolean {
  return !bullet && text.length <= 400 && (text.endsWith(":") || (/[\p{L})]$/u.test(text) && speaks.test(text)));
}

/** A title has none of these words. */
const speaks = /\b(?:we|you|they|individuals|members|have|has|can|may|are|gives?|includes?|entitled)\b/i;

function endOf(units: readonly Unit[], lead: number): number {
  let end = lead + 1;
  // Sixty are more than any list of a notice has, and keep reading linear.
  const most = Math.min(units.length, end + 60);
  while (end < most && !units[end]!.bullet && units[end]!.indent >= units[lead]!.indent + 2) end += 1;
  return end;
}

/** Below a colon whole sentences are items too; the lines of an address never are. */
function goOn(items: readonly Unit[], lead: Unit): boolean {
  if (items.some(({ text }) => text.length < 60 && isContactLike(text))) return false;
  const ended = items.every(({ text }) => /[.;,?!]$/.test(text) && text.length > 12);
  if (lead.text.endsWith(":") && ended) return true;
  return items.every(({ text }) => /^\p{Ll}/u.test(text) || (ended && /^(?:To|Of|For|By) /.test(text)));
}
