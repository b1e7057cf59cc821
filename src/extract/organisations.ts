import type { Organisation } from "../types.ts";
import { clauseNames } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { firstClauses } from "./first-clauses.ts";
import { explained, inFull } from "./full-name.ts";
import { isSaidToBeOne, likelySpeakers, mentioned } from "./likely-speakers.ts";
import { nameBeside, type PlacedName, type Side } from "./name-places.ts";
import { isGenericName, isOrganisationName, lettersOf } from "./name-words.ts";
import { quote } from "./passage.ts";
import { type NameSaid, plausibleSpeaker } from "./plausible-speaker.ts";

/**
 * In which words it was found: said to be the controller, "X (we)", "run by X", "X collects …", mentioned where nobody is
 * said to speak, or in the title alone.
 */
export type FoundAs = "controller" | "defined" | "run-by" | "self" | "mentioned" | "title";

/** An organisation that speaks in the notice; `nameFrom` and `nameTo` are its name's place in the view. */
export interface FoundOrganisation extends Omit<Organisation, "as"> {
  readonly as: FoundAs;
  readonly nameFrom: number;
  readonly nameTo: number;
}

/** Who the notice says is responsible, in document order, each organisation once and in the most telling words. */
export function organisations(context: NoticeContext, speaking = speakers(context)): readonly FoundOrganisation[] {
  const best = new Map<string, Speaker>();
  for (const speaker of speaking) {
    const { name, as } = speaker;
    const known = [...best.keys()].find((key) => isSame(key, lettersOf(name)));
    const before = known === undefined ? undefined : best.get(known);
    if (before && STRENGTH.indexOf(before.as) <= STRENGTH.indexOf(as)) continue;
    if (known !== undefined) best.delete(known);
    best.set(lettersOf(name), { ...speaker, name: before && before.name.length > name.length ? before.name : name });
  }
  const isSaid = [...best.values()].some(({ as }) => !UNSAID.has(as));
  return (
    [...best.values()]
      // Where someone is said to be responsible, the product's own name says no more.
      .filter(({ as, name }) => !isSaid || !UNSAID.has(as) || isOrganisationName(name))
      .sort((a, b) => a.at.from - b.at.from)
      .map(({ name, as, at }) => ({
        name,
        as,
        nameFrom: at.from,
        nameTo: at.to,
        polarity: "affirmed" as const,
        evidence: quote(context, at.clause),
      }))
  );
}

const UNSAID: ReadonlySet<FoundAs> = new Set(["self", "mentioned", "title"]);

/** A place at which an organisation speaks, with its name in full. */
export interface Speaker {
  readonly name: string;
  readonly as: FoundAs;
  readonly at: PlacedName;
}

/** Every place at which an organisation speaks, full names first. */
export function speakers(context: NoticeContext): readonly Speaker[] {
  const isPlausible = plausibleSpeaker(context);
  const telling = named(context).filter(isPlausible);
  const isTold = telling.some((each) => fullName(context, each) !== null);
  const others = [...(isTold ? [] : unsaid(context, isPlausible)), ...inTitle(context)];
  const candidates = [...telling, ...others.filter(isPlausible)]
    // A full name tells more than "the Council" in the same words.
    .sort((a, b) => Number(isGenericName(a.at.name)) - Number(isGenericName(b.at.name)));
  return candidates.flatMap((candidate) => {
    const name = fullName(context, candidate);
    return name === null ? [] : [{ name, as: candidate.as, at: candidate.at }];
  });
}

interface Candidate extends NameSaid {
  readonly as: FoundAs;
}

const STRENGTH: readonly FoundAs[] = ["controller", "defined", "run-by", "self", "mentioned", "title"];

const WAYS: readonly (Omit<Candidate, "at"> & { readonly label: string; readonly side: Side })[] = [
  { label: "controller-after-name", as: "controller", side: "before", sure: true },
  { label: "controller", as: "controller", side: "verb", sure: true },
  { label: "controller-before-name", as: "controller", side: "behind", sure: true },
  { label: "controller-above-name", as: "controller", side: "below", sure: false },
  { label: "defined-after-name", as: "defined", side: "before", sure: true },
  { label: "defined-before-name", as: "defined", side: "behind", sure: false },
  { label: "run-by-before-name", as: "run-by", side: "behind", sure: false },
  { label: "we-are", as: "defined", side: "behind", sure: false },
  { label: "self-after-name", as: "self", side: "before", sure: false },
  { label: "i-am", as: "defined", side: "behind", sure: true },
  { label: "self-above-name", as: "self", side: "below", sure: false },
  { label: "self-before-name", as: "self", side: "behind", sure: false },
];

const named = (context: NoticeContext): readonly Candidate[] =>
  WAYS.flatMap(({ label, as, side, sure }) =>
    context.hits.of("fact-controller", label).flatMap((hit) => {
      const at = nameBeside(context, hit, side);
      return at ? [{ as, sure: sure || (side === "below" && fillsLine(context, at)), at }] : [];
    }),
  );

/** "Who we are", and on a line of its own a name of several words. */
const fillsLine = ({ document }: NoticeContext, { name, clause, from, to }: PlacedName): boolean =>
  name.includes(" ") &&
  from === clause.from &&
  /^(?: \([^()\n]{1,80}\))?[,.]?(?:\n|$)/.test(document.view.text.slice(to, clause.to));

/** Who speaks where nobody is said to: whoever is likely to, or else is mentioned. */
function unsaid(context: NoticeContext, isPlausible: (said: NameSaid) => boolean): readonly Candidate[] {
  const likely = likelySpeakers(context).map((at): Candidate => ({ as: "self", sure: isSaidToBeOne(context, at), at }));
  if (likely.some(isPlausible)) return likely;
  return mentioned(context).map((at) => ({ as: "mentioned", sure: false, at }));
}

/** The names in the title, and one that fills a line of its own at the head of the notice. */
function inTitle(context: NoticeContext): readonly Candidate[] {
  const { document, clauses } = context;
  const title = clauses.find((each) => each.block === document.meta.titleBlock);
  const heads = firstClauses(clauses, HEAD, ({ part }) => part === "notice");
  const inside = title ? clauseNames(context, title).map((name) => ({ ...name, clause: title })) : [];
  const alone = heads.flatMap((clause) =>
    clauseNames(context, clause)
      .filter(({ from, to }) => from === clause.from && to === clause.to)
      .map((name) => ({ ...name, clause })),
  );
  return [...inside, ...alone].map((at) => ({ as: "title", sure: false, at: { ...at, doubtful: true } }));
}

/** The lines that may stand above the title of a notice, and the title. */
const HEAD = 3;

/** The name in full: an acronym as it is explained, "the Council" as the notice calls it elsewhere; null if it does not. */
function fullName(context: NoticeContext, { at }: Candidate): string | null {
  if (isGenericName(at.name)) return inFull(context, at.name);
  return /^\p{L}{2,8}(?: \p{Lu}{2})?$/u.test(at.name) ? (explained(context, at.name) ?? at.name) : at.name;
}

const isSame = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
