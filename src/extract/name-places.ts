import type { Clause, Hit } from "../types.ts";
import { clauseNames, clauseWords, namesBetween } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { some, wordAt, wordsBefore } from "./name-tokens.ts";
import { isOrganisationName } from "./name-words.ts";
import { firstNameIn, type Name } from "./names.ts";

/** A name with the clause in which it stands; `from` and `to` are offsets in the view. */
export interface PlacedName extends Name {
  readonly clause: Clause;
}

/** Where a name stands by the words of a hit: before them, where they end, behind their verb, or on one of the next lines. */
export type Side = "before" | "behind" | "verb" | "below";

/** The name that stands on one side of a hit, or null. */
export function nameBeside(context: NoticeContext, hit: Hit, side: Side): PlacedName | null {
  if (side === "before") return nameBefore(context, hit);
  if (side === "below") return nameBelow(context, hit);
  return side === "behind" ? nameBehind(context, hit) : nameBehindVerb(context, hit);
}

/** What may stand between a name and the words about it: brackets, what it is called, a relative pronoun, an auxiliary. */
const BETWEEN =
  /^(?:['’]s?)?(?:\s*\([^()]*\)?)?(?:,\s*(?:(?:here(?:in)?after |also )?(?:referred to|known) |on behalf of )[^.;]{1,80},)?[\s,]*(?:(?:which|who|that|and|also|only|will|may|can|must|does|do|have|has|itself|therefore|currently|always|fully|occasionally|sometimes|as)\b[\s,]*){0,3}["“‘']?$/;

/** How far before its verb a name may begin, and how far behind it end, in characters. */
const REACH = 300;

function nameBefore(context: NoticeContext, hit: Hit): PlacedName | null {
  const { text } = context.document.view;
  const { clause } = hit;
  const names = mayEndBefore(context, hit)
    ? namesBetween(context, clause, Math.max(clause.from, hit.from - REACH), hit.from)
    : NONE;
  // A name in brackets stands between the name and its verb: "the Department for Education (DfE) is …".
  const near = names.slice(-3).filter((each) => BETWEEN.test(text.slice(each.to, hit.from)));
  const nearest = near.findLast((each) => near.length === 1 || !isServed(text, each));
  const name = nearest && POSTCODE.test(nearest.name) ? beforeAddress(names, nearest, text) : nearest;
  if (name && !isOther(text.slice(Math.max(clause.from, name.from - 20), name.from))) return { ...name, clause };
  const start = Math.max(clause.from, hit.from - 50);
  const generic = GENERIC.exec(text.slice(start, hit.from));
  if (generic) {
    const from = start + generic.index + 4;
    const word = generic[1] as string;
    return { from, to: from + word.length, name: word, acronym: null, doubtful: false, clause };
  }
  return subject(context, hit);
}

const NONE: readonly Name[] = [];

/**
 * Whether a name can end before a hit: names are slow to read, and before most hits there is none. Without brackets, and
 * without what else somebody is called, no more than three words stand between.
 */
function mayEndBefore(context: NoticeContext, { clause, from }: Hit): boolean {
  const before = context.document.view.text.slice(Math.max(clause.from, from - REACH), from);
  if (before.includes("(") || /\b(?:referred to|known|on behalf of) /.test(before)) return true;
  const words = clauseWords(context, clause);
  const end = wordsBefore(words, from);
  return (
    (wordAt(words, 0)?.beginsName && end <= MOST_BETWEEN + 1) ||
    some(words, ({ goesOn }) => goesOn, Math.max(1, end - MOST_BETWEEN - 1), end)
  );
}

const MOST_BETWEEN = 3;

/** "Otter School, Weir Road, Ambleford AM1 2AB, is …": whose address it is, and not the town. */
const beforeAddress = (names: readonly Name[], town: Name, text: string): Name | undefined =>
  names.findLast(
    ({ name, to }) => to < town.from && isOrganisationName(name) && ADDRESS.test(text.slice(to, town.from)),
  );

const POSTCODE = /\b\p{Lu}{1,2}\d[\p{Lu}\d]? ?\d\p{Lu}{2}$/u;

/** What stands between a name and the last line of its address, in one sentence. */
const ADDRESS = /^(?: \([^()]{1,60}\))?,[\p{L}\p{N}\s,'’&/-]{0,120}$/u;

/** "The Otter Agency, on behalf of the Weir Board, collects …" is about the agency, and "…, who collects" about the board. */
const isServed = (text: string, { from, to }: Name): boolean =>
  /\bon behalf of (?:the )?$/.test(text.slice(Math.max(0, from - 20), from)) && !/^,? wh/.test(text.slice(to, to + 5));

/** "organisations using Acme Notify are …" is not about Acme, nor "its associated Acme Ltd". */
const isOther = (before: string): boolean =>
  /\b(?:using|via|through|with|its|their|associated|other)\s+(?:the\s+)?$/i.test(before);

/** "Acme Ltd collects data and is the controller": the subject at the beginning of the clause goes on behind "and". */
function subject(context: NoticeContext, hit: Hit): PlacedName | null {
  const { text } = context.document.view;
  if (
    !text
      .slice(Math.max(hit.clause.from, hit.from - REACH), hit.from)
      .trimEnd()
      .endsWith("and")
  )
    return null;
  // "The" and the word before a legal form may stand before the first that has a capital.
  const words = clauseWords(context, hit.clause);
  if (!some(words, ({ beginsName }) => beginsName, 0, Math.min(3, words.count))) return null;
  const first = clauseNames(context, hit.clause)[0];
  if (!first || first.to > hit.from || hit.from - first.to > REACH) return null;
  const isFirst = /^(?:the )?$/i.test(text.slice(hit.clause.from, first.from));
  return isFirst && /\band\s*$/.test(text.slice(first.to, hit.from)) ? { ...first, clause: hit.clause } : null;
}

/** "the council" without its capital stands for the council's name. */
const GENERIC =
  /\bthe (council|trust|company|university|college|school|academy|department|charity|society|club|association|agency|practice|surgery|hospice)\s+(?:(?:also|only|will|may|does|has)\s+)*$/i;

/** The words of the hit end with the first word of the name. */
function nameBehind(context: NoticeContext, hit: Hit): PlacedName | null {
  const { text } = context.document.view;
  const start = text.slice(hit.from, hit.to).search(/\S+$/);
  const name = firstNameIn(text, hit.from + start, Math.min(hit.clause.to, hit.to + REACH));
  if (!name || name.from >= hit.to) return null;
  // "the Digital team in the Health Directorate": the team is no organisation.
  const end = Math.min(hit.clause.to, name.to + REACH);
  const team = TEAM.exec(text.slice(name.to, end));
  const whole = team && firstNameIn(text, name.to + team[0].length, end);
  const is = whole && whole.from === name.to + team[0].length ? whole : name;
  return { ...is, doubtful: false, clause: hit.clause };
}

const TEAM = /^\s+(?:team|unit|office|group)\s+(?:in|at|within|of|from)\s+(?:the\s+)?(?=\p{Lu})/u;

/** "The controller for this service is Acme Ltd", "Controller: Acme Ltd". */
function nameBehindVerb(context: NoticeContext, hit: Hit): PlacedName | null {
  const { text } = context.document.view;
  const lead = VERB.exec(text.slice(hit.to, Math.min(hit.clause.to, hit.to + REACH)));
  if (!lead || /\bofficer\b/i.test(lead[0])) return null;
  const start = hit.to + lead[0].length;
  const name = firstNameIn(text, start, Math.min(hit.clause.to, start + REACH));
  return name?.from === start ? { ...name, doubtful: false, clause: hit.clause } : null;
}

const VERB =
  /^(?:[^.;:]{0,120}?\s(?:is|are|will be)\s+|\s*(?:name|details)?\s*[:–—\n-]\s*|\s+)(?:[Tt]he\s+)?(?=\p{Lu})/u;

function nameBelow(context: NoticeContext, hit: Hit): PlacedName | null {
  const { text } = context.document.view;
  for (const clause of context.clauses.slice(hit.clause.index + 1, hit.clause.index + 3)) {
    if (clause.kind === "heading") return null;
    const name = clauseNames(context, clause)[0];
    if (name && /^(?:the |name: ?|[-•] )?$/i.test(text.slice(clause.from, name.from))) return { ...name, clause };
  }
  return null;
}
