import { endAt, gapBefore, NEVER_INSIDE, SMALL_WORDS, startAt, type Words, wordAt } from "./name-tokens.ts";
import { HEADS, isLegalForm, TAILS } from "./name-words.ts";

/** Index behind the last word of the name that begins at `start`. */
export function endOfName(text: string, words: Words, start: number): number {
  let end = start + 1;
  for (;;) {
    if (wordAt(words, end - 1)?.isPossessive && !continuesPossessive(text, words, end)) return end;
    const next = nextPart(text, words, start, end);
    if (next === end) return end;
    end = next;
  }
}

/** Whether a name of several words can stand among the words: one in which it begins is followed by what it can go on with. */
export function mayHoldLong(words: Words): boolean {
  for (let at = 0; at < words.count; at++) {
    const word = wordAt(words, at);
    if (!word?.beginsName) continue;
    const next = wordAt(words, at + 1);
    if (next?.isCapital || JOINERS.has(next?.text ?? "") || isLegalForm(word.folded)) return true;
  }
  return false;
}

/** "St Mary's School" goes on behind its possessive, "the Council's Privacy Team" does not. */
function continuesPossessive(text: string, words: Words, end: number): boolean {
  let at = end;
  while (wordAt(words, at)?.isCapital && /^\s+$/.test(gapBefore(text, words, at)) && at < end + 5) at++;
  const tail = folded(words, at - 1);
  const owner = folded(words, end - 1);
  if (/s['’]$/.test(wordAt(words, end - 1)?.text ?? "") && at > end) return true;
  if (owner === "majesty" && at > end) return true;
  return at > end && TAILS.has(tail) && (!TAILS.has(owner) || owner === "commissioner");
}

/** Index behind the next part of the name, or `end` where the name ends. */
function nextPart(text: string, words: Words, start: number, end: number): number {
  const word = wordAt(words, end);
  if (!word) return end;
  const gap = gapBefore(text, words, end);
  if (word.isCapital) {
    // "Arms' Length Bodies": the apostrophe of a plural stands outside the word.
    if (/^['’]\s$/.test(gap) && /s$/.test(wordAt(words, end - 1)?.text ?? "")) return end + 1;
    if (gap === " (") return behindPlace(text, words, end);
    if (NEVER_INSIDE.has(word.folded)) return end;
    if ((gap === " " || /^(?:\s+|-|\.\s|\s*&\s*)$/.test(gap)) && !endsLine(text, startAt(words, end), gap))
      return end + 1;
    if (gap === ", " && isLegalForm(word.folded)) return end + 1;
    return gap === ", " && (isListOfDepartment(text, words, start, end) || isListOfFirm(text, words, end))
      ? end + 1
      : end;
  }
  const joiner = word.text;
  if (!JOINERS.has(joiner) || !isSpace(gap)) return end;
  const article = wordAt(words, end + 1)?.text === "the" ? 1 : 0;
  const after = end + 1 + article;
  if (!wordAt(words, after)?.isCapital || !isSpace(gapBefore(text, words, after))) return end;
  if (SMALL_WORDS.has(folded(words, after)) && !HEADS.has(folded(words, after))) return end;
  if (joiner === "of") return after + 1;
  if (joiner === "for")
    return HEADS.has(folded(words, end - 1)) || hasLettersBehind(text, words, start, after) ? after + 1 : end;
  if (joiner === "and") return article === 0 && joinsByAnd(text, words, start, end) ? after + 1 : end;
  return article === 0 ? after + 1 : end;
}

/** "Tides for Otterford (TfO)": the letters in brackets are those of the words on both sides of "for". */
function hasLettersBehind(text: string, words: Words, start: number, after: number): boolean {
  let end = after + 1;
  while (end < after + 4 && wordAt(words, end)?.isCapital && gapBefore(text, words, end) === " ") end++;
  const letters = LETTERS.exec(text.slice(endAt(words, end - 1), endAt(words, end - 1) + 12))?.[1]?.toLowerCase();
  if (letters === undefined) return false;
  const initials = Array.from({ length: end - start }, (_, at) => folded(words, start + at)[0]).join("");
  return letters === initials || letters === initials.replace("f", "");
}

const LETTERS = /^ \(["“‘']?(\p{Lu}\p{L}{1,6})["”’']?\)/u;

/** "Otter Repairs (UK) Ltd", "Otter Repairs (North West) Limited": a place in brackets before the legal form. */
function behindPlace(text: string, words: Words, at: number): number {
  const form = [at + 1, at + 2].find((each) => gapBefore(text, words, each) === ") ");
  return form !== undefined && isLegalForm(folded(words, form)) ? form + 1 : at;
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
function joinsByAnd(text: string, words: Words, start: number, at: number): boolean {
  if (JOINED.has(`${folded(words, at - 1)} ${folded(words, at + 1)}`)) return true;
  if (/^\p{Lu}{2,}$/u.test(wordAt(words, at - 1)?.text ?? "") && at - start === 1) return false;
  let end = at + 1;
  while (
    wordAt(words, end)?.isCapital &&
    (end === at + 1 || /^['’]?\s+$/.test(gapBefore(text, words, end))) &&
    !NEVER_INSIDE.has(folded(words, end))
  )
    end++;
  const tail =
    TAILS.has(folded(words, end - 1)) && !/^(?:services|systems|solutions|technologies)$/.test(folded(words, end - 1));
  if (TAILS.has(folded(words, at - 1)) && folded(words, at - 1) !== "courts") return false;
  if (/^\p{Lu}{2,}$/u.test(wordAt(words, at + 1)?.text ?? "")) return false;
  return hasOfOrFor(words, start, at) ? !tail : tail;
}

function hasOfOrFor(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const text = wordAt(words, at)?.text;
    if (text === "of" || text === "for") return true;
  }
  return false;
}

const folded = (words: Words, at: number): string => wordAt(words, at)?.folded ?? "";

/** Words that "and" joins in the names of public bodies, though neither says that the name goes on. */
const JOINED = new Set([
  "revenue customs",
  "police crime",
  "fire crime",
  "work pensions",
  "health safety",
  "business trade",
  "fire rescue",
]);

/** "Department for Environment, Food and Rural Affairs": a comma inside the name of a department. */
function isListOfDepartment(text: string, words: Words, start: number, at: number): boolean {
  // "Police, Fire and Crime Commissioner": the one office whose name has a comma.
  if (folded(words, at - 1) === "police" && folded(words, at) === "fire") return true;
  if (!/^(?:Department|Ministry|Secretary|Board)$/.test(wordAt(words, start)?.text ?? "")) return false;
  if (!hasOfOrFor(words, start, at)) return false;
  for (let end = at; end < Math.min(words.count, at + 8); end++) {
    const gap = end === at ? ", " : gapBefore(text, words, end);
    if (wordAt(words, end)?.text === "and" || /&/.test(gap)) return wordAt(words, end + 1)?.isCapital || /&/.test(gap);
    if (!wordAt(words, end)?.isCapital || !/^(?:\s+|, )$/.test(gap)) return false;
  }
  return false;
}

/** "Otter Plumbing, Heating & Gas Ltd": a comma inside the name of a firm, before its last "&" and its legal form. */
function isListOfFirm(text: string, words: Words, at: number): boolean {
  let joined = false;
  for (let end = at; end < Math.min(words.count, at + 8); end++) {
    const gap = end === at ? ", " : gapBefore(text, words, end);
    if (!wordAt(words, end)?.isCapital || !/^(?:\s|, |\s?&\s?)$/.test(gap) || (joined && gap === ", ")) return false;
    joined ||= gap.includes("&");
    if (isLegalForm(folded(words, end))) return joined;
  }
  return false;
}

/** Index of the first word: a brand in lower case belongs to the legal form behind it: "acme Ltd". */
export function startOfName(text: string, words: Words, start: number, end: number): number {
  const brand = wordAt(words, start - 1);
  if (end !== start + 1 || !isLegalForm(folded(words, start)) || !brand) return start;
  return /^\s$/.test(gapBefore(text, words, start)) && !SMALL_WORDS.has(brand.folded) ? start - 1 : start;
}

/** Words in lower case inside a name; behind the first three, those of place names: "Newcastle upon Tyne". */
const JOINERS = new Set(["of", "for", "and", "upon", "under", "le", "la", "de", "sur"]);

const isSpace = (gap: string): boolean => gap === " " || /^\s+$/.test(gap);
