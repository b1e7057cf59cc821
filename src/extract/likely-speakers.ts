import type { Clause } from "../types.ts";
import { clauseNames, clauseWords } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { firstClauses } from "./first-clauses.ts";
import { mayHoldLong } from "./name-extent.ts";
import { nameBeside, type PlacedName } from "./name-places.ts";
import { some } from "./name-tokens.ts";
import { isOrganisationName } from "./name-words.ts";
import { textOf } from "./passage.ts";

/**
 * Names that most likely are the controller's where the notice says of nobody that they are: the organisation that an
 * opening sentence is about ("Fellside Parish Council looks after the green."), and one by which data is said to be processed.
 */
export function likelySpeakers(context: NoticeContext): readonly PlacedName[] {
  const processing = context.hits
    .of("fact-controller", "processed-by-name")
    .flatMap((hit) => nameBeside(context, hit, "behind") ?? []);
  return [...opening(context), ...processing].filter(
    (each) => isOrganisationName(each.name) || isSaidToBeOne(context, each),
  );
}

/** Organisations that the first sentences mention beside the notice's own matters, and that nothing makes out to be others. */
export const mentioned = (context: NoticeContext): readonly PlacedName[] =>
  sentences(context, FIRST)
    .filter((clause) => {
      if (!mayHoldLong(clauseWords(context, clause))) return false;
      const text = textOf(context, clause);
      return OWN_MATTERS.test(text) && !OTHERS.test(text);
    })
    .flatMap((clause) =>
      clauseNames(context, clause)
        .filter(({ name }) => isOrganisationName(name))
        .map((name) => ({ ...name, clause })),
    );

/** A notice that has not said by then whose it is will not mention it by the way. */
const FIRST = 12;

/** Words of a notice for what it is about and who speaks in it. */
const OWN_MATTERS =
  /\b(?:we|us|our|I|data|information|details|privacy|notice|policy|statement|(?:web)?site|service|app|survey|study|company name|legal (?:entity|name)|registered (?:name|in)|trading as|t\/a|on behalf of)\b/i;

/** Words that make an organisation in the same sentence a recipient, a source, a helper or one of many. */
const OTHERS =
  /\b(?:shar(?:e[sd]?|ing)|disclos\w+|pass(?:ed|es)?|transfer\w*|sends?|sent|providers?|suppliers?|processors?|partners?|contractors?|host\w*|third part(?:y|ies)|on our behalf|for us|via|through|using|with|complain\w*|regulat\w+|clients?|customers?|among|such as|for example|links? to|linked|other|external|advice|guidance)\b/i;

/** "Otter Talks is an independent organisation that …", whatever its name sounds like. */
export const isSaidToBeOne = ({ document }: NoticeContext, { to, clause }: PlacedName): boolean =>
  ORGANISATION.test(document.view.text.slice(to, clause.to));

const ORGANISATION =
  /^(?:\s*\([^()]*\))?,?\s+is an? (?:[\p{L}-]+,? (?:and )?){0,4}(?:organisation|charity|company|community group|club|society|co-?operative|social enterprise|business|consultancy|association|firm|church|voluntary group)\b/iu;

/** Within so many sentences a notice says whose it is. */
const OPENING = 5;

const opening = (context: NoticeContext): readonly PlacedName[] =>
  sentences(context, OPENING).flatMap((clause) => subjectOf(context, clause) ?? []);

/** So many of the first clauses that are neither heading nor cell. */
const sentences = ({ clauses }: NoticeContext, count: number): readonly Clause[] =>
  firstClauses(clauses, count, ({ kind, part }) => part === "notice" && kind !== "heading" && kind !== "cell");

/** The name with which a sentence begins and of which its verb speaks; null where another word comes first. */
function subjectOf(context: NoticeContext, clause: Clause): PlacedName | null {
  const text = textOf(context, clause);
  // "Acme Ltd delivers our parcels" is about somebody else.
  if (/\b(?:our|for us)\b/i.test(text)) return null;
  // "Here at the" and the word before a legal form may stand before the first that has a capital.
  const words = clauseWords(context, clause);
  if (!some(words, ({ beginsName }) => beginsName, 0, Math.min(5, words.count))) return null;
  const name = clauseNames(context, clause)[0];
  if (!name || !/^(?:the |(?:here )?at (?:the )?)?$/i.test(text.slice(0, name.from - clause.from))) return null;
  return VERB.test(text.slice(name.to - clause.from)) ? { ...name, clause } : null;
}

/** A word in lower case behind a name, and its acronym, that joins it to nothing. */
const VERB = /^(?:\s*\([^()]*\))?,?\s+(?!(?:and|or|of|for|to|at|in|on|by|with|from)\b)\p{Ll}/u;
