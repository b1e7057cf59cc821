/** Conditions on where data goes and what protects it there. */
import { type Case, type Conditions, statement, text } from "../case.ts";
import { ABROAD } from "../kind/prose.ts";
import type { Statement } from "../statement.ts";
import { identity, type Stated } from "../statements.ts";

const EUROPE = /\b(?:EEA|EU|European (?:Union|Economic Area))\b/;
const OUTSIDE = /\boutside\b|\bbeyond\b/i;
const IN_UK = /\b(?:UK|United Kingdom|England|Scotland|Wales|Northern Ireland)\b/;

/** The places that a wording of a transfer gives. */
const placesOf = (words: string | null | undefined): ReadonlySet<string> =>
  new Set((words ?? "").split(/, | and /).map((place) => place.trim().toLowerCase()));

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size < whole.size && [...part].every((place) => whole.has(place));
}

/** Whether one wording tells of the UK alone and the other of another place. */
function movesAbroad(from: Statement | null, to: Statement | null): boolean {
  const at = (each: Statement | null) => each?.evidence.text ?? "";
  return IN_UK.test(at(from)) && !ABROAD.test(at(from)) && ABROAD.test(at(to));
}

const isInEurope = (each: Statement | null): boolean =>
  EUROPE.test(each?.words ?? "") && !OUTSIDE.test(each?.words ?? "");
const isElsewhere = (each: Statement | null): boolean =>
  each !== null &&
  each.words !== null &&
  !each.denied &&
  !EUROPE.test(each.words) &&
  !IN_UK.test(each.words) &&
  each.trait === "abroad";

/** By name in the table. */
export const places = {
  abroad: (on: Case) => statement(on).trait === "abroad",
  "within the UK": (on: Case) => statement(on).trait === "home",
  "home again": ({ group }: Case) => group.before?.trait === "abroad" && group.after?.trait === "home",
  "goes abroad": ({ group }: Case) => group.before?.trait === "home" && group.after?.trait === "abroad",
  "in Europe": (on: Case) => EUROPE.test(text(on)) && !OUTSIDE.test(text(on)),
  "one more place": ({ group }: Case) =>
    isWithin(placesOf(group.before?.words), placesOf(group.after?.words)) || movesAbroad(group.before, group.after),
  "one place less": ({ group }: Case) =>
    isWithin(placesOf(group.after?.words), placesOf(group.before?.words)) || movesAbroad(group.after, group.before),
  "leaves Europe": ({ group: { before: old, after: now } }: Case) => isInEurope(old) && isElsewhere(now),
  "comes back to Europe": ({ group: { before: old, after: now } }: Case) => isElsewhere(old) && isInEurope(now),
  "nothing goes abroad any more": ({ newer }: Case) =>
    !newer.statements.some((each) =>
      each.some(({ fact, denied, trait }) => fact === "transfer" && !denied && trait === "abroad"),
    ),
  /** "An adequacy decision or standard clauses", where the clauses were told before. */
  "beside a safeguard that stood": (on: Case) =>
    on.newer.statements[on.group.after!.unit]!.some(
      (each) => each.fact === "safeguard" && each.about !== "" && on.older.values.has(identity(each)),
    ),
  "another safeguard stays": ({ older, newer }: Case) => {
    const of = ({ statements }: Stated) =>
      new Set(
        statements.flat().flatMap(({ fact, about, value }) => (fact === "safeguard" && about !== "" ? [value] : [])),
      );
    const known = of(older);
    return [...of(newer)].some((value) => known.has(value));
  },
} satisfies Conditions;
