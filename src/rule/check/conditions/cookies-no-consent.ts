import { quote } from "../../../extract/elements.ts";
import { textOf } from "../../../extract/passage.ts";
import type { Hit } from "../../../types.ts";
import { elsewhereOnReading } from "../../elsewhere.ts";
import type { Case, Judge } from "../../judge.ts";
import { failUnless, notApplicable, pass } from "../../verdict.ts";

/** Judges by cookies that a site can do without, and apart from them by e-mails that report when they are opened. */
export const cookiesNoConsent: Judge = (_rule, on) => {
  const read = (label: string): readonly Hit[] => on.context.hits.of(READING, label);
  // The plainest statement first: it gives the place of the finding.
  const optional = [...read("unless-refused"), ...read("optional").filter(leavesSomething(on))];
  const tracking = read("email-tracking");
  if (optional.length + tracking.length === 0)
    return notApplicable("no cookies are described that a site can do without");
  const answers = [...read("asked"), ...read("objection")];
  const forEmail = read("asked-for-email");
  // Consent to a site's cookies says nothing of what an e-mail reports.
  const left = [
    ...(answers.length > 0 ? [] : first(optional, on)),
    ...(forEmail.length > 0 ? [] : first(tracking, on)),
  ];
  if (left.length === 0) return pass(quote(on.context, [...answers, ...forEmail]));
  return failUnless(elsewhereOnReading(READING, on), "the notice refers to another document on cookies", left);
};

const READING = "fact-cookie-use";

/** Of a tool without its own cookies nothing is asked where the notice says that visits are counted without any. */
function leavesSomething({ context }: Case): (hit: Hit) => boolean {
  if (context.hits.of(READING, "cookieless").length === 0) return () => true;
  return ({ clause }) => WITH_COOKIES.test(textOf(context, clause));
}

const WITH_COOKIES = /\b(?:cookies? (?!-?free)|google|facebook|meta pixel|hotjar|clarity|adobe|doubleclick)/i;

const first = (hits: readonly Hit[], { context }: Case) => quote(context, hits.slice(0, 1));
