/** Judges by what should not be there: every match is a finding. */
import { FILLED } from "../document/filler.ts";
import { evidence } from "../document/place.ts";
import { oncePer } from "../once-per.ts";
import type { Evidence, Hit, Rule } from "../types.ts";
import { BY_FILLED } from "./filled.ts";
import { type Case, counts, foundBy, hitsOf, type Judge } from "./judge.ts";
import { placeOfLink } from "./link-place.ts";
import { fail, pass, review } from "./verdict.ts";

export const byFinds: Judge = (rule, on) => {
  const worded = foundBy(rule, "finds", on);
  const looks = rule.links ? [...worded, ...linkedBy(rule.links, on)] : worded;
  if (looks.length === 0) return pass();
  const whole = rule.quote !== "match";
  const kept = distinct(
    looks.flatMap(({ hits, now }) => firstOfEach(rule, hits).map((hit) => ({ hit, now }))),
    whole,
    on.context.document.view.text,
  );
  const excuses = hitsOf(rule, "unless", on);
  if (excuses.length > 0) return pass([...excuses.slice(0, 1)].map((hit) => place(hit, true, on)));
  // What matched only with a value of unknown content may read otherwise when the page runs.
  const { text } = on.context.document.view;
  if (kept.every(({ hit }) => text.slice(hit.from, hit.to).includes(FILLED))) {
    return review(
      kept.map(({ hit }) => place(hit, whole, on)),
      BY_FILLED,
    );
  }
  return fail(
    kept.map(({ hit }) => place(hit, whole, on)),
    { details: kept.map(({ now }) => now) },
  );
};

/** What was found where: words in a clause, or a link, whose address stands beside them. */
type Place = Pick<Hit, "clause" | "from" | "to"> & { readonly linked?: Evidence };

function place({ clause, from, to, linked }: Place, whole: boolean, { context }: Case): Evidence {
  if (linked) return linked;
  const { document, clauses } = context;
  return whole ? evidence(document, clauses, clause) : evidence(document, clauses, clause, from, to);
}

/** The links that lead where none should, look by look. */
function linkedBy(links: readonly LinkMatcher[], on: Case) {
  return links
    .filter((one) => counts(one, on.asOf))
    .map((one) => {
      const { now } = one;
      const pattern = addressPattern(one);
      const hits = on.context.document.links.flatMap((link): Place[] => {
        if (!pattern.test(link.url)) return [];
        const found = placeOfLink(link, on.context);
        return found ? [{ clause: found.clause, from: link.from, to: link.to, linked: found.evidence }] : [];
      });
      return { hits, now };
    })
    .filter(({ hits }) => hits.length > 0);
}

type LinkMatcher = NonNullable<Rule["links"]>[number];

const addressPattern = oncePer(({ address }: LinkMatcher) => new RegExp(address, "iu"));

/** The hits of one look that are findings of their own: all, or the first of each section or of the notice. */
function firstOfEach({ once }: Rule, hits: readonly Place[]): readonly Place[] {
  const seen = new Set<number>();
  return hits.filter(({ clause }) => {
    const part = once === "notice" ? 0 : clause.heading;
    return once === undefined || (!seen.has(part) && seen.add(part));
  });
}

interface Look {
  readonly hit: Place;
  readonly now: string | undefined;
}

/** One finding a clause, or one a match; a match inside another, or its initials behind it, is the same matter. */
function distinct(found: readonly Look[], byClause: boolean, text: string): readonly Look[] {
  const sorted = [...found].sort(({ hit: a }, { hit: b }) => a.from - b.from || b.to - a.to);
  const kept: Look[] = [];
  for (const look of sorted) {
    const last = kept.at(-1)?.hit;
    const same =
      last && (byClause ? last.clause === look.hit.clause : look.hit.from < last.to || isBehind(text, last, look.hit));
    if (!same) kept.push(look);
  }
  return kept;
}

/** "Otter Privacy Act (OPA)": one thing, by its name and by its initials. */
const isBehind = (text: string, { to }: Place, { from }: Place): boolean =>
  from - to < 30 && /^(?: \w{1,12}){0,3} \($/.test(text.slice(to, from));
