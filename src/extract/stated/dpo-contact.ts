import type { Hit } from "../../types.ts";
import type { NoticeContext } from "../context.ts";
import { quote, textOf } from "../passage.ts";
import { contactPlaces } from "./contact-places.ts";
import type { Reader } from "./reader.ts";

/** A data protection officer with a way to reach them, be it among the organisation's own details; one without is the weak form. */
export const dpoContact: Reader = ({ dpo, everyContact }, context) => {
  if (dpo === null || dpo.polarity === "denied") return { present: [], partial: [] };
  const ways = contactPlaces(context, everyContact, "dpo");
  if (ways.length > 0) return { present: [dpo.evidence, ...ways], partial: [] };
  const linked = behindLink(context);
  if (linked.length > 0) return { present: linked.map((hit) => quote(context, hit.clause)), partial: [] };
  const own = contactPlaces(context, everyContact, "controller");
  const sent = own.length > 0 ? routes(context).map((hit) => quote(context, hit.clause)) : [];
  return sent.length > 0 ? { present: [...sent, ...own], partial: [] } : { present: [], partial: [dpo.evidence] };
};

/** "Contact our [data protection officer](…)": a link on the title, where people are told to turn to the officer. */
const behindLink = (context: NoticeContext): readonly Hit[] =>
  context.hits.of("fact-dpo", "officer").filter((hit) => {
    const { clause } = hit;
    const lead = clause.leadIn >= 0 ? context.clauses[clause.leadIn] : undefined;
    const said = `${lead ? textOf(context, lead) : ""} ${textOf(context, clause)}`;
    return (
      TURN_TO.test(said) &&
      context.document.links.some(({ from, to, url }) => from <= hit.from && to >= hit.to && !/ico\.org\.uk/.test(url))
    );
  });

const TURN_TO = /\b(?:contact|reach|write to|e-?mail|get in touch|speak to|ask)\b/i;

/** Where the notice says that the officer's details stand elsewhere in it. */
const routes = (context: NoticeContext): readonly Hit[] => context.hits.of("dpo-contact", "route");
