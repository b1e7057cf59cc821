import { evidence } from "../../../document/place.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import type { Stretch } from "./non-words.ts";

/** Runs of so many words that stand twice in a row are looked for, the longest first. */
const RUNS = [5, 4, 3, 2] as const;
/** Words that are said twice for emphasis. */
const EMPHASIS = /^(?:(?:more|again|over|on|by|and|to|year|day|step|time|bye|no|yes|very|so|many|now|then) ?)+$/;

/** Judges by runs of words that stand twice in a row, and by a noun that its own clause repeats ("data that data with"). */
export const unfinishedRepetition: Judge = (_rule, { context: { document, clauses } }) => {
  const found = clauses.flatMap((clause) => {
    if (clause.part !== "notice" || clause.kind === "code") return [];
    const text = document.view.text.slice(clause.from, clause.to);
    const twice = mayRepeat(document.view.text, clause.from, clause.to) ? repeated(wordsOf(text)) : null;
    return twice ? [evidence(document, clauses, clause, clause.from + twice.from, clause.from + twice.to)] : [];
  });
  return found.length > 0 ? fail(found) : pass();
};

/**
 * Whether some word comes back, with the next one behind it, within the longest run: hardly any clause needs a closer look.
 * Words are told apart by a number made of their letters, and the next one by its first letter.
 */
function mayRepeat(text: string, from: number, to: number): boolean {
  /** The last words, by their place modulo 8; of each its number, and its first letter. */
  let count = 0;
  let start = from;
  let hash = 0;
  for (let at = from; at <= to; at += 1) {
    const code = at < to ? text.charCodeAt(at) : SPACE;
    if (code !== SPACE) {
      hash = (Math.imul(hash, 31) + code) | 0;
      continue;
    }
    hashes[count & 7] = hash;
    firsts[count & 7] = start < at ? text.charCodeAt(start) : ANY;
    for (const length of RUNS) if (comesBack(count, length)) return true;
    // "data that data"
    if (count >= 2 && hash === hashes[(count - 2) & 7] && hashes[(count - 1) & 7] === THAT) return true;
    count += 1;
    hash = 0;
    start = at + 1;
  }
  return false;
}

/** Whether the word before the last stood so many words before too, with a word like the last one behind it. */
function comesBack(last: number, length: number): boolean {
  if (last - 1 - length < 0 || hashes[(last - 1) & 7] !== hashes[(last - 1 - length) & 7]) return false;
  const first = firsts[(last - length) & 7];
  return first === ANY || first === firsts[last & 7];
}

const SPACE = 32;
const ANY = 0;
const THAT = [..."that"].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 0);
const hashes = new Int32Array(8);
const firsts = new Int32Array(8);

interface Word extends Stretch {
  readonly word: string;
  /** Whether only one space parts it from the word before. */
  readonly follows: boolean;
}

function wordsOf(text: string): readonly Word[] {
  let end = -1;
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.@-]*/gu)].map(({ 0: found, index }) => {
    const word = found.replace(/[.'’-]+$/, "");
    const follows = text.slice(end, index) === " ";
    end = index + word.length;
    return { word: word.toLowerCase(), from: index, to: end, follows };
  });
}

function repeated(words: readonly Word[]): Stretch | null {
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at] as Word;
    const run = RUNS.find((length) => isTwice(words, at, length));
    if (run !== undefined && !opens(words, at)) return { from: first.from, to: (words[at + 2 * run - 1] as Word).to };
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

const SMALL = /^(?:with|to|from|for|in|on|at|by|we|you|they|is|are|was|will|us|and|or|which|about)$/;

function isTwice(words: readonly Word[], at: number, length: number): boolean {
  if (at + 2 * length > words.length) return false;
  for (let index = 0; index < length; index += 1) {
    const word = words[at + index] as Word;
    const again = words[at + length + index] as Word;
    if (word.word !== again.word || !again.follows || (index > 0 && !word.follows)) return false;
  }
  const run = words.slice(at, at + length).map(({ word }) => word);
  // One word alone is looked for elsewhere; figures may well stand twice.
  return new Set(run).size > 1 && run.some((word) => /\p{L}{3}/u.test(word)) && !EMPHASIS.test(run.join(" "));
}
