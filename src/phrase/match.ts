/** The one pass over a notice: clauses → words → the places where matchers hold. */
import type { Clause, Document, Hit } from "../types.ts";
import { clauseHits, type Place } from "./clause-hits.ts";
import type { CompiledMatcher, CompiledPack } from "./compile.ts";
import { isBeside } from "./conditions.ts";
import { type HitIndex, indexHits } from "./hit-index.ts";
import { rolesOf } from "./roles.ts";
import { type Shape, shapesOf } from "./shapes.ts";
import { createStanding } from "./standing.ts";
import { readWords, spansBefore } from "./words.ts";

/** A hit with the matcher whose it is. */
interface Found extends Hit {
  readonly matcher: CompiledMatcher;
}

/** Matches all matchers of the pack against the part of the document that is the notice. */
export function match(compiled: CompiledPack, document: Document, clauses: readonly Clause[]): HitIndex {
  const recent = compiled.recent.clauses;
  const shapes = shapesOf(compiled, document, clauses);
  const words = readWords(compiled.alphabet, document, clauses);
  const roles = rolesOf(clauses);
  const standing = createStanding(compiled, clauses);
  const { says } = standing;
  const hitsIn = clauseHits({ compiled, clauses, words, says });
  const found: Found[] = [];
  for (const clause of clauses) {
    if (clause.part !== "notice") continue;
    const here = shapes.get(clause.index) ?? [];
    const key = keyOf(clause, here);
    const known = recent.get(key);
    const own = known ?? hitsIn(clause, roles[clause.index] as number, here);
    if (!known) recent.set(key, own);
    standing.note(clause, own.said);
    for (const place of own.places) found.push(foundAt(place, clause));
  }
  // What stands near a clause is known only when all have been read.
  return indexHits(
    found.filter(({ matcher: { beside }, clause }) => beside.length === 0 || isBeside(beside, clause, clauses, says)),
  );

  /** What all depends on that is found in a clause: its words, those that it reads on from, and how it stands. */
  function keyOf(clause: Clause, here: readonly Shape[]): string {
    const { from, to, kind } = clause;
    const { text } = document.view;
    const stands = `${kind === "heading" ? "heading" : ""} ${roles[clause.index]} ${standing.placeOf(clause)}`;
    const shaped = here.map((shape) => `${shape.matcher.index} ${shape.from - from} ${shape.to - from}`);
    const before = spansBefore(clause, clauses, words).map(({ first, end }) =>
      first < end ? text.slice(words.from[first], words.to[end - 1]) : "",
    );
    return [stands, shaped.join(), ...before, text.slice(from, to)].join("\0");
  }
}

const foundAt = ({ matcher, from, to, denied }: Place, clause: Clause): Found => ({
  owner: matcher.owner,
  label: matcher.label,
  clause,
  from: clause.from + from,
  to: clause.from + to,
  denied,
  matcher,
});
