import { scan } from "../phrase/scan.ts";
import { numberEndingAt, rangeStart, simpleNumber } from "./number-words.ts";

/** A period of time as written: its place in the text and its ISO 8601 duration. Of a range, the longer end counts. */
export interface Duration {
  readonly from: number;
  readonly to: number;
  readonly iso: string;
}

/** Reads "two years", "six (6) months", "90-day", "3 to 6 years", "a year". Ages ("13 years old") are no periods. */
export function durations(text: string): readonly Duration[] {
  const words = wordsOf(text);
  const found: Duration[] = [];
  words.forEach((word, at) => {
    const unit = UNITS[word.text];
    if (!unit || isAgeOrRate(words, at)) return;
    const amount = amountBefore(words, at) ?? amountAfter(text, words, at);
    if (amount && !isAge(words, at, amount.from))
      found.push({ from: amount.from, to: Math.max(word.to, amount.to), iso: iso(amount.value, unit) });
  });
  return found;
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Amount {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

type Unit = "Y" | "M" | "W" | "D" | "H";

const UNITS: Readonly<Record<string, Unit | undefined>> = {
  year: "Y",
  years: "Y",
  yr: "Y",
  yrs: "Y",
  month: "M",
  months: "M",
  mths: "M",
  week: "W",
  weeks: "W",
  day: "D",
  days: "D",
  hour: "H",
  hours: "H",
  hrs: "H",
};

/** Words that may stand between the number and its unit. */
const BETWEEN = new Set(
  "full further additional calendar complete whole consecutive working business academic financial tax school more".split(
    " ",
  ),
);
const ONCE = new Set(["once", "twice", "times", "per", "each", "every", "days", "hours"]);
const AFTER_AGE = new Set(["old", "ago", "age", "olds"]);

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  scan(text, 0, text.length, (_, from, to) => {
    words.push({
      text: text
        .slice(from, to)
        .toLowerCase()
        .replace(/['’]s?$/, ""),
      from,
      to,
    });
  });
  return words;
}

function isAgeOrRate(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? "";
  const second = words[at + 2]?.text ?? "";
  if (AFTER_AGE.has(next) || (next === "of" && second === "age")) return true;
  return (next === "a" || next === "per") && second in UNITS;
}

/** "aged 25 years", "the age of 18 years". */
function isAge(words: readonly Word[], unit: number, from: number): boolean {
  let at = unit;
  while (at > 0 && (words[at] as Word).from > from) at--;
  const before = words[at - 1]?.text ?? "";
  return before === "aged" || before === "age" || (before === "of" && words[at - 2]?.text === "age");
}

function amountBefore(words: readonly Word[], unit: number): Amount | null {
  let at = unit - 1;
  while (BETWEEN.has(words[at]?.text ?? "")) at--;
  const word = words[at];
  if (!word) return null;
  if (/^an?$/.test(word.text)) {
    return ONCE.has(words[at - 1]?.text ?? "") ? null : { value: 1, from: word.from, to: word.to };
  }
  const last = numberEndingAt(words, at);
  if (!last) return null;
  const from = rangeStart(words, last.first);
  return { value: last.value, from: words[from]?.from ?? word.from, to: word.to };
}

/** "the current year plus six": the number follows the unit and has none of its own. */
function amountAfter(text: string, words: readonly Word[], unit: number): Amount | null {
  const here = words[unit] as Word;
  let at = unit + 1;
  const plus = words[at]?.text === "plus";
  if (plus) at++;
  const word = words[at];
  if (!word || (words[at + 1]?.text ?? "") in UNITS) return null;
  if (!plus && !/^\s*\+\s*$/.test(text.slice(here.to, word.from))) return null;
  const value = simpleNumber(word.text);
  return value === null ? null : { value, from: here.from, to: word.to };
}

function iso(value: number, unit: Unit): string {
  if (unit === "H") return `PT${value}H`;
  if (unit === "Y" && !Number.isInteger(value)) return `P${Math.round(value * 12)}M`;
  return `P${value}${unit}`;
}
