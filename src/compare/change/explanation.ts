/** Words that changed because a name or an address did: a sentence that differs in nothing else says the same. */
import type { Difference } from "./differences.ts";
import { meaningsOf } from "./plain-words.ts";
import type { Substance } from "./substance.ts";

/** The words of the values that went, and of those that came in their place. */
export interface Explanation {
  readonly gone: ReadonlySet<string>;
  readonly come: ReadonlySet<string>;
}

/** What the changes of names, addresses, numbers and laws explain. */
export function explanation(changed: readonly Difference[]): Explanation {
  const named = changed.filter(({ before, after }) => before?.anywhere && after?.anywhere);
  return {
    gone: new Set(named.flatMap(({ before }) => wordsOf(before!.words))),
    come: new Set(named.flatMap(({ after }) => wordsOf(after!.words))),
  };
}

/** What of a difference in words nothing explains; null where all is explained. */
export function unexplained(substance: Substance | null, known: Explanation): Substance | null {
  if (substance === null) return null;
  const gone = substance.gone.filter((word) => !known.gone.has(word));
  const come = substance.come.filter((word) => !known.come.has(word));
  return gone.length + come.length === 0 ? null : { gone, come };
}

/** Whether a postal address changed only in a name that is told as a change of its own. */
export function isEcho({ before, after }: Difference, changed: readonly Difference[]): boolean {
  if (before?.about !== POSTAL || after?.about !== POSTAL) return false;
  const [ours, theirs] = [wordsOf(before.words), wordsOf(after.words)];
  const differs = {
    gone: ours.filter((word) => !theirs.includes(word)),
    come: theirs.filter((word) => !ours.includes(word)),
  };
  return unexplained(differs, explanation(changed.filter((each) => each.before?.about !== POSTAL))) === null;
}

const POSTAL = "postal-address";

function wordsOf(text: string | null): readonly string[] {
  return (text ?? "").split(/[^\p{L}\p{N}@'’.+_-]+/u).flatMap((word) => (word === "" ? [] : meaningsOf(word)));
}
