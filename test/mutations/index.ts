/** All mutations and disguises of the corpus notices, and what `diff` makes of them. */
import { compareRevisions, isOfFact } from "../../src/compare/revisions.ts";
import type { Change } from "../../src/types.ts";
import { corpus } from "../corpus.ts";
import { type Disguise, disguises } from "./disguises.ts";
import { insertions } from "./insertions.ts";
import { type Mutation, type Subject, subjectOf } from "./mutation.ts";
import { removals } from "./removals.ts";
import { replacements } from "./replacements.ts";

const subjects = corpus.map(({ id, source }) => subjectOf(id, source));

export const allMutations: readonly Mutation[] = subjects.flatMap((subject) => [
  ...insertions(subject),
  ...replacements(subject),
  ...removals(subject),
]);

export const allDisguises: readonly Disguise[] = subjects.flatMap(disguises);

export interface Judged {
  readonly mutation: Mutation;
  /** The change that was expected; null where it was not told. */
  readonly found: Change | null;
  readonly extra: readonly Change[];
}

const known = new Map<string, Subject>(subjects.map((subject) => [`notice.txt ${subject.source}`, subject]));

/** Reads a text once, whatever it is compared with. */
function reading(text: string, path = "notice.txt"): Subject {
  const before = known.get(`${path} ${text}`);
  if (before) return before;
  return subjectOf("", text, path);
}

/** Compares the two versions of a mutation. */
export function judge(mutation: Mutation): Judged {
  const { changes } = compareRevisions(reading(mutation.older), reading(mutation.newer));
  const facts = changes.filter(isOfFact);
  const { fact, change, direction } = mutation.expected;
  const found = facts.find((each) => each.fact === fact && each.change === change && each.direction === direction);
  return { mutation, found: found ?? null, extra: facts.filter((each) => each !== found) };
}

/** The changes that are told of a disguise: there should be none, moved or reworded ones included. */
export function changesOf({ older, newer }: Disguise): readonly Change[] {
  return compareRevisions(reading(older.text, older.path), reading(newer.text, newer.path)).changes;
}
