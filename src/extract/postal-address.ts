import { oneLine } from "../one-line.ts";
import type { NoticeContext } from "./context.ts";
import { clauseAt } from "./passage.ts";

/** A postal address of a notice on one line ("The Hall, 2 High Street, Leeds, LS1 1UR"), with its place in the view. */
export interface PostalAddress {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The British postal addresses of a notice: each ends in a postcode and is read backwards from there. */
export function postalAddresses(context: NoticeContext): readonly PostalAddress[] {
  const { text } = context.document.view;
  const found: PostalAddress[] = [];
  let floor = 0;
  for (const match of text.matchAll(POSTCODE)) {
    const written = match[1] as string;
    const to = match.index + match[0].length;
    const from = to - written.length;
    const clause = clauseAt(context, from);
    if (clause?.part !== "notice") continue;
    const parts = partsBefore(context, from, Math.max(floor, from - LONGEST));
    const first = parts[0];
    floor = to;
    if (!first) continue;
    const lines = parts.map((part) => oneLine(text.slice(part.from, part.to)).trim());
    const postcode = oneLine(written);
    // "London SW1H 0EU" shares its line with the town, "London, SW1A 2AS" does not.
    const sameLine = /^[ \t\u00a0]*$/.test(text.slice((parts.at(-1) ?? first).to, from));
    const value = `${lines.join(", ")}${sameLine ? " " : ", "}${postcode}`;
    found.push({ value, from: first.from, to });
  }
  return found;
}

/** A postcode is looked for from its last digit on and read backwards: other digits are few, other capitals are not. */
const POSTCODE =
  /\d[ABD-HJLNP-UW-Z]{2}\b(?<=\b(GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKMNP-Y]?[ \u00a0\n]?\d[ABD-HJLNP-UW-Z]{2}))/g;
/** How far before its postcode an address may begin, in characters, and how many lines it may have. */
const LONGEST = 260;
const MOST_PARTS = 9;

interface Part {
  readonly from: number;
  readonly to: number;
}

/** The lines of the address that stand before its postcode, in reading order. */
function partsBefore(context: NoticeContext, postcode: number, floor: number): readonly Part[] {
  const { text } = context.document.view;
  const parts: Part[] = [];
  let end = postcode;
  while (parts.length < MOST_PARTS && end > floor) {
    const from = startOfPart(text, end, floor);
    if (parts.length > 0 && isOtherPlace(context, from, parts)) break;
    const written = text.slice(from, end);
    const line = addressLine(written);
    if (line) parts.unshift({ from: from + line.at, to: from + line.at + line.text.length });
    else if (written.trim() !== "") break;
    if (line && line.at > written.search(/\S/)) break;
    end = from - 1;
  }
  return parts;
}

/** Where the part that ends at `end` begins: behind the comma, line break, colon or semicolon before it. */
function startOfPart(text: string, end: number, floor: number): number {
  let at = end;
  while (at > floor && !/[,\n;|]/.test(text[at - 1] as string)) at--;
  return at;
}

/** Words behind which an address begins in the middle of a sentence. */
const LEAD =
  /^(?:.*(?:\b(?:address(?:es)?(?: is| are)?|is|are|at|to|post|mail|writing|in|by|from|via|of)\b|[:(])\s+)(?=[\p{Lu}\d])/su;
const NOT_A_LINE = /@|https?:|www\.|\b(?:tel|telephone|phone|email|fax|mobile|textphone)\b|[.!?]\s|\d{5,}/i;

/** The address line in a part, and where in the part it begins; null where the part is no address line. */
function addressLine(part: string): { readonly at: number; readonly text: string } | null {
  const whole = part.trim().replace(/[.,;]+$/, "");
  if (whole === "") return null;
  const start = part.search(/\S/);
  const label = /^[\p{L} ]{3,40}: /u.exec(whole)?.[0].length ?? 0;
  if (isLine(whole.slice(label))) return { at: start + label, text: whole.slice(label) };
  // "St. Mary's" and "c/o" apart, a sentence before the address is left out, and the words that introduce it.
  const sentence = /^.*[.!?]\s+(?=[\p{Lu}\d])/su.exec(whole)?.[0].length ?? 0;
  const lead = LEAD.exec(whole.slice(sentence))?.[0].length ?? 0;
  const tail = whole.slice(sentence + lead);
  return sentence + lead > 0 && isLine(tail) ? { at: start + sentence + lead, text: tail } : null;
}

function isLine(line: string): boolean {
  if (
    line.length > 70 ||
    line.replace(/\D/g, "").length > 6 ||
    NOT_A_LINE.test(line) ||
    !/^["“‘'(]?[\p{Lu}\d]/u.test(line)
  )
    return false;
  const words = line.split(/[\s/-]+/).filter((word) => /\p{L}/u.test(word));
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) && !/^(?:of|the|and|for|upon|on|in|le|de|c|o|th|st|nd|rd|by|under|at|to)$/.test(word),
  );
  return words.length <= 9 && small.length === 0 && !/:$/.test(line);
}

/** How many lines an address may have before an empty line ends it. */
const FEW = 3;

/** A heading is no line of an address, nor is what stands beyond an empty line or in another list. */
function isOtherPlace(context: NoticeContext, from: number, parts: readonly Part[]): boolean {
  const { text } = context.document.view;
  const first = parts[0] as Part;
  const here = clauseAt(context, first.from);
  const there = clauseAt(context, from);
  if (there?.kind === "cell" && there.block !== here?.block) return true;
  if (there?.kind === "heading" || (there?.kind === "item") !== (here?.kind === "item")) return true;
  const gap = text.slice(Math.max(0, first.from - 3), first.from);
  return (
    parts.length >= FEW &&
    ((/\n\s*\n/.test(gap) && !isRoom(text, first.from)) || (there?.kind === "item" && there.index !== here?.index))
  );
}

/** "3rd Floor" or "Room 5.18" on the line above belongs to the street below it, however the lines are spaced. */
function isRoom(text: string, at: number): boolean {
  const above = text.slice(Math.max(0, at - LONGEST_LINE), at).trimEnd();
  return /^(?:(?:Room|Floor|Suite|Unit|Flat|Level|Post Point) |\d[\d.]*(?:st|nd|rd|th)?(?:, | Floor\b))/.test(
    above.slice(above.lastIndexOf("\n") + 1),
  );
}

/** How long such a line may be, with the empty ones below it, in characters. */
const LONGEST_LINE = 60;
