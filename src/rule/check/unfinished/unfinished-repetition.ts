import { evidence } from "../../../document/place.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import type { Stretch } from "./non-words.ts";
import { isSaidOnce, repeatingClauses } from "./repeating-clauses.ts";

/** Runs of so many words that stand twice in a row are looked for, the longest first. */
const RUNS = [5, 4, 3, 2, 1] as const;
/** Words that are said twice for emphasis. */
const EMPHASIS = /^(?:(?:more|again|over|on|by|and|to|year|day|step|time|bye|no|yes|very|so|many|now|then) ?)+$/;

/** Judges by words and runs of words that stand twice in a row, also in a bracket, and by a noun that its own clause repeats ("data that data with"). */
export const unfinishedRepetition: Judge = (_rule, { context }) => {
  const { document, clauses } = context;
  const repeats = repeatingClauses(context);
  const found = clauses.flatMap((clause) => {
    if (clause.kind === "code") return [];
    const text = document.view.text.slice(clause.from, clause.to);
    const twice = (repeats(clause) ? repeated(wordsOf(text)) : null) ?? (text.includes("(") ? inBrackets(text) : null);
    return twice ? [evidence(document, clauses, clause, clause.from + twice.from, clause.from + twice.to)] : [];
  });
  return found.length > 0 ? fail(found) : pass();
};

/** "Otter Payments (card payments) card payments": what a bracket says stands right beside it as well. */
function inBrackets(text: string): Stretch | null {
  for (const { 0: found, 1: inside = "", index } of text.matchAll(/\((\p{L}[\p{L} -]{5,58}\p{L})\)/gu)) {
    if (!inside.includes(" ")) continue;
    const end = index + found.length;
    const [before, behind] = [text.slice(0, index).trimEnd(), text.slice(end)];
    if (before.endsWith(` ${inside}`)) return { from: before.length - inside.length, to: end };
    const again = behind.slice(1, inside.length + 1);
    if (
      again.toLowerCase() === inside.toLowerCase() &&
      /^ /.test(behind) &&
      !/^\p{L}/u.test(behind.slice(inside.length + 1))
    )
      return { from: index, to: end + 1 + inside.length };
  }
  return null;
}

interface Word extends Stretch {
  readonly word: string;
  readonly written: string;
  /** Whether only one space parts it from the word before. */
  readonly follows: boolean;
}

function wordsOf(text: string): readonly Word[] {
  let end = -1;
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.@-]*/gu)].map(({ 0: found, index }) => {
    const word = found.replace(/[.'’-]+$/, "");
    const follows = text.slice(end, index) === " ";
    end = index + word.length;
    return { word: word.toLowerCase(), written: word, from: index, to: end, follows };
  });
}

function repeated(words: readonly Word[]): Stretch | null {
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at] as Word;
    const run = RUNS.find((length) => isTwice(words, at, length));
    if (run !== undefined && !opens(words, at) && !closesSubject(words, at))
      return { from: first.from, to: (words[at + 2 * run - 1] as Word).to };
    const [that, again, next] = words.slice(at + 1, at + 4);
    if (that?.word !== "that" || !that.follows || !again?.follows || again.word !== first.word) continue;
    // "the data that data controllers use": the second one belongs to a name of its own.
    if (first.word.length > 4 && next?.follows && SMALL.test(next.word)) return { from: first.from, to: again.to };
  }
  return null;
}

/** "Throughout your stay your stay worker …": what opens the clause ends before the words come back. */
const opens = (words: readonly Word[], at: number): boolean => at === 1 && OPENING.test((words[0] as Word).word);
const OPENING = /^(?:throughout|during|after|before|within|in|at|for|with|from|under|on|to|about|between)$/;

/** "What is kept is kept safe": the first half ends the subject. */
const closesSubject = (words: readonly Word[], at: number): boolean =>
  VERB.test((words[at] as Word).word) && RELATIVE.test(words[at - 1]?.word ?? "");
const VERB = /^(?:is|are|was|were|has|have|will|may)$/;
const RELATIVE = /^(?:what|that|which|who|whatever|whoever)$/;

const SMALL = /^(?:with|to|from|for|in|on|at|by|we|you|they|is|are|was|will|us|and|or|which|about)$/;

function isTwice(words: readonly Word[], at: number, length: number): boolean {
  if (at + 2 * length > words.length) return false;
  for (let index = 0; index < length; index += 1) {
    const word = words[at + index] as Word;
    const again = words[at + length + index] as Word;
    if (word.word !== again.word || !again.follows || (index > 0 && !word.follows)) return false;
  }
  const run = words.slice(at, at + length).map(({ word }) => word);
  if (length === 1) return isSaidOnce(words[at]?.written ?? "") && words[at + 1]?.written === words[at]?.written;
  // Figures may well stand twice.
  return new Set(run).size > 1 && run.some((word) => /\p{L}{3}/u.test(word)) && !EMPHASIS.test(run.join(" "));
}
