import { matchBehind } from "../match-behind.ts";
import { wordSet } from "../word-set.ts";
import { isWord } from "./words.ts";

/** The sentences of a stretch of text, without the white space between them; never empty. */
export function sentences(text: string, from: number, to: number): { readonly from: number; readonly to: number }[] {
  const found: { readonly from: number; readonly to: number }[] = [];
  const base = skipSpace(text, from, to);
  let start = base;
  // Only this stretch is searched: what follows it may be long and without any mark.
  const stretch = text.slice(start, to);
  for (let match = matchBehind(mark, stretch, null); match; match = matchBehind(mark, stretch, match)) {
    const at = base + match.index;
    const end = at + match[0].length;
    const next = skipSpace(text, end, to);
    if (at < start || next >= to) continue;
    if (match[0] === "" ? !endsDate(text, start, at, next) : !ends(text, start, at, match[0], end, next)) continue;
    found.push({ from: start, to: end });
    start = next;
  }
  let end = to;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  if (end > start) found.push({ from: start, to: end });
  return found;
}

/** A mark, or the year at the end of a line. */
const mark = /[.!?…]+["'”’)\]]*|(?<=(?:19|20)\d\d)(?=[ \t]*[\r\n])/g;

/** "Last updated 3 May 2026" on a line of its own, with something else on the next. */
const dated =
  /^(?:(?:this|last|latest|date|the|our|privacy|notice|policy|page|document|version|was|is|of) ){0,6}(?:updated?|reviewed|revised|amended|published|issued?|approved|adopted|effective|dated?|version|edition|review|revision)\b.{0,40}$/i;

/** Whether the line that ends here is the date of the notice. */
function endsDate(text: string, start: number, at: number, next: number): boolean {
  if (!/^[\p{Lu}©]/u.test(text.slice(next, next + 1))) return false;
  const from = Math.max(start, at - 90);
  const line = text.slice(from, at);
  return dated.test(line.slice(Math.max(line.lastIndexOf("\n"), line.lastIndexOf("\r")) + 1).trim());
}

const abbreviations = new Set(
  "e.g i.e eg ie etc no nos mr mrs ms dr prof st art arts artt reg regs sec s ss para paras cl ch sch pt vs v cf al ca approx tel abs lit ext fig figs dept govt rev hon jr sr incl excl est jan feb mar apr jun jul aug sept sep oct nov dec a.m p.m vol pp p".split(
    " ",
  ),
);
/** Abbreviations that often end a sentence: a capital alone does not tell, one of the words that begin sentences does. */
const mayEnd = wordSet("ltd limited inc co corp pte plc llp etc u.k u.s u.s.a e.u a.m p.m");
const opener =
  /^(?:a|all|any|as|at|by|each|for|he|her|how|however|if|in|it|its|my|no|on|our|please|she|some|that|the|their|there|these|they|this|those|to|under|we|what|when|where|which|who|why|you|your)\b/i;

/** Whether a sentence ends at a mark. `start` is where it began, `at` the mark, `end` behind it, `next` the next text. */
function ends(text: string, start: number, at: number, marks: string, end: number, next: number): boolean {
  const following = text.slice(next, next + 16);
  const token = tokenBefore(text, start, at);
  if (next === end) return marks === "." && gluedSentence(token, following);
  if (/^[a-z]/.test(following))
    return marks[0] === "." && /^[a-z]{2,}$/.test(token) && !abbreviations.has(token) && begins(following);
  if (/[!?]/.test(marks) || marks.startsWith("..")) return true;
  const word = token.toLowerCase();
  // The number of a paragraph ("2.1." or "a.") is no sentence.
  if (at - token.length === start && /^(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})$/i.test(token)) return false;
  if (/^(?:no|nos|para|paras|art|arts|s|ss|reg|sec|p|pp|ch|cl|sch)$/.test(word))
    return !/^[\d(]/.test(following) && word === "no";
  if (mayEnd.has(word)) return opener.test(following);
  if (abbreviations.has(word)) return false;
  // Initials: "J. Smith", "A. B. Jones", "A.B.C. Plumbing".
  if (/^(?:\p{Lu}\.){0,4}\p{Lu}$/u.test(token)) return opener.test(following) && token !== "I";
  return true;
}

/** Whether lower-case text begins a sentence all the same: with a word that opens sentences, or with a name. */
function begins(following: string): boolean {
  if (opener.test(following)) return true;
  const first = /^[a-z]{4,14}(?= )/.exec(following)?.[0];
  return first !== undefined && !isWord(first);
}

/** The word that a mark stands behind, back to white space or an opening bracket. */
function tokenBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < 40 && !/[\s("“‘'[/]/.test(text[from - 1]!)) from -= 1;
  return text.slice(from, at);
}

/** "… your information.We may …": the space was lost. */
function gluedSentence(token: string, following: string): boolean {
  return (
    /^[a-z]{3,}$/.test(token) &&
    /^(?:We|You|Your|The|This|These|If|Our|It|In|For|However|Please|When|All|Any)\s/.test(following)
  );
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at]!)) at += 1;
  return at;
}
