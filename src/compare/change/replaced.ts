/** Statements that took the place of others, elsewhere in the notice. */
import type { ChangedFact } from "../../types.ts";
import type { Difference } from "./differences.ts";
import type { Statement } from "./statement.ts";

/** Ways to reach somebody: a form may take the place of an e-mail address. */
const WAYS: ReadonlySet<ChangedFact> = new Set(["controller-contact", "dpo"]);

/**
 * Of each subject the only statement that is gone with the only one that came, for facts of which one takes the place of
 * another (`single`); of what is then left the only ways to reach somebody.
 */
export function replaced(
  gone: readonly Statement[],
  come: readonly Statement[],
  single: ReadonlySet<ChangedFact>,
): readonly Difference[] {
  const ofSubject = ({ fact, about }: Statement) => (single.has(fact) && about !== "" ? `${fact}\n${about}` : null);
  const first = onlyOnes(gone, come, ofSubject);
  const taken = new Set(first.flatMap(({ before, after }) => [before, after]));
  const free = (statement: Statement) => !taken.has(statement);
  const ofKind = ({ fact }: Statement) => (WAYS.has(fact) ? fact : null);
  return [...first, ...onlyOnes(gone.filter(free), come.filter(free), ofKind)];
}

function onlyOnes(
  gone: readonly Statement[],
  come: readonly Statement[],
  nameOf: (statement: Statement) => string | null,
): readonly Difference[] {
  const theirs = only(come, nameOf);
  return [...only(gone, nameOf)].flatMap(([name, before]) => {
    const after = theirs.get(name);
    return before && after ? [{ fact: before.fact, change: "changed" as const, before, after, substance: null }] : [];
  });
}

/** By name the only statement of it; null where there are several. */
function only(statements: readonly Statement[], nameOf: (statement: Statement) => string | null) {
  const found = new Map<string, Statement | null>();
  for (const statement of statements) {
    const name = nameOf(statement);
    if (name !== null) found.set(name, found.has(name) ? null : statement);
  }
  return found;
}
