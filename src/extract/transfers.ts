import { oneLine } from "../one-line.ts";
import type { Clause, Hit, Transfer } from "../types.ts";
import { clausesOf } from "./clauses-of.ts";
import type { NoticeContext } from "./context.ts";
import { isUnder, quote } from "./passage.ts";

/** A transfer, or the statement that there is none; `abroad` is false where data is said to stay in the United Kingdom. */
export interface FoundTransfer extends Transfer {
  readonly abroad: boolean;
}

/** Where the notice says that data goes or is kept, a fact for each place of each clause, with the safeguard it names. */
export function transfers(context: NoticeContext): readonly FoundTransfer[] {
  return clausesOf(context.hits.of(OWNER)).flatMap((clause) => {
    if (clause.kind === "heading" || clause.part !== "notice") return [];
    const hits = context.hits.inClause(clause.index, OWNER);
    const abroad = outermost(hits.filter((hit) => hit.label === "abroad"));
    const home = outermost(hits.filter((hit) => hit.label === "home"));
    const overseas = hits.filter((hit) => hit.label === "overseas");
    const safeguard = safeguardFor(context, clause);
    const fact = (hit: Hit, place: string | null, isAbroad: boolean): FoundTransfer => ({
      place,
      safeguard: isAbroad && !hit.denied ? safeguard : null,
      abroad: isAbroad,
      polarity: hit.denied ? "denied" : "affirmed",
      evidence: quote(context, clause),
    });
    const places = [
      ...abroad.map((hit) => fact(hit, written(context, hit), true)),
      // "not stored outside the UK" says where data goes; "not only in the UK" says nothing of the UK alone.
      ...home.filter((hit) => !hit.denied).map((hit) => fact(hit, written(context, hit), false)),
    ];
    const isNowhere = abroad.length === 0 && overseas.length > 0;
    const distinct = [...new Map(places.map((each) => [each.place, each])).values()];
    return isNowhere ? [...distinct, ...overseas.slice(0, 1).map((hit) => fact(hit, null, true))] : distinct;
  });
}

const OWNER = "fact-transfers";

/** Of hits within each other, the longest; the hits are in order. */
function outermost(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (last && hit.to <= last.to) continue;
    if (last && last.from === hit.from) kept.pop();
    kept.push(hit);
  }
  return kept;
}

/** The place as written, without the preposition of being there: "in the EEA" → "EEA", but "outside the UK" in full. */
const written = (context: NoticeContext, hit: Hit): string =>
  oneLine(context.document.view.text.slice(hit.from, hit.to))
    .replace(/^.*\b(?:and|or) (?:in )?(?:the )?/i, "")
    .replace(/["“”‘’']/g, "")
    .replace(/^(?:(?:in|within|inside|to|from|across|throughout) )?(?:the )?/i, "");

/** The safeguard in the clause itself, else in the next clauses of its paragraph or section. */
function safeguardFor(context: NoticeContext, clause: Clause): string | null {
  const reach = isUnder(context, clause, OWNER, "heading") ? 8 : 2;
  for (let at = clause.index; at <= clause.index + reach; at++) {
    const next = context.clauses[at];
    if (!next || next.heading !== clause.heading || next.kind === "heading") return null;
    const named = context.hits.inClause(at, OWNER).filter((hit) => hit.label === "safeguard");
    const best = outermost(named)[0];
    if (best) return oneLine(context.document.view.text.slice(best.from, best.to));
  }
  return null;
}
