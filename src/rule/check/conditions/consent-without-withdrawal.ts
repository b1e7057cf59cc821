import { quote } from "../../../extract/elements.ts";
import { says, textOf } from "../../../extract/passage.ts";
import type { Clause, Hit } from "../../../types.ts";
import { elsewhereOn } from "../../elsewhere.ts";
import type { Case, Judge } from "../../judge.ts";
import { failUnless, notApplicable, pass, review } from "../../verdict.ts";

/**
 * Judges by the consent that is relied on: it can be withdrawn, or it is to messages alone and they can be stopped, or to
 * cookies alone and they can be chosen anew.
 */
export const consentWithoutWithdrawal: Judge = (_rule, on) => {
  const { hits } = on.context;
  const read = (label: string): readonly Hit[] => hits.of(READING, label);
  // The plainest statement first: it gives the place of the finding.
  const relied = [...read("consent-plainly"), ...read("consent-given"), ...hits.of("fact-lawful-basis", "consent")];
  const consents = relied.filter(({ denied }) => !denied);
  if (consents.length === 0) return notApplicable("the notice says nothing that would call for it");
  const withdrawals = [...read("present"), ...read("stop")];
  if (withdrawals.length > 0) return pass(quote(on.context, withdrawals));
  const ways = [...read("partial"), ...read("weak")];
  const choices = read("cookie-choice");
  const served = [...(ways.length > 0 ? ["for-messages"] : []), ...(choices.length > 0 ? ["for-cookies"] : [])];
  const left = consents.filter(({ clause }) => !served.some((use) => isFor(use, clause, on)));
  if (left.length === 0) return pass(quote(on.context, [...ways, ...choices]));
  // What is not done without consent rests on none yet: whether anybody is ever asked, a human has to see.
  const settled = left.filter(({ clause }) => !says(on.context, clause, READING, "consent-to-come"));
  const meant = settled.length > 0 ? settled : left;
  const [place, ...related] = [...new Set(meant.map(({ clause }) => clause))].flatMap((clause) =>
    quote(
      on.context,
      meant.filter((hit) => hit.clause === clause),
    ).slice(0, 1),
  );
  const places = place ? [place] : [];
  const element = on.elements.find(({ id }) => id === READING);
  if (settled.length === 0) return review(places, ONLY_TO_COME, { related });
  const elsewhere = element ? elsewhereOn(element, on) : [];
  return failUnless(elsewhere, "the notice refers to another document on the point", places, { related });
};

const ONLY_TO_COME = "consent is only named as what would have to be given first";

const READING = "right-withdraw-consent";
/** A row is looked through for so many cells to either side. */
const WIDEST = 10;

/** Whether the sentence, its row, what leads in to it or the example after it speaks of a use: messages, cookies. */
function isFor(use: string, clause: Clause, { context }: Case): boolean {
  const { clauses } = context;
  const row = clauses.slice(Math.max(0, clause.index - WIDEST), clause.index + WIDEST + 1);
  const ofRow = clause.rowHeader < 0 ? [] : row.filter(({ rowHeader }) => rowHeader === clause.rowHeader);
  const next = clauses[clause.index + 1];
  const example = next?.block === clause.block && EXAMPLE.test(textOf(context, next)) ? next : undefined;
  const places = [clause, ...ofRow, clauses[clause.rowHeader], clauses[clause.leadIn], example];
  return places.some((each) => each !== undefined && says(context, each, READING, use));
}

const EXAMPLE = /^\s*(?:for (?:example|instance)|such as|e\.?g\b)/i;
