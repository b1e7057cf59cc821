import { clausesOf } from "../../../extract/clauses-of.ts";
import { quote, textOf } from "../../../extract/passage.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { COLOURLESS, FACELESS, tellsNothing } from "./faceless-words.ts";

const OWNER = "quality-recipients";

/**
 * Judges by sentences on sharing in which nobody who gets the data can be pictured: whatever stands behind "to" or "with",
 * before "may see" or behind "we use", is a word for others, and nothing is said of them that tells one from another.
 */
export const facelessRecipients: Judge = (_rule, { context }) => {
  const found = clausesOf(context.hits.of(OWNER, "others").filter(({ denied }) => !denied)).filter(
    (clause) => clause.part === "notice" && clause.kind !== "heading" && goesToNobodyKnown(textOf(context, clause)),
  );
  return found.length > 0 ? fail(found.map((clause) => quote(context, clause))) : pass();
};

/** How much of a sentence is looked at, in characters: what is said of others comes early. */
const LONGEST = 900;

function goesToNobodyKnown(whole: string): boolean {
  if (whole.trimEnd().endsWith("?")) return false;
  const text = whole.slice(0, LONGEST);
  const tokens =
    text
      .toLowerCase()
      .replace(/[’']s\b|\bin order (?=to\b)/g, "")
      .match(TOKEN) ?? [];
  return tokens.some((token, at) => {
    if (GOES_TO.has(token) && isPassedOn(tokens, at)) return isFaceless(tokens, at + 1) || endsFaceless(tokens, at + 1);
    if (token === "use" || token === "engage") return isHired(tokens, at);
    return at === 0 && isSubject(tokens);
  });
}

const TOKEN = /\p{L}[\p{L}\d-]*|3rd|[,;:()]/gu;
const GOES_TO: ReadonlySet<string> = new Set(["to", "with", "by", "among", "between"]);
const PASSED_ON =
  /^(?:shar(?:e|ed|ing)|disclos(?:e|ed|ing)|pass(?:ed|ing)?|transfer(?:red)?|released?|given?|provided?|supplied|supply|sent|send|exchanged?|forward(?:ed|ing)?|available|accessible|visible)$/;
const DONE_BY = /^(?:seen|viewed|accessed|received|processed|handled|held|stored|managed|used)$/;

/** How far before "to" its verb may stand, in words. */
const REACH = 9;

/** Whether a verb of passing on stands before "to", one of seeing or holding right before "by". */
function isPassedOn(tokens: readonly string[], at: number): boolean {
  if (tokens[at] === "by") return DONE_BY.test(tokens[at - 1] ?? "") && IS.has(tokens[at - 2] ?? "");
  const before = tokens.slice(Math.max(0, at - REACH), at);
  const verb = before.findLastIndex((token) => PASSED_ON.test(token));
  if (verb < 0 || before.slice(verb + 1).some((token) => STOPS.test(token))) return false;
  return tokens.slice(0, at).some((token) => DATA.test(token));
}

const DATA =
  /^(?:data|information|details?|records?|names?|address(?:es)?|it|them|answers?|responses?|photographs?|photos?|images?|forms?|results?|profiles?|applications?|cvs?|files?|lists?|numbers?|reports?|this)$/;
const IS: ReadonlySet<string> = new Set(["be", "is", "are", "being", "also"]);
const STOPS = /^(?:[;:]|who|which|that|where|when|if|so|because)$/;

interface Others {
  readonly end: number;
  /** How many words for others there are among them. */
  readonly heads: number;
}

/** The words from a place on that are all for others of whom nothing is known, as far as they go. */
function others(tokens: readonly string[], from: number): Others | null {
  let end = from;
  let heads = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as string;
    if (FACELESS.has(token)) {
      heads++;
      end = at + 1;
    } else if (!COLOURLESS.has(token) && !JOINS.has(token)) break;
  }
  return heads > 0 ? { end, heads } : null;
}

const JOINS: ReadonlySet<string> = new Set([",", "and", "or", "(", ")"]);

function isFaceless(tokens: readonly string[], from: number): boolean {
  const found = others(tokens, from);
  return (
    found !== null &&
    !KNOWN_ALREADY.test(tokens.slice(from, found.end).join(" ")) &&
    tellsNothing(tokens.slice(found.end))
  );
}

/** "… our staff, suppliers, agencies and other bodies": a list that begins with those who are known and ends with anybody. */
function endsFaceless(tokens: readonly string[], from: number): boolean {
  return tokens.some((token, at) => {
    if (at < from || !JOINS.has(token) || tokens.slice(from, at).some((each) => STOPS.test(each))) return false;
    const found = others(tokens, at + 1);
    if (found === null || !tellsNothing(tokens.slice(found.end))) return false;
    return found.heads > 1 || (found.end === tokens.length && tokens[at + 1] === "other");
  });
}

/** Whoever is spoken of already, or a person: "to the individual", "to the company". */
const KNOWN_ALREADY =
  /^(?:(?:the|a|an|any|another|other|all|our) )*(?:individuals?|persons?|organisation|company|body|agency|business|provider|professional|institution|partner)$/;

/** "We use a number of companies to store it": whoever does all of it. */
function isHired(tokens: readonly string[], at: number): boolean {
  if (!WE_USE.test(tokens.slice(Math.max(0, at - 3), at).join(" "))) return false;
  const found = others(tokens, at + 1);
  if (found === null) return false;
  const behind = tokens.slice(found.end);
  return behind.some((token) => HANDED_OVER.has(token)) && tellsNothing(behind);
}

const WE_USE = /\b(?:we|also)(?: (?!to$)\w+)*$/;
const HANDED_OVER: ReadonlySet<string> = new Set(["data", "information", "behalf", "it"]);

/** "Third parties who work for us may see your data": those at the head of the sentence. */
function isSubject(tokens: readonly string[]): boolean {
  const found = others(tokens, 0);
  if (!found) return false;
  const verb = tokens.findIndex((token, index) => index >= found.end && MAY.has(token));
  if (verb < 0 || verb - found.end > REACH) return false;
  return tellsNothing(tokens.slice(found.end, verb)) && SEES.test(tokens.slice(verb).join(" "));
}

const MAY: ReadonlySet<string> = new Set(["may", "will", "can", "might", "could"]);
const SEES =
  /^\w+ (?:also |then |be able to )?(?:(?:have|be given|get|gain) access to|access|receive|see|view|hold|store|process|use)\b.{0,20}\b(?:data|information|details|records)\b/;
