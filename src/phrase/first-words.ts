/**
 * The words with which the matches of an expression begin. An expression that begins with words needs to be tried only where
 * one of them stands, which is at hardly any place of a notice.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Letters and digits in a row at the beginning of words; with a space behind them where the word ends there. */
type Begun = string;

/** A word with which matches begin, where a word begins. */
export interface FirstWord {
  readonly word: Begun;
  /** With one of these their second word begins, one character behind the first; null where that cannot be told. */
  readonly next: readonly Begun[] | null;
}

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** More words are as good as any. */
const MOST = 100;
/** More ways to begin are not looked at any further. */
const MOST_WAYS = 5000;

/** The words with which all matches of an expression begin; null where that cannot be told. */
export function firstWords({ source, unicode, ignoreCase }: RegExp): readonly FirstWord[] | null {
  const { alternatives } = parser.parsePattern(source, undefined, undefined, { unicode });
  if (!alternatives.every(beginsAtWord)) return null;
  const nexts = new Map<Begun, Set<Begun>>();
  for (const { text } of ofChoice(alternatives)) {
    const written = ignoreCase ? text.toLowerCase() : text;
    const word = written.replace(/ .*/, " ");
    nexts.set(word, (nexts.get(word) ?? new Set()).add(/^\w+ (\w+ ?)/.exec(written)?.[1] ?? ""));
  }
  if (nexts.size > MOST || ![...nexts.keys()].every(tells)) return null;
  return [...nexts].map(([word, next]) => ({ word, next: next.has("") ? null : [...next] }));
}

/** A letter alone begins too many words. */
const tells = (text: string): boolean => /^[a-zA-Z0-9](?: |[a-zA-Z0-9])/.test(text);

/** Whether matches can begin only where no letter, digit or "_" stands before. */
function beginsAtWord({ elements: [first, second] }: AST.Alternative): boolean {
  if (first?.type === "Group") return first.alternatives.every(beginsAtWord);
  if (first?.type !== "Assertion") return false;
  if (first.kind === "word") return !first.negate;
  if (first.kind !== "lookbehind") return false;
  if (second?.type === "Assertion" && second.kind === "word" && !second.negate) return true;
  return first.negate && first.alternatives.every(({ elements }) => elements.length === 1 && isAnyOfWord(elements[0]!));
}

const isAnyOfWord = (element: AST.Element): boolean =>
  element.type === "CharacterClass" &&
  !element.negate &&
  element.elements.some((each) => each.type === "CharacterSet" && each.kind === "word" && !each.negate);

/** How a match begins, a space for any sign; `open` says whether the next element tells how it goes on. */
interface Beginning {
  readonly text: string;
  readonly open: boolean;
}

const OPEN: readonly Beginning[] = [{ text: "", open: true }];
const CLOSED: readonly Beginning[] = [{ text: "", open: false }];
const SIGN: readonly Beginning[] = [{ text: " ", open: true }];
const WORD_ENDS: readonly Beginning[] = [{ text: " ", open: false }];

const ofChoice = (alternatives: readonly AST.Alternative[]): readonly Beginning[] =>
  alternatives.flatMap(({ elements }) => ofSequence(elements));

function ofSequence(elements: readonly AST.Element[]): readonly Beginning[] {
  let all = OPEN;
  for (const element of elements) {
    if (!all.some(({ open }) => open)) break;
    const next = all.flatMap((before) => (before.open ? goingOn(before, element) : [before]));
    if (next.length > MOST_WAYS) return all.map(({ text }) => ({ text, open: false }));
    all = next;
  }
  return all;
}

/** Two words are enough. */
const goingOn = ({ text }: Beginning, element: AST.Element): readonly Beginning[] =>
  ofElement(element, text).map((next) => {
    const both = (text + next.text).replace(/ +/, " ");
    return { text: both, open: next.open && both.split(" ").length < 3 };
  });

function ofElement(element: AST.Element, before: string): readonly Beginning[] {
  switch (element.type) {
    case "Character":
      return ofCharacter(element.value);
    case "CharacterSet":
      return element.kind === "space" && !element.negate ? SIGN : CLOSED;
    case "CharacterClass":
      return ofClass(element);
    case "Group":
    case "CapturingGroup":
      return ofChoice(element.alternatives);
    case "Backreference":
      return ofBackreference(element, before);
    case "Assertion":
      return element.kind === "word" && !element.negate && before !== "" ? WORD_ENDS : OPEN;
    case "Quantifier": {
      const once = ofElement(element.element, before);
      // Several signs are no more than one.
      const some = element.max === 1 ? once : once.map(({ text, open }) => ({ text, open: open && text === " " }));
      return element.min === 0 ? [...OPEN, ...some] : some;
    }
    default:
      return CLOSED;
  }
}

/** Where the group is all that stands before, it is said once more. */
function ofBackreference({ resolved }: AST.Backreference, before: string): readonly Beginning[] {
  if (Array.isArray(resolved)) return CLOSED;
  const said = ofElement(resolved, "");
  const again = said.filter(({ text, open }) => open && `${text} ` === before);
  return again.length > 0 ? again : said;
}

function ofCharacter(code: number): readonly Beginning[] {
  const character = String.fromCodePoint(code);
  if (/[a-zA-Z0-9]/.test(character)) return [{ text: character, open: true }];
  return /[^\p{L}\p{N}_]/u.test(character) ? SIGN : CLOSED;
}

function ofClass({ negate, elements }: AST.CharacterClass): readonly Beginning[] {
  if (negate || !elements.every((each) => each.type === "Character")) return CLOSED;
  return elements.flatMap((each) => ofCharacter((each as AST.Character).value));
}
