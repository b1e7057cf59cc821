import { oncePer } from "../once-per.ts";
import { tokensOf } from "../phrase/tokens.ts";
import type { Clause } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { startAt, type Words, wordAt, wordsBefore, wordsByClause } from "./name-tokens.ts";
import { type Name, namesAmong, namesIn } from "./names.ts";
import { firstFrom } from "./passage.ts";

/** The proper names of a clause, read once however many readers ask for them. */
export function clauseNames(context: NoticeContext, clause: Clause): readonly Name[] {
  const known = knownOf(context).names;
  const names = known[clause.index] ?? read(context, clause);
  known[clause.index] = names;
  return names;
}

function read(context: NoticeContext, clause: Clause): readonly Name[] {
  const { text } = context.document.view;
  // What stands around the notice has no tokens.
  if (clause.part !== "notice") return namesIn(text, clause.from, clause.to);
  return namesAmong(text, clauseWords(context, clause));
}

/** Whether a word between two offsets is one with which a name may begin. */
function mayHoldName(context: NoticeContext, clause: Clause, from: number, to: number): boolean {
  if (clause.part !== "notice") return true;
  const words = clauseWords(context, clause);
  for (let at = wordsBefore(words, from); at < words.count && startAt(words, at) < to; at++)
    if (wordAt(words, at)?.beginsName) return true;
  return false;
}

const NONE: readonly Name[] = [];

/** The words of a clause of the notice, to ask whether a name can stand there: that takes far less time than to read it. */
export const clauseWords = (context: NoticeContext, clause: Clause): Words => knownOf(context).wordsOf(clause);

/** Those of them that stand wholly between two offsets. */
export function namesBetween(context: NoticeContext, clause: Clause, from: number, to: number): readonly Name[] {
  if (!mayHoldName(context, clause, from, to)) return NONE;
  const names = clauseNames(context, clause);
  const found: Name[] = [];
  for (let at = firstFrom(names, from); at < names.length; at++) {
    const name = names[at] as Name;
    if (name.from >= to) break;
    if (name.to <= to) found.push(name);
  }
  return found;
}

/** What is known of a notice: its words by clause, and the names of its clauses, by index, that have been read. */
interface Known {
  readonly wordsOf: (clause: Clause) => Words;
  readonly names: (readonly Name[] | undefined)[];
}

const knownOf = oncePer(
  (context: NoticeContext): Known => ({
    wordsOf: wordsByClause(tokensOf(context)),
    names: new Array(context.clauses.length),
  }),
);
