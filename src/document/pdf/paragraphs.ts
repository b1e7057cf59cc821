import { manualBullet } from "../paper/manual-bullets.ts";
import type { FlowLine } from "./flow.ts";
import { isParted, isSentenceEnd } from "./line-ends.ts";

/** Lines that are one paragraph, heading or item. */
export interface Paragraph {
  readonly lines: readonly PlacedLine[];
  readonly size: number;
  readonly bold: boolean;
  /** The left edge of its first line, and of its text behind a bullet. */
  readonly x: number;
  readonly textX: number;
}

/** A line and how it goes on from the one before: in running text, or as a line of its own. */
export interface PlacedLine extends FlowLine {
  readonly joins: "first" | "runs-on" | "breaks";
}

/** Joins lines of running text to paragraphs; `pitch` is how far apart lines of one paragraph stand, by their size. */
export function paragraphsOf(lines: readonly FlowLine[], pitch: number, bodySize: number): Paragraph[] {
  const paragraphs: PlacedLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const joins = open ? joinOf(open, line, pitch, bodySize) : null;
    if (open && joins) open.push({ ...line, joins });
    else paragraphs.push([{ ...line, joins: "first" }]);
  }
  return paragraphs.map((placed) => ({
    lines: placed,
    size: placed[0]!.line.size,
    bold: placed.every(({ line }) => line.bold),
    x: placed[0]!.line.x,
    textX: textX(placed[0]!),
  }));
}

/** How far apart the lines of a paragraph stand, as a multiple of their size: as sentences that go on from line to line do. */
export function pitchOf(lines: readonly FlowLine[]): number {
  const ratios: number[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const before = lines[index - 1]!.line;
    const { line, page } = lines[index]!;
    const ratio = (line.y - before.y) / line.size;
    if (page !== lines[index - 1]!.page || line.size !== before.size || ratio <= 0.8 || ratio > 2.6) continue;
    if (/^\p{Ll}/u.test(line.text) && /[\p{L},]$/u.test(before.text.trim())) ratios.push(ratio);
  }
  return ratios.sort((one, other) => one - other)[ratios.length >> 1] ?? 1.25;
}

function joinOf(
  open: readonly PlacedLine[],
  next: FlowLine,
  pitch: number,
  bodySize: number,
): PlacedLine["joins"] | null {
  const last = open.at(-1)!;
  const first = open[0]!;
  const { line } = next;
  const sure = manualBullet(line.text);
  if (sure?.sure || Math.abs(line.size - last.line.size) > 0.6) return null;
  const ended = endsEarly(last, next);
  if (sure && (ended || isSentenceEnd(last.line.text))) return null;
  const allBold = open.every((one) => one.line.bold);
  if (allBold !== line.bold && (allBold ? ended || open.length > 1 : ended)) return null;

  const jumps = next.page !== last.page || line.y <= last.line.y;
  const inset = line.x - next.left;
  const aligned = [first.line.x - first.left, textX(first) - first.left, last.line.x - last.left].some(
    (one) => Math.abs(one - inset) < 4,
  );
  if (jumps) {
    if (!aligned || line.size > bodySize * 1.1) return null;
    const runsOn = /^\p{Ll}/u.test(line.text) || (!ended && !isSentenceEnd(last.line.text) && !allBold);
    return runsOn ? "runs-on" : null;
  }
  if (line.y - last.line.y > pitch * 1.22 * line.size) return null;
  if (line.size > bodySize * 1.1) return "runs-on";
  // The first line of a paragraph may be set in; a later one that is begins another.
  const setBack =
    open.length === 1 && line.x < first.line.x && first.line.x - line.x < 45 && !manualBullet(first.line.text);
  if (!aligned && !setBack) return null;
  if (
    open.length > 1 &&
    line.x > last.line.x + 6 &&
    Math.abs(line.x - first.line.x) < 4 &&
    isSentenceEnd(last.line.text)
  )
    return null;
  if (!ended || isParted(last.line.text, line.text) || goesOn(last, next)) return "runs-on";
  const short = (text: string) => text.trim().length <= 60 && !isSentenceEnd(text);
  return short(last.line.text) && (short(line.text) || line.text.length <= 60) && !manualBullet(first.line.text)
    ? "breaks"
    : null;
}

/** A line that is nearly full and whose sentence goes on in the next was only broken a word early. */
function goesOn({ line, left, right }: FlowLine, next: FlowLine): boolean {
  return line.right - left > 0.7 * (right - left) && !isSentenceEnd(line.text) && /^\p{Ll}/u.test(next.line.text);
}

/** Whether the first word of the next line would still have fitted on a line. */
function endsEarly({ line, right }: FlowLine, next: FlowLine): boolean {
  const word = /^\s*\S+/.exec(next.line.text)?.[0].length ?? 0;
  const unit = (next.line.right - next.line.x) / Math.max(1, next.line.text.length);
  return line.right + (word + 1) * unit < right - 3;
}

/** Where the text of a line begins behind its bullet. */
function textX({ line }: FlowLine): number {
  const bullet = manualBullet(line.text);
  if (!bullet) return line.x;
  let width = bullet.width;
  for (const run of line.runs) {
    if (width < run.text.length) return run.x + (run.text.length > 0 ? (width / run.text.length) * run.width : 0);
    width -= run.text.length;
    if (width <= 1) width = 0;
  }
  return line.x;
}
