import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import type { Document, Link } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** Judges by links whose address will not do: each address that `isBad` is one finding, at its first link, or `once` a notice. */
export function linksThat(isBad: (link: Link, document: Document) => boolean, once = false): Judge {
  return (_rule, { context: { document, clauses } }) => {
    const seen = new Set<string>();
    const found = document.links.flatMap((link) => {
      // The same dead address under two texts is two links to mend; twice under the same text it is one.
      const key = `${link.url}\n${link.text}`;
      if (seen.has(key) || !isBad(link, document)) return [];
      const clause = clauseAt(clauses, link.from);
      if (!clause || link.to <= link.from) return [];
      seen.add(key);
      return [evidence(document, clauses, clause, link.from, Math.min(link.to, clause.to))];
    });
    const [first, ...others] = found;
    if (!first) return pass();
    if (!once || others.length === 0) return fail(found);
    return fail([first], { related: others, detail: `It is the first of ${found.length} such links.` });
  };
}
