import { scan, WORD } from "../phrase/scan.ts";
import { HEADS, isLegalForm, TAILS } from "./name-words.ts";

/** A proper name in a text: where it stands, without article and acronym, and the acronym given in brackets behind it. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly acronym: string | null;
  /** Whether it is one word that begins the text, where any word has a capital. */
  readonly doubtful: boolean;
}

/** Reads the proper names between two offsets of a text: "the Department of Health and Social Care (DHSC)", "Acme Ltd". */
export function namesIn(text: string, from = 0, to = text.length): readonly Name[] {
  const words = wordsOf(text, from, to);
  const names: Name[] = [];
  let at = 0;
  while (at < words.length) {
    const end = beginsName(words[at]) ? endOfName(text, words, at) : at;
    if (end === at) {
      at++;
      continue;
    }
    const name = build(text, words, startOfName(text, words, at, end), end);
    if (name) names.push(name);
    at = name?.acronym ? Math.max(end, words.findIndex((word) => word.from > name.to + 1) + 1) : end;
  }
  return names;
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that begin sentences and headings but no names. */
const SMALL_WORDS = set(
  "a about above accordingly additionally after all also alternatively although an and any anyone are as ask at be because " +
    "before below both but by call can click contact could do does each either email every except find finally following for " +
    "from full furthermore further generally get have here how however i if in into is it its just last like " +
    "many may most must my name no nor not occasionally of on once one only or other our out over per personal please post " +
    "privacy read see send she should since so some sometimes such telephone tel that the their them then there therefore " +
    "these they this those through to title types under unless until up upon us use used using was we were what when where " +
    "whether which while who why will with within without write yes you your yours address phone details online " +
    "version updated registered registration number copyright",
);

/** Words that end a name even in a heading with capitals throughout. */
const NEVER_INSIDE = set(
  "privacy notice policy statement charter cookie cookies we you your our us is are was if this it its they their may will can how what who why when where uses use collects " +
    "processes holds takes please tel telephone email",
);

/** Between the words of place names: "Newcastle upon Tyne", "Barrow in Furness". */
const PLACE_JOINERS = set("upon under le la de sur");

const folded = (word: Word | undefined): string => (word?.text ?? "").toLowerCase().replace(/['’]s$/, "");
const isCapital = (word: Word | undefined): boolean => word !== undefined && /^(?:\d{0,3})\p{Lu}/u.test(word.text);
const beginsName = (word: Word | undefined): boolean =>
  isCapital(word) && !SMALL_WORDS.has(folded(word)) && !NEVER_INSIDE.has(folded(word));
const isPossessive = (word: Word): boolean => /['’]s$|s['’]$/.test(word.text);

function wordsOf(text: string, from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  scan(text, from, to, (kind, start, end) => {
    // An address is no word of a name, but "GOV.UK" is.
    const word = text.slice(start, end);
    words.push({ text: kind === WORD || /^[\p{Lu}.]+$/u.test(word) ? word : word.toLowerCase(), from: start, to: end });
  });
  return words;
}

const gapBefore = (text: string, words: readonly Word[], at: number): string =>
  text.slice(words[at - 1]?.to ?? 0, words[at]?.from ?? 0);

/** A brand in lower case belongs to the legal form behind it: "acme Ltd". */
function startOfName(text: string, words: readonly Word[], start: number, end: number): number {
  const brand = words[start - 1];
  if (end !== start + 1 || !isLegalForm(folded(words[start])) || !brand) return start;
  return /^\s$/.test(gapBefore(text, words, start)) && !SMALL_WORDS.has(folded(brand)) ? start - 1 : start;
}

/** Index behind the last word of the name that begins at `start`. */
function endOfName(text: string, words: readonly Word[], start: number): number {
  let end = start + 1;
  for (;;) {
    const last = words[end - 1] as Word;
    if (isPossessive(last) && !continuesPossessive(text, words, end)) return end;
    const next = nextPart(text, words, start, end);
    if (next === end) return end;
    end = next;
  }
}

/** "St Mary's School" goes on behind its possessive, "the Council's Privacy Team" does not. */
function continuesPossessive(text: string, words: readonly Word[], end: number): boolean {
  let at = end;
  while (isCapital(words[at]) && /^\s+$/.test(gapBefore(text, words, at)) && at < end + 5) at++;
  const tail = folded(words[at - 1]);
  const owner = folded(words[end - 1]);
  if (/s['’]$/.test((words[end - 1] as Word).text) && at > end) return true;
  return at > end && TAILS.has(tail) && (!TAILS.has(owner) || owner === "commissioner");
}

/** Index behind the next part of the name, or `end` where the name ends. */
function nextPart(text: string, words: readonly Word[], start: number, end: number): number {
  const word = words[end];
  if (!word) return end;
  const gap = gapBefore(text, words, end);
  if (isCapital(word)) {
    // "Arms' Length Bodies": the apostrophe of a plural stands outside the word.
    if (/^['’]\s$/.test(gap) && /s$/.test((words[end - 1] as Word).text)) return end + 1;
    if (NEVER_INSIDE.has(folded(word))) return end;
    if (/^(?:\s+|-|\.\s|\s*&\s*)$/.test(gap) && !endsLine(text, word.from, gap)) return end + 1;
    if (gap === ", " && isLegalForm(folded(word))) return end + 1;
    return gap === ", " && isListOfDepartment(text, words, start, end) ? end + 1 : end;
  }
  if (!/^\s+$/.test(gap)) return end;
  const joiner = word.text;
  const article = words[end + 1]?.text === "the" ? 1 : 0;
  const after = end + 1 + article;
  if (!isCapital(words[after]) || !/^\s+$/.test(gapBefore(text, words, after))) return end;
  if (SMALL_WORDS.has(folded(words[after])) && !HEADS.has(folded(words[after]))) return end;
  if (joiner === "of") return after + 1;
  if (joiner === "for") return HEADS.has(folded(words[end - 1])) ? after + 1 : end;
  if (joiner === "and") return article === 0 && joinsByAnd(text, words, start, end) ? after + 1 : end;
  return PLACE_JOINERS.has(joiner) && article === 0 ? after + 1 : end;
}

/** A line that ends early ends the name ("Jane Roe / Data Protection Officer"); a full line goes on in the next. */
function endsLine(text: string, at: number, gap: string): boolean {
  if (!gap.includes("\n")) return false;
  const end = at - gap.length + gap.indexOf("\n");
  return end - (text.lastIndexOf("\n", end - 1) + 1) < FULL_LINE || /\n\s*\n/.test(gap);
}

/** Texts are wrapped at no fewer characters. */
const FULL_LINE = 50;

/** Whether "and" at `at` stands inside the name ("Courts and Tribunals Service") and not between two names. */
function joinsByAnd(text: string, words: readonly Word[], start: number, at: number): boolean {
  const before = words.slice(start, at);
  if (/^\p{Lu}{2,}$/u.test(words[at - 1]?.text ?? "") && before.length === 1) return false;
  let end = at + 1;
  while (
    isCapital(words[end]) &&
    (end === at + 1 || /^\s+$/.test(gapBefore(text, words, end))) &&
    !NEVER_INSIDE.has(folded(words[end]))
  )
    end++;
  const tail =
    TAILS.has(folded(words[end - 1])) && !/^(?:services|systems|solutions|technologies)$/.test(folded(words[end - 1]));
  if (TAILS.has(folded(words[at - 1])) && folded(words[at - 1]) !== "courts") return false;
  if (/^\p{Lu}{2,}$/u.test(words[at + 1]?.text ?? "")) return false;
  return before.some((word) => word.text === "of" || word.text === "for") ? !tail : tail;
}

/** "Department for Environment, Food and Rural Affairs": a comma inside the name of a department. */
function isListOfDepartment(text: string, words: readonly Word[], start: number, at: number): boolean {
  const head = words.slice(start, at);
  if (!/^(?:Department|Ministry|Secretary|Board)$/.test(head[0]?.text ?? "")) return false;
  if (!head.some((word) => word.text === "of" || word.text === "for")) return false;
  for (let end = at; end < Math.min(words.length, at + 8); end++) {
    const gap = end === at ? ", " : gapBefore(text, words, end);
    if (words[end]?.text === "and" || /&/.test(gap)) return isCapital(words[end + 1]) || /&/.test(gap);
    if (!isCapital(words[end]) || !/^(?:\s+|, )$/.test(gap)) return false;
  }
  return false;
}

/** Tails that belong to a document or an office, not to the organisation that they follow. */
const TRAILING =
  /(?:['’]s?)?\s+(?:(?:Website\s+|Data\s+)?(?:Privacy|Cookies?|Data Protection|Fair Processing)(?:\s+(?:and|&)\s+(?:Privacy|Cookies?))?\s+(?:Notice|Policy|Statement|Charter|Team|Office|Officer|Manager|Lead)s?|Data Protection|Privacy|Website|DPO|Terms)(?:\s.*)?$/s;

function build(text: string, words: readonly Word[], start: number, end: number): Name | null {
  const from = (words[start] as Word).from;
  const written = text.slice(from, (words[end - 1] as Word).to);
  const name = written.replace(TRAILING, "").replace(/['’]s$|(?<=s)['’]$/, "");
  if (
    !/\p{L}{2}/u.test(name) ||
    isLegalForm(name.toLowerCase()) ||
    isLaw(name, text.slice(from + name.length, from + name.length + 60))
  ) {
    return null;
  }
  const to = from + name.length;
  const doubtful = start === 0 && !/\s/.test(name) && !/^\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(name);
  return { from, to, name: name.replace(/\s+/g, " "), acronym: acronymAfter(text, to), doubtful };
}

/** "Digital Government (Disclosure of Information) Regulations 2020" names a law, and so does every part of it. */
const isLaw = (name: string, after: string): boolean =>
  /\b(?:Act|Regulations?|Bill)$/.test(name) ||
  /^\)?\s*(?:\([^()]*\)\s*)?(?:Act|Regulations?|Order|Bill|Rules)\s+(?:\d{4}|\()/.test(after);

/** The acronym in brackets right behind a name: "(HMCTS)", "(the “Trust”)" has none. */
function acronymAfter(text: string, at: number): string | null {
  const bracket = /^\s*\(\s*(?:the\s+)?["“‘']?(\p{Lu}[\p{L}&]{1,11}(?: \p{Lu}{2})?)["”’']?(?:\s*[),]|\s["“‘'])/u;
  return bracket.exec(text.slice(at, at + 40))?.[1] ?? null;
}
