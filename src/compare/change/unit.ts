/** The clauses of one revision as the comparison sees them: their words, what they state, and what they stand under. */
import { sourceEnd, sourceOffset } from "../../document/view.ts";
import { countBefore } from "../../halving.ts";
import type { Clause, ElementId, Evidence, FactBase, Facts } from "../../types.ts";
import type { Side } from "../side.ts";
import { meaningsOf } from "./plain-words.ts";

/** A fact that stands in a clause, with the list of facts it is of. */
export interface Placed {
  readonly of: keyof Facts;
  readonly fact: FactBase;
}

export interface Unit {
  /** Its place among the units of its notice. */
  readonly index: number;
  readonly clause: Clause;
  /** On one line. */
  readonly text: string;
  /** Its words, folded. */
  readonly words: readonly string[];
  /** The words in one line: units of the same key say the same. */
  readonly key: string;
  /** What its words mean (see plain-words.ts), in their order. */
  readonly meanings: readonly string[];
  readonly elements: ReadonlySet<ElementId>;
  /** Those of them that it states plainly, not in weak words. */
  readonly plain: ReadonlySet<ElementId>;
  readonly facts: readonly Placed[];
  /** Index of the unit of its heading, and of what leads in to it; −1 where there is none. */
  readonly heading: number;
  readonly leadIn: number;
  /** Whether it denies, or goes on with a lead-in that does ("We will not:" + "sell your data"). */
  readonly denied: boolean;
}

/** One revision, clause by clause. */
export interface Revision {
  readonly side: Side;
  readonly units: readonly Unit[];
}

/** The units of a notice: the clauses of the notice itself that have words. */
export function revisionOf(side: Side): Revision {
  const { clauses, document, words } = side;
  const wordsAt = new Map<number, number[]>();
  words.clause.forEach((clause, i) => {
    const known = wordsAt.get(clause);
    if (known) known.push(i);
    else wordsAt.set(clause, [i]);
  });
  const kept = clauses.filter((clause) => wordsAt.has(clause.index));
  const unitOf = new Map(kept.map((clause, index) => [clause.index, index]));
  const stated = statedIn(side, kept);
  const meanings = new Map(
    kept.map(({ index }) => [
      index,
      wordsAt.get(index)!.flatMap((i) => meaningsOf(document.view.text.slice(words.from[i]!, words.to[i]!))),
    ]),
  );
  const lineOf = ({ from, to }: Clause) => document.view.text.slice(from, to).replace(/\s+/g, " ");
  const denies = (index: number) => meanings.get(index)?.includes("not") ?? false;
  const units = kept.map((clause, index) => {
    const at = wordsAt.get(clause.index)!;
    const own = at.map((i) => words.forms[i]!);
    const led = clause.kind === "item" && clause.joined && denies(clause.leadIn);
    return {
      index,
      clause,
      text: lineOf(clause),
      words: own,
      key: own.join(" "),
      meanings: led ? ["not", ...meanings.get(clause.index)!] : meanings.get(clause.index)!,
      denied: led || (denies(clause.index) && rulesOut(lineOf(clause))),
      elements: stated.elements[index]!,
      plain: stated.plain[index]!,
      facts: stated.facts[index]!,
      heading: unitOf.get(clause.heading) ?? -1,
      leadIn: unitOf.get(clause.leadIn) ?? -1,
    };
  });
  return { side, units };
}

/** "These include but are not limited to …". */
const NO_DENIAL = /\bnot (?:be )?(?:limited|only|just)\b/i;
/** "If you are not signed up, …", "… who are not of age", "…, but not your address". */
const ASIDE =
  /\bbut not [^,;.:]*|\b(?:if|where|when|unless|once|until|although|though|because|who|that|which) [^,;.:]*(?:[,;:]|$)/gi;
const NOT = /\b(?:not|never|no|nor|neither|none|cannot|without)\b|n['’]t\b/i;

/** Whether a sentence denies in what it mainly says, and not in a condition. */
function rulesOut(text: string): boolean {
  return !NO_DENIAL.test(text) && NOT.test(text.replace(ASIDE, " "));
}

/** Per clause the elements and facts whose evidence stands in it. */
function statedIn({ document, report }: Side, clauses: readonly Clause[]) {
  const starts = clauses.map(({ from }) => sourceOffset(document.view, from));
  const ends = clauses.map(({ to }) => sourceEnd(document.view, document.source, to));
  const elements = clauses.map(() => new Set<ElementId>());
  const weighty = clauses.map(() => new Set<ElementId>());
  const facts = clauses.map((): Placed[] => []);
  const each = ({ start, end }: Evidence, put: (index: number) => void) => {
    const first = countBefore(clauses.length, (i) => ends[i]! <= start.offset);
    for (let i = first; i < clauses.length && starts[i]! < end.offset; i++) put(i);
  };
  for (const { id, evidence, plain } of report.elements) {
    for (const place of evidence) each(place, (i) => elements[i]!.add(id));
    for (const place of plain) each(place, (i) => weighty[i]!.add(id));
  }
  for (const { of, fact } of placed(report.facts)) {
    let first = true;
    // A fact is counted once, where it begins: a postal address goes on over the lines below.
    each(fact.evidence, (i) => {
      if (first) facts[i]!.push({ of, fact });
      first = false;
    });
  }
  return { elements, plain: weighty, facts };
}

function placed({ dates, dpo, ...lists }: Facts): Placed[] {
  const single = [dates.lastUpdated, dates.effective, dates.review];
  return [
    ...Object.entries(lists).flatMap(([of, list]) => list.map((fact) => ({ of: of as keyof Facts, fact }))),
    ...single.flatMap((fact) => (fact ? [{ of: "dates" as const, fact }] : [])),
    ...(dpo ? [{ of: "dpo" as const, fact: dpo }] : []),
  ];
}
