import { evidence } from "../../../document/place.ts";
import { sourceOffset } from "../../../document/view.ts";
import { countBefore } from "../../../halving.ts";
import type { Clause } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

/** Judges by lines of lists that have lost their marks: they are read as part of the item before them. */
export const unfinishedBullet: Judge = (_rule, { context: { document, clauses } }) => {
  if (document.format !== "markdown") return notApplicable("lines make lists in Markdown only");
  const { view, source } = document;
  const lines = source.split("\n");
  const items = lines.map((line) => ITEM.exec(line)?.[1]);
  if (items.every((item) => item === undefined)) return notApplicable("it has no list");
  const openings = items.map(openingOf);
  const shared = repeated(openings);
  const dashes = lines.filter((line) => STUCK.test(line)).length;
  let offset = 0;
  const found = lines.flatMap((line, index) => {
    const at = offset;
    offset += line.length + 1;
    const isLost = (dashes <= FEW && isStuck(lines, index)) || isBare(line, openings[index - 1], shared);
    if (!isLost) return [];
    const last = countBefore(clauses.length, (each) => sourceOffset(view, (clauses[each] as Clause).from) <= at);
    const clause = clauses[last - 1];
    return clause?.part === "notice" ? [evidence(document, clauses, clause)] : [];
  });
  return found.length > 0 ? fail([...new Set(found)]) : pass();
};

const ITEM = /^\s{0,3}(?:[-*+]|\d{1,2}[.)])\s+(.*)/;
/** "-Special categories": the mark stands without its space. */
const STUCK = /^\s{0,3}[-–•]\p{Lu}\p{Ll}/u;
/** More of them are how the author writes. */
const FEW = 2;

/** Beside an item whose mark has its space. */
const isStuck = (lines: readonly string[], index: number): boolean =>
  STUCK.test(lines[index] as string) && (ITEM.test(lines[index - 1] ?? "") || ITEM.test(lines[index + 1] ?? ""));

/** Right behind an item, and beginning as that one and another do: "Your right to object: …" */
function isBare(line: string, before: string | null | undefined, shared: ReadonlySet<string | null>): boolean {
  if (!before || !shared.has(before) || ITEM.test(line)) return false;
  return openingOf(line) === before;
}

/** Those that come more than once. */
function repeated<T>(list: readonly T[]): ReadonlySet<T> {
  const once = new Set<T>();
  return new Set(list.filter((each) => once.has(each) || !once.add(each)));
}

/** The first three words of a line, without marks of emphasis. */
function openingOf(line: string | undefined): string | null {
  if (line === undefined || !/^[*_[]{0,3}\p{Lu}/u.test(line)) return null;
  const words = line
    .replace(/[*_[\]]/g, "")
    .split(/\s+/)
    .slice(0, 3);
  return words.length === 3 ? words.join(" ").toLowerCase() : null;
}
