/** What is news in a revision: what the other one does not say anywhere, each thing once. */
import type { ChangedFact } from "../../types.ts";
import type { Difference } from "./differences.ts";
import type { Pair } from "./pairing.ts";
import type { Statement } from "./statement.ts";
import { identity, lettersOf, type Stated } from "./statements.ts";
import { isOneWord } from "./substance.ts";

/** One side of a statement that the clause of the other notice does not make. */
export interface Loose {
  readonly statement: Statement;
  readonly pair: Pair | null;
}

/** Whether a notice still makes a statement that one of its clauses no longer makes. */
export function stillIn({ values, letters }: Stated, statement: Statement): boolean {
  if (!statement.anywhere) return false;
  if (values.has(identity(statement))) return true;
  // An address that is written in the other notice did not go or come, whether or not it was read there as whose it is.
  const written = statement.isByName || ADDRESSES.has(statement.about);
  return written && letters.includes(lettersOf(statement.words ?? statement.value));
}

const ADDRESSES: ReadonlySet<string> = new Set(["postal-address", "email"]);
const isWay = ({ about }: Statement): boolean => ADDRESSES.has(about) || about === "phone" || about === "web-form";

/** What the other notice does not say anywhere; a detail only where no other statement of its clause and kind is news. */
export function news(loose: readonly Loose[], own: Stated, other: Stated): readonly Loose[] {
  const all = once(
    loose.filter(({ statement }) => !stillIn(other, statement)),
    own,
  );
  // Where the regulator is news, so are its telephone and its address: one route.
  const route = all.some(({ statement }) => statement.about === "complaint-ico");
  const left = all.filter(({ statement }) => !route || statement.fact !== "complaint" || !isWay(statement));
  const place = ({ fact, unit }: Statement) => `${fact} ${unit}`;
  const whole = new Set(left.flatMap(({ statement }) => (statement.isDetail ? [] : [place(statement)])));
  const bases = new Set(
    left.flatMap(({ statement: { value, unit } }) => (value === "legitimate-interests" ? [unit] : [])),
  );
  return (
    left
      .filter(({ statement }) => !statement.isDetail || !whole.has(place(statement)))
      // A basis that is new is told with its interest: one change.
      .filter(({ statement: { fact, unit } }) => fact !== "legitimate-interest" || !bases.has(unit))
  );
}

/** What is left of two lists without what both have in other spellings ("advisers", "advisors"). */
export function unlike(
  gone: readonly Loose[],
  come: readonly Loose[],
): { gone: readonly Loose[]; come: readonly Loose[] } {
  const same = new Set<Loose>();
  for (const one of gone) {
    const other = come.find((each) => !same.has(each) && isSpelling(one.statement, each.statement));
    if (other) same.add(one).add(other);
  }
  return { gone: gone.filter((each) => !same.has(each)), come: come.filter((each) => !same.has(each)) };
}

/** Whether two statements give one value in two spellings. */
export function isSpelling(one: Statement, other: Statement): boolean {
  if (one.fact !== other.fact || one.about !== other.about || one.words === null || other.words === null) return false;
  if (!SPELLED.has(one.fact)) return false;
  const [ours, theirs] = [one.value.split(" "), other.value.split(" ")];
  return ours.length === theirs.length && ours.every((word, i) => word === theirs[i] || isOneWord(word, theirs[i]!));
}

/** Values that are words; a name, an address and a law are what they are to the letter. */
const SPELLED: ReadonlySet<ChangedFact> = new Set(["recipient", "data-category"]);

/** What a notice says twice went or came once: where it is said in a sentence, and not where a label announces it. */
function once(loose: readonly Loose[], { revision }: Stated): readonly Loose[] {
  const first = new Map<string, Loose>();
  const isLabel = ({ statement }: Loose) => revision.units[statement.unit]!.words.length <= LONGEST_LABEL;
  for (const each of loose) {
    const known = first.get(nameOf(each.statement));
    if (!known || (isLabel(known) && !isLabel(each))) first.set(nameOf(each.statement), each);
  }
  return loose.filter((each) => !each.statement.anywhere || first.get(nameOf(each.statement)) === each);
}

const LONGEST_LABEL = 3;

/** A basis may be new for several uses. */
const nameOf = (statement: Statement): string =>
  `${identity(statement)}\n${statement.fact === "lawful-basis" ? (statement.trait ?? "") : ""}`;

/** One name or law for another, in several sentences, is one change. */
export function onceEach(found: readonly Difference[]): readonly Difference[] {
  const seen = new Set<string>();
  return found.filter(({ before, after }) => {
    if (!before?.anywhere || !after?.anywhere) return true;
    const name = `${identity(before)}\n${identity(after)}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
