import { isContactLike, isHeadingLike } from "./heading-like.ts";

/** What the search asks of a line or paragraph. */
export interface Entry {
  readonly text: string;
  /** Whether it can be an item or lead in to items at all: no bullet, no mark of its own. */
  readonly plain: boolean;
  readonly afterBlank: boolean;
}

/**
 * Lists whose bullets were lost: two or more short lines without a full stop, right below a text that ends in a colon.
 * From the text that leads in to the entry behind the list. A heading behind the items is none of them.
 */
export function ledItems(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < entries.length - 2; index += 1) {
    if (!leadsIn(entries[index]!)) continue;
    const end = Math.max(endOf(entries, index), labelledEnd(entries, index));
    if (end - index <= 2) continue;
    found.set(index, end);
    index = end - 1;
  }
  return found;
}

function leadsIn({ text, plain }: Entry): boolean {
  return plain && text.length <= 400 && text.length > 8 && text.endsWith(":") && !givesAddress.test(text);
}

const givesAddress =
  /\b(?:write|writing|contact(?:ed|ing)?|address|post|call|e-?mail|phone|telephone|details|officer|controller|commissioner)\b[^.:]{0,40}:$/i;

function endOf(entries: readonly Entry[], lead: number): number {
  const start = lead + 1;
  const together = !entries[start]!.afterBlank && entries.some(({ afterBlank }, index) => index > start && afterBlank);
  // Sixty are more than any list of a notice has, and keep reading linear.
  const most = Math.min(entries.length, start + 60);
  let end = start;
  while (end < most && isItem(entries[end]!) && !(together && end > start && entries[end]!.afterBlank)) end += 1;
  const next = entries[end];
  if (next && isContactLike(next.text) && next.text.length < 60 && !next.afterBlank) return start;
  if (!next || closes.test(next.text) || (together && next.afterBlank)) return end;
  while (end > start && isHeading(entries, start, end - 1, entries[lead]!.text)) end -= 1;
  return end;
}

/** Whole sentences are items too where each has a label: "Couriers: to bring your order." */
function labelledEnd(entries: readonly Entry[], lead: number): number {
  const most = Math.min(entries.length, lead + 61);
  let end = lead + 1;
  while (end < most && isLabelled(entries[end]!)) end += 1;
  return end;
}

const isLabelled = ({ text, plain }: Entry): boolean =>
  plain &&
  text.length <= 300 &&
  /^\p{Lu}[^:.?!]{2,50}: \S.*\p{L}.*[.;]$/u.test(text) &&
  !isContactLike(text) &&
  !closes.test(text);

function isItem({ text, plain }: Entry): boolean {
  return (
    plain &&
    text.length <= 160 &&
    /[\p{L}\p{N})”’"'%]$/u.test(text) &&
    /^[\p{L}“"‘'(]/u.test(text) &&
    !isContactLike(text) &&
    !closes.test(text)
  );
}

/** Lines that end a page or lead away from it. */
const closes =
  /^(?:(?:last )?(?:updated|modified|reviewed|revised|published|approved)\b|last (?:update|review)|this (?:notice|policy|page|version)\b|(?:version|effective|date)\b.*\d|(?:back|return) to|find out|read more|for (?:more|further)|yours |sign in|log in|(?:menu|search|home)$)/i;

/** Whether the last of the lines heads what comes next, rather than ending the list. */
function isHeading(entries: readonly Entry[], start: number, index: number, lead: string): boolean {
  const { text, afterBlank } = entries[index]!;
  if (!isHeadingLike(text)) return false;
  const next = entries[index + 1];
  if (afterBlank && next && !next.afterBlank) return true;
  if (isTitle.test(text)) return true;
  // What was behind the first heading taken off is judged by its own words alone.
  if (next && isItem(next)) return false;
  if (/\bto:$/i.test(lead)) return false;
  return !isAlike(entries.slice(start, index), text);
}

const isTitle =
  /^(?:(?:how|why|who|what|where|when) .*|(?:your|our|the)? ?(?:[\p{L}-]+ ){0,2}(?:rights|cookies|complaints|security|changes|contact us|contacts?|controller|officer|retention|transfers|questions)(?: (?:to|about|of) .*)?|contact .*|about .*|changes .*|more .*|further .*|.*\?)$/iu;

/** Whether a line begins as most of the others do: in "-ing", with the same word, in lower case, with a label. */
function isAlike(others: readonly Entry[], text: string): boolean {
  return shapes.some((shape) => {
    const own = shape(text);
    return own !== "" && others.filter((other) => shape(other.text) === own).length * 2 > others.length;
  });
}

const shapes: readonly ((text: string) => string)[] = [
  (text) => (/^\p{L}{2,}ing\b/u.test(text) ? "ing" : ""),
  (text) => (/^\p{Ll}/u.test(text) ? "lower" : ""),
  (text) => (/^[^:]{2,60}: \S/.test(text) ? "label" : ""),
  (text) => /^\p{L}+(?= )/u.exec(text)?.[0].toLowerCase() ?? "",
];
