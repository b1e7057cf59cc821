import type { NoticeContext } from "../../../extract/context.ts";
import { says, textOf } from "../../../extract/passage.ts";
import type { Clause, Hit, LawfulBasis } from "../../../types.ts";
import { lawfulBases } from "../../../types.ts";

/** Lawful bases that stand together: the clause to quote, the bases, and whether each is tied to a use. */
export interface BasisList {
  readonly place: Clause;
  readonly bases: readonly LawfulBasis[];
  readonly tied: boolean;
  /** Whether they are the items of a list, the lines of one cell, or words of one sentence. */
  readonly kind: "list" | "cell" | "sentence";
}

/** The sentences, cells and lists that name at least two different bases, in document order. */
export function basisLists(context: NoticeContext): readonly BasisList[] {
  const groups = new Map<string, Named[]>();
  for (const named of basesByClause(context)) {
    const key = keyOf(named.clause);
    groups.set(key, [...(groups.get(key) ?? []), named]);
  }
  return [...groups.values()].flatMap((group) => {
    const bases = [...new Set(group.flatMap((each) => each.bases))];
    return bases.length < 2 ? [] : [listOf(context, group, bases)];
  });
}

/** The hits of lawful bases that a clause relies on, in order, each with its basis. */
export const reliedOn = (context: NoticeContext): readonly (readonly [LawfulBasis, Hit])[] =>
  lawfulBases
    .flatMap((basis) =>
      context.hits.of("fact-lawful-basis", basis).flatMap((hit) => (hit.denied ? [] : [[basis, hit] as const])),
    )
    .sort(([, a], [, b]) => a.clause.index - b.clause.index || a.from - b.from);

interface Named {
  readonly clause: Clause;
  readonly bases: LawfulBasis[];
}

function basesByClause(context: NoticeContext): readonly Named[] {
  const named = new Map<Clause, Named>();
  for (const [basis, hit] of reliedOn(context)) {
    const before = named.get(hit.clause) ?? { clause: hit.clause, bases: [] };
    before.bases.push(basis);
    named.set(hit.clause, before);
  }
  return [...named.values()].filter(({ clause }) => clause.kind !== "heading");
}

/** Items share their lead-in, lines of a cell their block; any other clause stands alone. */
function keyOf(clause: Clause): string {
  if (clause.kind === "item" && clause.leadIn >= 0) return `list ${clause.leadIn}`;
  return clause.kind === "cell" ? `cell ${clause.block}` : `clause ${clause.index}`;
}

function listOf(context: NoticeContext, group: readonly Named[], bases: readonly LawfulBasis[]): BasisList {
  const { clause } = group[0] as Named;
  const kind = clause.kind === "cell" ? "cell" : clause.kind === "item" && clause.leadIn >= 0 ? "list" : "sentence";
  const place = kind === "list" ? (context.clauses[clause.leadIn] as Clause) : clause;
  const tied = group.filter((each) => isTied(context, each.clause)).length;
  return { place, bases, kind, tied: tied * 2 > group.length };
}

const MANY_WORDS = 28;

/** Whether a clause says more than the basis: what it is for, or an example. */
const isTied = (context: NoticeContext, clause: Clause): boolean =>
  says(context, clause, "quality-bases", "tied") ||
  (clause.kind !== "paragraph" && isExplained(textOf(context, clause)));

/** "Consent, for our newsletter", "legitimate interests (keeping our records)", a reason, or simply more words than a basis takes. */
const isExplained = (text: string): boolean =>
  /[,–—:-] (?:to|for|when|if|in|so)\b| \(|\b(?:because|so that)\b/.test(text) || text.split(/\s+/).length > MANY_WORDS;
