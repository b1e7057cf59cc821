/** Statements that took the place of others, elsewhere in the notice. */
import type { ChangedFact } from "../../types.ts";
import type { Difference } from "./differences.ts";
import { plain, type Statement } from "./statement.ts";

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
  const ofKind = (fact: ChangedFact) => (statement: Statement) => statement.fact === fact && free(statement);
  const roles = onlyOnes(gone.filter(free), come.filter(free), roleOf);
  const ways = [...WAYS].flatMap((fact) => {
    const [ours, theirs] = [gone.filter(ofKind(fact)), come.filter(ofKind(fact))];
    // Where one way is left of several, the first of them was replaced and the others are gone.
    return ours.length === 1 || theirs.length === 1 ? pair(ours[0], theirs[0]) : [];
  });
  return [...first, ...roles, ...ways];
}

const LEAST_WORDS = 2;

/**
 * What a recipient is told to do, without its name: "Acme – for marketing e-mails", "Acme (analytics)", "Acme, who print
 * our letters"; null where nothing is told of it.
 */
function roleOf({ fact, evidence, words, denied }: Statement): string | null {
  if (fact !== "recipient" || words === null || denied) return null;
  const name = words.split(" (")[0]!;
  const at = evidence.text.indexOf(name);
  if (at < 0) return null;
  const own = OWN_ROLE.exec(evidence.text.slice(at + name.length).replace(/\s+/g, " "));
  if (own) return plain(own[1] ?? own[2]!);
  const rest = plain(evidence.text.replace(name, " "));
  return rest.split(" ").length >= LEAST_WORDS ? rest : null;
}

const OWN_ROLE = /^\W{0,3}(?:\(([\p{Ll} -]{4,40})\)|, (?:which|who|that) ([\p{L} ]{6,60}))/u;

function pair(before: Statement | undefined, after: Statement | undefined): Difference[] {
  return before && after ? [{ fact: before.fact, change: "changed", before, after, substance: null }] : [];
}

function onlyOnes(
  gone: readonly Statement[],
  come: readonly Statement[],
  nameOf: (statement: Statement) => string | null,
): readonly Difference[] {
  const theirs = only(come, nameOf);
  return [...only(gone, nameOf)].flatMap(([name, before]) => {
    return pair(before ?? undefined, theirs.get(name) ?? undefined);
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

/** Facts that a notice states in one sentence: the only one that went was replaced by the only one that came. */
const ONE_SENTENCE: readonly ChangedFact[] = ["safeguard", "legitimate-interest"];

/** Puts the sentence that went and the one that came into one change, for facts that notices state once. */
export function replacedSentences(found: readonly Difference[]): readonly Difference[] {
  return ONE_SENTENCE.reduce((list, fact) => {
    const of = (change: string) => list.filter((each) => each.fact === fact && each.change === change);
    const [gone, come] = [of("removed"), of("added")];
    if (gone.length !== 1 || come.length !== 1) return list;
    const rest = list.filter((each) => each !== gone[0] && each !== come[0]);
    return [...rest, ...pair(gone[0]!.before ?? undefined, come[0]!.after ?? undefined)];
  }, found);
}
