import { evidence } from "../../../document/place.ts";
import { clausesOf as clausesOfHits } from "../../../extract/clauses-of.ts";
import type { Clause, Evidence } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";
import type { Denials } from "./denials.ts";

const OWNER = "fact-contradictions";
/** So many of the sentences that stand against a claim are shown. */
const SHOWN = 3;

/** A claim of a notice, and the sentences of it that stand against that claim. */
export interface Contradiction {
  readonly claim: Clause;
  readonly against: readonly Evidence[];
}

/** Judges by sweeping claims against which other sentences of the notice stand; those are related to the finding. */
export function contradiction(find: (on: Case) => readonly Contradiction[], claims: readonly string[]): Judge {
  return (_rule, on) => {
    if (!claims.some((label) => on.context.hits.of(OWNER, label).length > 0)) {
      return notApplicable("the notice makes no such claim");
    }
    const found = find(on).filter(({ against }) => against.length > 0);
    if (found.length === 0)
      return pass(claims.flatMap((label) => clausesOf(on, label)).map((claim) => quoted(on, claim)));
    const related = distinct(found.flatMap(({ against }) => against.slice(0, SHOWN))).slice(0, SHOWN);
    return fail(
      found.map(({ claim }) => quoted(on, claim)),
      { related },
    );
  };
}

/** Every claim of one label against every sentence of another that is not the claim itself. */
export const between =
  (claim: string, other: string) =>
  (on: Case): readonly Contradiction[] => {
    const others = clausesOf(on, other);
    return clausesOf(on, claim).map((each) => ({
      claim: each,
      against: others.filter((clause) => clause !== each).map((clause) => quoted(on, clause)),
    }));
  };

/** The same for several pairs of labels. */
export const betweenAny =
  (pairs: Denials) =>
  (on: Case): readonly Contradiction[] =>
    pairs.flatMap(([claim, other]) => between(claim, other)(on));

/** The clauses of the notice in which a label of the reading holds, once each, in order. */
export const clausesOf = (on: Case, label: string): readonly Clause[] =>
  clausesOfHits(on.context.hits.of(OWNER, label));

/** A clause as evidence. */
export const quoted = ({ context: { document, clauses } }: Case, clause: Clause): Evidence =>
  evidence(document, clauses, clause);

function distinct(places: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(places.map((place) => [place.start.offset, place])).values()];
}
