/** Where an outcome hangs on what a template fills in when it runs: then nobody can tell from the template. */
import { clauseAt } from "../document/clause-at.ts";
import { FILLED } from "../document/filler.ts";
import { sourceOffset } from "../document/view.ts";
import type { NoticeContext } from "../extract/context.ts";
import { filledPlaces, standsUnder, unknownBlocks } from "../extract/filled.ts";
import { quote } from "../extract/passage.ts";
import { oncePer } from "../once-per.ts";
import type { Document, Evidence } from "../types.ts";
import { review, type Verdict } from "./verdict.ts";

export const BY_FILLED = "a value that is filled in when the page runs decides it";
export const MAYBE_FILLED = "not found here, but text that is filled in when the page runs may state it";

const places = oncePer((document: Document): readonly number[] =>
  filledPlaces(document).map((from) => sourceOffset(document.view, from)),
);

/** Where the sentences begin in which a value is filled in; its code may stand elsewhere, in a component of the file. */
const openings = oncePer(
  ({ document, clauses }: NoticeContext): ReadonlySet<number> =>
    new Set(
      filledPlaces(document).flatMap((from) => {
        const clause = clauseAt(clauses, from);
        return clause ? [sourceOffset(document.view, clause.from)] : [];
      }),
    ),
);

/** Whether a value is filled in within a quotation or what leads in to it. */
export function holdsFilled(context: NoticeContext, { start, end, leadIn }: Evidence): boolean {
  if (openings(context).has(start.offset)) return true;
  const all = places(context.document);
  const within = (from: number, to: number) => all.some((at) => from <= at && at < to);
  return within(start.offset, end.offset) || (leadIn !== undefined && within(leadIn.start.offset, leadIn.end.offset));
}

/** From this share of a notice's blocks on, the notice stands elsewhere, whatever its headings say. */
const MOSTLY = 0.25;

/** The passages of unknown content that may state what was not found: those under the heading where it would stand. */
export function unknownAt(context: NoticeContext, anchor: Evidence): readonly Evidence[] {
  const unknown = unknownBlocks(context);
  if (unknown.length === 0) return [];
  const { document, clauses } = context;
  const body = document.blocks.filter(({ kind, part }) => kind !== "heading" && part === "notice").length;
  const heading = clauses.find(
    (clause) => clause.kind === "heading" && quote(context, clause).start.offset === anchor.start.offset,
  );
  const isTitle = heading?.block === document.meta.titleBlock;
  const there = heading && !isTitle ? unknown.filter((clause) => standsUnder(context, clause, heading)) : [];
  const telling = unknown.length >= MOSTLY * body ? unknown : there;
  return telling.map((clause) => quote(context, clause));
}

/** A failure, place by place: where nothing but a value is quoted there is nothing to report. */
export function withoutFilled(verdict: Verdict, { document }: NoticeContext): Verdict {
  if (document.filled.length === 0 || verdict.outcome !== "fail") return verdict;
  const codes = new Set(document.filled.map(({ code }) => code.trim()));
  const kept = verdict.evidence.map(({ text }) => !codes.has(text.trim()) && text.trim() !== FILLED);
  if (kept.every(Boolean)) return verdict;
  const evidence = verdict.evidence.filter((_, index) => kept[index]);
  if (evidence.length === 0) return review(verdict.evidence, BY_FILLED, { related: verdict.related });
  const details = verdict.details?.filter((_, index) => kept[index]);
  return { ...verdict, evidence, ...(details && { details }) };
}
