import { folded, gapBefore, isCapital, isPossessive, NEVER_INSIDE, SMALL_WORDS, type Word } from "./name-tokens.ts";
import { HEADS, isLegalForm, TAILS } from "./name-words.ts";

/** Index behind the last word of the name that begins at `start`. */
export function endOfName(text: string, words: readonly Word[], start: number): number {
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
  if (owner === "majesty" && at > end) return true;
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
    if (gap === " (") return behindPlace(text, words, end);
    if (NEVER_INSIDE.has(folded(word))) return end;
    if (/^(?:\s+|-|\.\s|\s*&\s*)$/.test(gap) && !endsLine(text, word.from, gap)) return end + 1;
    if (gap === ", " && isLegalForm(folded(word))) return end + 1;
    return gap === ", " && (isListOfDepartment(text, words, start, end) || isListOfFirm(text, words, end))
      ? end + 1
      : end;
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

/** "Otter Repairs (UK) Ltd", "Otter Repairs (North West) Limited": a place in brackets before the legal form. */
function behindPlace(text: string, words: readonly Word[], at: number): number {
  const form = [at + 1, at + 2].find((each) => gapBefore(text, words, each) === ") ");
  return form !== undefined && isLegalForm(folded(words[form])) ? form + 1 : at;
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
  if (JOINED.has(`${folded(words[at - 1])} ${folded(words[at + 1])}`)) return true;
  if (/^\p{Lu}{2,}$/u.test(words[at - 1]?.text ?? "") && before.length === 1) return false;
  let end = at + 1;
  while (
    isCapital(words[end]) &&
    (end === at + 1 || /^['’]?\s+$/.test(gapBefore(text, words, end))) &&
    !NEVER_INSIDE.has(folded(words[end]))
  )
    end++;
  const tail =
    TAILS.has(folded(words[end - 1])) && !/^(?:services|systems|solutions|technologies)$/.test(folded(words[end - 1]));
  if (TAILS.has(folded(words[at - 1])) && folded(words[at - 1]) !== "courts") return false;
  if (/^\p{Lu}{2,}$/u.test(words[at + 1]?.text ?? "")) return false;
  return before.some((word) => word.text === "of" || word.text === "for") ? !tail : tail;
}

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
function isListOfDepartment(text: string, words: readonly Word[], start: number, at: number): boolean {
  const head = words.slice(start, at);
  // "Police, Fire and Crime Commissioner": the one office whose name has a comma.
  if (folded(words[at - 1]) === "police" && folded(words[at]) === "fire") return true;
  if (!/^(?:Department|Ministry|Secretary|Board)$/.test(head[0]?.text ?? "")) return false;
  if (!head.some((word) => word.text === "of" || word.text === "for")) return false;
  for (let end = at; end < Math.min(words.length, at + 8); end++) {
    const gap = end === at ? ", " : gapBefore(text, words, end);
    if (words[end]?.text === "and" || /&/.test(gap)) return isCapital(words[end + 1]) || /&/.test(gap);
    if (!isCapital(words[end]) || !/^(?:\s+|, )$/.test(gap)) return false;
  }
  return false;
}

/** "Otter Plumbing, Heating & Gas Ltd": a comma inside the name of a firm, before its last "&" and its legal form. */
function isListOfFirm(text: string, words: readonly Word[], at: number): boolean {
  let joined = false;
  for (let end = at; end < Math.min(words.length, at + 8); end++) {
    const gap = end === at ? ", " : gapBefore(text, words, end);
    if (!isCapital(words[end]) || !/^(?:\s|, |\s?&\s?)$/.test(gap) || (joined && gap === ", ")) return false;
    joined ||= gap.includes("&");
    if (isLegalForm(folded(words[end]))) return joined;
  }
  return false;
}

/** Index of the first word: a brand in lower case belongs to the legal form behind it: "acme Ltd". */
export function startOfName(text: string, words: readonly Word[], start: number, end: number): number {
  const brand = words[start - 1];
  if (end !== start + 1 || !isLegalForm(folded(words[start])) || !brand) return start;
  return /^\s$/.test(gapBefore(text, words, start)) && !SMALL_WORDS.has(folded(brand)) ? start - 1 : start;
}

/** Between the words of place names: "Newcastle upon Tyne", "Barrow in Furness". */
const PLACE_JOINERS = new Set(["upon", "under", "le", "la", "de", "sur"]);
