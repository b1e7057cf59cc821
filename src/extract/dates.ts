import { placesOf } from "../document/place.ts";
import { oncePer } from "../once-per.ts";
import type { Clause, DateFact, Dates, Document, Evidence, FrontDate, Hit } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { hitsIn, quote } from "./passage.ts";
import { readDates } from "./read-dates.ts";

/**
 * The dates of the notice itself: last updated, in effect since, due for review. ISO, to the month ("2018-05") where no
 * day is given. Of several, the last update and the effective date are the latest, the review the last one announced.
 */
export function dates(context: NoticeContext): Dates {
  const front = frontDate(context);
  return {
    lastUpdated: latest([...datesOf(context, "last-updated"), ...(front ? [front] : [])]),
    effective: latest(datesOf(context, "effective")),
    review: latest(datesOf(context, "review")),
  };
}

const latest = (facts: readonly DateFact[]): DateFact | null =>
  facts.reduce<DateFact | null>((best, fact) => (best === null || fact.iso > best.iso ? fact : best), null);

/** Every date that the notice gives under one of the labels of its reading, in document order. */
export function datesOf(context: NoticeContext, label: string): readonly DateFact[] {
  const known = knownDates(context);
  const found = known.get(label) ?? readDatesOf(context, label);
  known.set(label, found);
  return found;
}

/** The last change as the front matter gives it; the day of a text's writing is not that of its last change. */
function frontDate({ document }: NoticeContext): DateFact | null {
  const { dated } = document.meta;
  if (!dated?.isUpdate) return null;
  const evidence = frontLine(document, dated);
  const date = readDates(evidence.text.replace(/^[^:]*:/, ""))[0];
  return date ? { iso: date, polarity: "affirmed", evidence } : null;
}

/** A line of the front matter as evidence. */
export function frontLine(document: Document, { from, to }: FrontDate): Evidence {
  const place = placesOf(document);
  return { text: document.source.slice(from, to), start: place(from), end: place(to), section: [] };
}

/** The facts and the element ask for the same dates. */
const knownDates = oncePer((_context: NoticeContext) => new Map<string, readonly DateFact[]>());

function readDatesOf(context: NoticeContext, label: string): readonly DateFact[] {
  const found: DateFact[] = [];
  let done = -1;
  for (const hit of context.hits.of("fact-dates", label)) {
    const again = hit.clause.index === done;
    const inside = dateIn(context, hit.clause, hit) ?? (label === "review" ? null : seasonBehind(context, hit));
    // "This notice was last updated …" matches twice; "published in May, updated in June" has a later date to tell.
    if (again && (!inside || inside <= (found.at(-1)?.iso ?? ""))) continue;
    const date = inside ?? dateBelow(context, hit);
    if (!date) continue;
    if (again) found.pop();
    done = hit.clause.index;
    // A label alone tells nobody which date is meant.
    const place = inside ? hit.clause : (context.clauses[hit.clause.index + 1] ?? hit.clause);
    found.push({ iso: date, polarity: "affirmed", evidence: quote(context, place) });
  }
  return found;
}

/** A date stands near the words that announce it, in characters. */
const REACH = 60;

/** The nearest date behind the words that announce it, else before them ("3 May 2021: last reviewed"). */
function dateIn(context: NoticeContext, clause: Clause, hit: Hit): string | null {
  const others = hitsIn(context, clause, "fact-dates", hit.from - REACH, hit.to + REACH).filter(
    (other) => other.label !== hit.label,
  );
  const next = Math.min(clause.to, ...others.map((other) => other.from).filter((from) => from >= hit.to));
  const behind = datesBetween(context, hit.from, Math.min(next, hit.to + REACH))[0];
  if (behind) return behind;
  const before = Math.max(
    clause.from,
    hit.from - REACH,
    ...others.map((other) => other.to).filter((to) => to <= hit.from),
  );
  return others.length > 0 ? null : (datesBetween(context, before, hit.from).at(-1) ?? null);
}

/** "Last tidied up in spring 2026": the first month of the season is the surest. */
function seasonBehind(context: NoticeContext, hit: Hit): string | null {
  const season = SEASON.exec(context.document.view.text.slice(hit.to, Math.min(hit.clause.to, hit.to + REACH)));
  return season && `${season[2]}-${MONTH_OF[season[1]!.toLowerCase()]}`;
}

const SEASON = /\b(spring|summer|autumn|winter) (?:of )?((?:19|20)\d\d)\b/i;
const MONTH_OF: Readonly<Record<string, string>> = { spring: "03", summer: "06", autumn: "09", winter: "01" };

/** Where the label stands on a line or in a cell of its own: the date in the next. */
function dateBelow(context: NoticeContext, hit: Hit): string | null {
  const next = context.clauses[hit.clause.index + 1];
  const alone = hit.clause.to - hit.clause.from - (hit.to - hit.from) < 8;
  if (!alone || !next || next.to - next.from > REACH) return null;
  // Words of its own announce it there: "Version 4", "Approved in May 2024".
  if (context.hits.inClause(next.index, "fact-dates").length > 0) return null;
  return datesBetween(context, next.from, next.to)[0] ?? null;
}

const datesBetween = ({ document }: NoticeContext, from: number, to: number): readonly string[] =>
  readDates(document.view.text.slice(from, to));
