import { clauseAt } from "../../../document/clause-at.ts";
import { lowerCase } from "../../../document/lower-case.ts";
import { evidence } from "../../../document/place.ts";
import type { Evidence, Link } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { placeOfLink } from "../../link-place.ts";
import { fail, pass } from "../../verdict.ts";

/**
 * Judges by addresses that are gone, in links as in the text: every link or name that matches `closed` is a finding. Whatever
 * matches it holds one of the `signs`, in lower case.
 */
export function closedAddress(closed: RegExp, signs: readonly string[]): Judge {
  return (_rule, on) => {
    const linked = on.context.document.links.filter(({ url }) => url.search(closed) >= 0);
    const found = [
      ...linked.flatMap((link) => placeOfLink(link, on.context)?.evidence ?? []),
      ...(signs.some((sign) => lowerCase(on.context.document).includes(sign)) ? named(closed, linked, on) : []),
    ];
    const sorted = found.sort((a, b) => a.start.offset - b.start.offset);
    return sorted.length > 0 ? fail(sorted) : pass();
  };
}

/** What is told as history sends nobody there. */
const HISTORY = /\b(?:replac|supersed|former|previous|no longer|closed|used to be)\w*/i;

/**
 * The whole view is searched once: hardly any notice has such an address, and clause by clause costs forty times as much.
 * A name is reported where it first stands: the notice of the closed service itself has it in every sentence.
 */
function named(closed: RegExp, links: readonly Link[], { context: { document, clauses } }: Case): Evidence[] {
  const { text } = document.view;
  const seen = new Set<string>();
  return [...text.matchAll(closed)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const clause = clauseAt(clauses, from);
    const isLinked = links.some((link) => link.from <= from && from < link.to);
    if (!clause || to > clause.to || isLinked || HISTORY.test(text.slice(clause.from, clause.to))) return [];
    const name = match[0].toLowerCase();
    if (seen.has(name)) return [];
    seen.add(name);
    return [evidence(document, clauses, clause, from, to)];
  });
}
