import { evidence } from "../../../document/place.ts";
import { says, textOf } from "../../../extract/passage.ts";
import type { Clause } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { namesKind, nameTwoKinds } from "./kind-of-data.ts";

const OWNER = "quality-vague-retention";

/**
 * Judges by stock phrases in place of a period where other data of the notice has one: in a list or column of exact
 * periods, for a kind of data of its own, for whatever else there is, or in a section that gives no period at all.
 */
export const vagueAmongExact: Judge = (_rule, on) => {
  const notice = readNotice(on);
  const found = notice.vague.filter(
    (clause) =>
      isAmongExact(clause, notice) ||
      isOfItsOwnKind(clause, notice) ||
      isTheRest(clause, notice) ||
      isWholeSection(clause, notice) ||
      isAllButTheEdge(clause, notice),
  );
  return found.length > 0
    ? fail(found.map((clause) => evidence(on.context.document, on.context.clauses, clause)))
    : pass();
};

interface Notice {
  readonly on: Case;
  readonly vague: readonly Clause[];
  readonly exact: ReadonlySet<Clause>;
  /** The last exact clause under each heading, and the lead-ins and columns with an exact item or cell. */
  readonly lastUnder: ReadonlyMap<number, number>;
  readonly leads: ReadonlySet<number>;
  /** The headings above exact clauses, near and far. */
  readonly headings: ReadonlySet<number>;
  readonly hasColumn: boolean;
}

function readNotice(on: Case): Notice {
  const { clauses, hits, document } = on.context;
  const exact = new Set(hits.of("retention", "present").map(({ clause }) => clause));
  const linked = hits
    .of("retention", "elsewhere")
    .some(({ clause }) => document.links.some(({ from }) => from >= clause.from && from < clause.to));
  const stated = [...hits.of(OWNER, "stock"), ...(linked ? [] : hits.of(OWNER, "schedule"))].map(
    ({ clause }) => clause,
  );
  const vague = [...new Set(stated)]
    .filter((clause) => clause.part === "notice" && clause.kind !== "heading" && !exact.has(clause))
    .filter((clause) => !says(on.context, clause, OWNER, "other") && !isOnOther(clause))
    .sort((a, b) => a.index - b.index);
  function isOnOther({ leadIn }: Clause): boolean {
    const lead = clauses[leadIn];
    return lead !== undefined && says(on.context, lead, OWNER, "other");
  }
  const lastUnder = new Map<number, number>();
  const leads = new Set<number>();
  const headings = new Set<number>();
  let hasColumn = false;
  for (const clause of exact) {
    lastUnder.set(clause.heading, Math.max(lastUnder.get(clause.heading) ?? -1, clause.index));
    if (clause.leadIn >= 0) leads.add(clause.leadIn);
    hasColumn ||= clause.kind === "cell";
    for (let at = clause.heading; at >= 0 && !headings.has(at); at = (clauses[at] as Clause).heading) headings.add(at);
  }
  return { on, vague, exact, lastUnder, leads, headings, hasColumn };
}

/** An item, from its beginning on, or a cell in a list or column in which another has its period. */
function isAmongExact({ kind, leadIn, block, from }: Clause, { on, leads }: Notice): boolean {
  if (kind === "cell") return leads.has(leadIn);
  return kind === "item" && leads.has(leadIn) && on.context.document.blocks[block]?.from === from;
}

/** "Feedback is kept for as long as we need it": beside a period only where that one is said to be of other data. */
function isOfItsOwnKind(clause: Clause, { on, exact }: Notice): boolean {
  const text = textOf(on.context, clause);
  if (clause.kind === "cell" || !namesKind(text)) return false;
  return [-1, 1].every((step) => {
    const other = on.context.clauses[clause.index + step];
    return !other || other.block !== clause.block || !exact.has(other) || nameTwoKinds(text, textOf(on.context, other));
  });
}

/** What comes after all the periods of its section, and speaks of other data or of nothing but general duties. */
function isTheRest(clause: Clause, { on, lastUnder }: Notice): boolean {
  const last = lastUnder.get(clause.heading);
  return last !== undefined && last < clause.index && says(on.context, clause, OWNER, "the-rest");
}

/** What is said of data in general where the only periods are those of a mailing list, of cameras, of logs, of invoices. */
function isAllButTheEdge(clause: Clause, { on, exact }: Notice): boolean {
  const isNarrow = (each: Clause) => says(on.context, each, OWNER, "narrow");
  if (exact.size === 0 || isNarrow(clause)) return false;
  const wide = [...exact].filter((each) => !isNarrow(each));
  return wide.length <= FEW && wide.every((each) => says(on.context, each, OWNER, "one-paper"));
}

/** Where more kinds of paper have their periods, they may be all there is. */
const FEW = 2;

/** In a section on keeping without any period, where periods only stand under headings of other kinds. */
function isWholeSection(clause: Clause, { on, headings, hasColumn }: Notice): boolean {
  const { clauses } = on.context;
  const own = clauses[clause.heading];
  if (hasColumn || !own || headings.has(own.index) || !says(on.context, own, OWNER, "keeping-heading")) return false;
  const title = textOf(on.context, own);
  return [...headings].every((at) => {
    const other = clauses[at] as Clause;
    return !says(on.context, other, OWNER, "keeping-heading") || textOf(on.context, other) === title;
  });
}
