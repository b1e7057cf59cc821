/**
 * What a text must hold for an expression to match in it: words, parts of words, or signs. Most expressions look for what
 * hardly any notice has, and need not be run where that is missing.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Each match holds one of these: letters and digits in a row, capitals where they are asked for, signs in a row, or DIGIT. */
export type Needed = readonly string[];

/** Stands for any digit. */
export const DIGIT = "\\d";

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** What every match of an expression holds; null where that cannot be told. */
export function neededText({ source, unicode, ignoreCase }: RegExp): Needed | null {
  const { alternatives } = parser.parsePattern(source, undefined, undefined, { unicode });
  const needed = ofChoice(alternatives);
  return ignoreCase && needed ? needed.map((text) => text.toLowerCase()) : needed;
}

/** Whether an expression matches only where a line begins. */
export const beginsLine = ({ source, unicode }: RegExp): boolean =>
  parser
    .parsePattern(source, undefined, undefined, { unicode })
    .alternatives.every(({ elements: [first] }) => first?.type === "Assertion" && first.kind === "start");

/** Whether a needed text is a sign, not part of a word. */
export const isSign = (text: string): boolean => text !== DIGIT && !/^[\p{L}\p{N}]/u.test(text);

/** One of the alternatives matches: what it needs is needed. */
function ofChoice(alternatives: readonly AST.Alternative[]): Needed | null {
  const all: string[] = [];
  for (const { elements } of alternatives) {
    const needed = ofSequence(elements);
    if (!needed) return null;
    all.push(...needed);
  }
  return [...new Set(all)];
}

/** All of the elements match: the most telling of what they need will do. */
function ofSequence(elements: readonly AST.Element[]): Needed | null {
  let best: Needed | null = null;
  let run = "";
  for (const element of elements) {
    const text = textOf(element);
    if (/^[a-zA-Z0-9]+$/.test(text)) {
      run += text;
      // What repeats may be longer than that: a word cannot go on from there.
      if (element.type === "Character") continue;
    }
    best = better(best, fromRun(run));
    best = better(best, /^[^\p{L}\p{N}\s]/u.test(text) ? [text] : ofElement(element));
    run = "";
  }
  return better(best, fromRun(run));
}

/** A character, or as many of it as there are at least. */
function textOf(element: AST.Element): string {
  if (element.type === "Character") return String.fromCodePoint(element.value);
  if (element.type !== "Quantifier" || element.element.type !== "Character") return "";
  return textOf(element.element).repeat(element.min);
}

function ofElement(element: AST.Element): Needed | null {
  if (element.type === "Group" || element.type === "CapturingGroup") return ofChoice(element.alternatives);
  if (element.type === "CharacterSet") return element.kind === "digit" && !element.negate ? [DIGIT] : null;
  if (element.type === "CharacterClass" && !element.negate) return ofSigns(element.elements);
  return element.type === "Quantifier" && element.min > 0 ? ofSequence([element.element]) : null;
}

/** One of several signs. */
function ofSigns(elements: AST.CharacterClass["elements"]): Needed | null {
  const signs = elements.map((element) => (element.type === "Character" ? String.fromCodePoint(element.value) : ""));
  return signs.every((sign) => /^[^\p{L}\p{N}\s]/u.test(sign)) ? signs : null;
}

/** A letter alone stands in too many words, unless it is a capital. */
const fromRun = (run: string): Needed | null => (/^[a-z]?$/.test(run) ? null : [run]);

function better(one: Needed | null, other: Needed | null): Needed | null {
  if (!one || !other) return one ?? other;
  return tells(other) > tells(one) ? other : one;
}

/** How much it tells that a text holds one of these: long words are rare, and so are capitals, and signs but for some. */
export const tells = (needed: Needed): number => Math.min(...needed.map(tellsAlone)) - needed.length / 100;

function tellsAlone(text: string): number {
  if (text === DIGIT) return 4;
  if (/^\d$/.test(text)) return 5;
  if (isSign(text)) return COMMON.includes(text) ? 1 : 6;
  return /[A-Z]/.test(text) ? text.length + 3 : text.length;
}

const COMMON = ".,:;'\"’-";
