/** Finds the compounds of a clause, those that others are made of first. */
import type { Asked } from "./asked.ts";
import type { Compound } from "./compounds.ts";
import { type Keyed, keyIndex } from "./key-index.ts";
import type { Way } from "./program.ts";
import { ALL_ROLES } from "./roles.ts";
import type { Run } from "./walk.ts";
import type { Walker } from "./walker.ts";

/** Returns the function that finds the compounds among the words that a walker has open, and adds them to its runs. */
export function createCompoundFinder(
  compounds: readonly Compound[],
  asked: Asked,
  walker: Walker,
  mostWords: number,
): (letters: Int32Array, words: number) => void {
  const parts: Part[] = compounds.flatMap(({ letter, rank, programs }) =>
    programs.map(({ key, before, after }) => ({ key, before, after, letter, rank, roles: ALL_ROLES })),
  );
  const keyedBy = keyIndex(parts, asked)(ALL_ROLES);
  /** The compounds of compounds to look for, by rank. */
  const waiting: Waiting[][] = Array.from({ length: 1 + (compounds.at(-1)?.rank ?? 0) }, () => []);
  const starts = new Int32Array(mostWords + 1);
  const ends = new Int32Array(mostWords + 1);

  const lookFor = ({ index, before, after }: Keyed, first: number, last: number): void => {
    for (let at = 0; at < index.length; at++) {
      const part = parts[index[at] as number] as Part;
      if (part.rank > 0) waiting[part.rank]?.push({ part, first, last });
      else if (
        walker.canStep(before[at] as number, first - 1, -1) &&
        walker.canStep(after[at] as number, last + 1, 1)
      ) {
        find(part, first, last);
      }
    }
  };

  const find = ({ before, after, letter }: Part, first: number, last: number): void => {
    const begins = walker.go(before, first, -1, starts);
    const finishes = begins === 0 ? 0 : walker.go(after, last, 1, ends);
    // What is found may lead to others, which go their own ways: these are noted first.
    const runs: Run[] = [];
    for (let end = 0; end < finishes; end++) {
      for (let start = 0; start < begins; start++) {
        runs.push({ letter, first: starts[start] as number, last: ends[end] as number });
      }
    }
    for (const run of runs) {
      walker.addRun(run);
      lookFor(keyedBy(letter), run.first, run.last);
    }
  };

  return (letters, words) => {
    for (let word = 1; word <= words; word++) lookFor(keyedBy(letters[word] as number), word, word);
    for (const rank of waiting) {
      for (const { part, first, last } of rank) find(part, first, last);
      rank.length = 0;
    }
  };
}

/** A way to find a compound, and the letter that it stands for. */
interface Part {
  readonly key: number;
  readonly before: Way;
  readonly after: Way;
  readonly letter: number;
  readonly rank: number;
  readonly roles: number;
}

/** A compound to look for, and from which word to which its key word stands. */
interface Waiting {
  readonly part: Part;
  readonly first: number;
  readonly last: number;
}
