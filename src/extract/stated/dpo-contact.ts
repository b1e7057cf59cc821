import type { Hit } from "../../types.ts";
import type { NoticeContext } from "../context.ts";
import { quote } from "../passage.ts";
import { contactPlaces } from "./contact-places.ts";
import type { Reader } from "./reader.ts";

/** A data protection officer with a way to reach them, be it among the organisation's own details; one without is the weak form. */
export const dpoContact: Reader = ({ dpo, everyContact }, context) => {
  if (dpo === null || dpo.polarity === "denied") return { present: [], partial: [] };
  const ways = contactPlaces(context, everyContact, "dpo");
  if (ways.length > 0) return { present: [dpo.evidence, ...ways], partial: [] };
  const own = contactPlaces(context, everyContact, "controller");
  const sent = own.length > 0 ? routes(context).map((hit) => quote(context, hit.clause)) : [];
  return sent.length > 0 ? { present: [...sent, ...own], partial: [] } : { present: [], partial: [dpo.evidence] };
};

/** Where the notice says that the officer's details stand elsewhere in it. */
const routes = (context: NoticeContext): readonly Hit[] => context.hits.of("dpo-contact", "route");
