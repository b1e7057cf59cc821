import type { Judge } from "../judge.ts";
import { fail, notApplicable, pass } from "../verdict.ts";

/** The regulator's own site, wherever in an address it stands. */
const REGULATOR = /\b(?:ico\.org\.uk|informationcommission\.org\.uk)\b/i;

/** Judges by the ways to reach the regulator: a link, an address or a number, once the notice speaks of complaining there. */
export const icoContact: Judge = (_rule, { elements, facts, context }) => {
  const element = elements.find(({ id }) => id === "complaint-ico");
  if (element?.status !== "present") return notApplicable("the notice does not send anyone to the regulator");
  const ways = facts.contacts.filter(({ owner }) => owner === "regulator").map(({ evidence }) => evidence);
  if (ways.length > 0) return pass(ways);
  const linked = context.document.links.some(({ url }) => REGULATOR.test(url));
  if (linked || REGULATOR.test(context.document.view.text)) return pass(element.evidence);
  return fail(element.evidence.slice(0, 1), { related: element.evidence.slice(1) });
};
