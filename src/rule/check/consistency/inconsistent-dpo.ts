import { evidence } from "../../../document/place.ts";
import { officersNamed } from "../../../extract/dpo.ts";
import { textOf } from "../../../extract/passage.ts";
import type { Evidence } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

/** Judges by two names or two mailboxes for the one data protection officer. */
export const inconsistentDpo: Judge = (_rule, on) => {
  if (!on.facts.dpo) return notApplicable("no data protection officer is mentioned");
  const [first, ...others] = [...names(on), ...mailboxes(on)];
  return first && others.length > 0 ? fail(others, { related: [first] }) : pass();
};

/** The first officer's name and every other one; none where all are the same person. */
function names({ context }: Case): readonly Evidence[] {
  const named = officersNamed(context).filter(({ clause }) => !SEVERAL.test(textOf(context, clause)));
  const first = named[0];
  const others = named.filter(({ value }) => first && !isSamePerson(first.value, value));
  if (!first || others.length === 0) return [];
  return [first, ...others].map(({ clause }) => evidence(context.document, context.clauses, clause));
}

/** Deputies, predecessors and the officers of several bodies. */
const SEVERAL =
  /\b(?:deputy|assistant|interim|acting|former|joint|officers|their|each|for the (?:school|trust|group))\b/i;

const surname = (name: string): string => (name.split(/\s+/).at(-1) ?? "").toLowerCase();
const isSamePerson = (one: string, other: string): boolean =>
  surname(one) === surname(other) ||
  one.toLowerCase().includes(surname(other)) ||
  other.toLowerCase().includes(surname(one));

/** The mailboxes that say by their name that they are the officer's, where they are at different domains. */
function mailboxes({ facts }: Case): readonly Evidence[] {
  const own = facts.contacts.filter(
    ({ kind, value, owner }) =>
      kind === "email" && owner === "dpo" && /^(?:dpo|data[._-]?protection[._-]?officer)@/.test(value),
  );
  const other = own.filter((each) => own[0] && each.domain !== own[0].domain);
  return own[0] && other.length > 0 ? [own[0], ...other].map(({ evidence: place }) => place) : [];
}
