import { evidence } from "../../../document/place.ts";
import { numberIn } from "../../../pack/settings.ts";
import type { Hit } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** Article 8 lets a state choose the age between these. */
const YOUNGEST = 13;
const OLDEST = 16;

/** Judges by the age from which a child consents without a parent: any of those that the law could choose, but not the UK's. */
export const childConsentAge: Judge = (_rule, on) => {
  const uk = numberIn(on.compiled.pack, "uk-child-consent-age");
  const hits = on.context.hits.of("fact-child-consent-age", "age");
  const other = hits.filter((hit) => {
    const age = ageIn(hit, on);
    return age !== null && age >= YOUNGEST && age <= OLDEST && age !== uk;
  });
  const clauses = [...new Set((other.length > 0 ? other : hits).map(({ clause }) => clause))];
  const places = clauses.map((clause) => evidence(on.context.document, on.context.clauses, clause));
  return other.length > 0 ? fail(places) : pass(places);
};

const WORDS: Readonly<Record<string, number>> = { thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16 };

function ageIn({ from, to }: Hit, on: Case): number | null {
  const text = on.context.document.view.text.slice(from, to).toLowerCase();
  const found = /\b(?:\d{1,2}|thirteen|fourteen|fifteen|sixteen)\b/.exec(text)?.[0];
  return found === undefined ? null : (WORDS[found] ?? Number(found));
}
