import type { NoticeContext } from "../../../extract/context.ts";
import { perForm, tokensOf } from "../../../phrase/tokens.ts";
import type { Clause } from "../../../types.ts";
import { HANGING, TURNING } from "./cut-short.ts";
import { CONJUNCTIONS, OPEN_ENDINGS } from "./open-ending.ts";
import { EMPTY_BEGINNINGS, STOPPING } from "./sentence-shape.ts";

/** What the words at the two ends of a clause tell before any expression is tried: of most clauses, that none can match. */
export interface ClauseEnds {
  /** Whether its last word may be one that no sentence ends on. */
  readonly isOpen: boolean;
  /** Whether its first word may begin a sentence that says nothing by itself. */
  readonly begins: boolean;
}

/** Returns the function that looks at the ends of a clause. */
export function clauseEnds(context: NoticeContext): (clause: Clause) => ClauseEnds {
  const tokens = tokensOf(context);
  const kindOf = kinds(tokens.forms);
  return ({ index }) => {
    const first = tokens.first[index] as number;
    const end = tokens.end[index] as number;
    if (first === end) return BY_FORM[LAST | FIRST] as ClauseEnds;
    const last = kindOf(tokens.form[end - 1] as number) & LAST;
    return BY_FORM[last | (kindOf(tokens.form[first] as number) & FIRST)] as ClauseEnds;
  };
}

const LAST = 1;
const FIRST = 2;
const BY_FORM: readonly ClauseEnds[] = [0, LAST, FIRST, LAST | FIRST].map((bits) => ({
  isOpen: (bits & LAST) !== 0,
  begins: (bits & FIRST) !== 0,
}));

/** The words of an expression, whichever of them is the one at the end; of "an?" both. */
const wordsOf = ({ source }: RegExp): readonly string[] =>
  (source.replace(/\\[a-zA-Z]/g, " ").match(/[a-z]+\??/g) ?? []).flatMap((word) =>
    word.endsWith("?") ? [word.slice(0, -1), word.slice(0, -2)] : [word],
  );

/** Behind these a list is led in to whose items begin with their verbs. */
const LEADING = ["if", "when", "where", "whether", "because"];
const LAST_WORDS = new Set([...OPEN_ENDINGS, ...STOPPING, HANGING, TURNING].flatMap(wordsOf).concat(LEADING));
const FIRST_WORDS = new Set(`${CONJUNCTIONS}|${EMPTY_BEGINNINGS}`.split("|"));

/** Of what holds more than letters ("and/or" with its stroke, an address) the last letters may be a word of their own. */
const kinds = perForm((written) => {
  const word = written.toLowerCase();
  const last = /[a-z]*$/.exec(word)?.[0] ?? "";
  return (LAST_WORDS.has(last) ? LAST : 0) | (FIRST_WORDS.has(word) || !/^[a-z]+$/.test(word) ? FIRST : 0);
});
