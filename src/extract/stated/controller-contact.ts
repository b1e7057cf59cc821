import type { ContactOwner, Hit } from "../../types.ts";
import type { NoticeContext } from "../context.ts";
import { quote } from "../passage.ts";
import type { Reader } from "../stated-by-facts.ts";

/** A way to reach the organisation; one that leads to its data protection officer only is the weak form. */
export const controllerContact: Reader = ({ everyContact }, context) => {
  const of = (owner: ContactOwner) =>
    everyContact.filter((contact) => contact.owner === owner).map(({ evidence }) => evidence);
  const linked = context.hits.of("controller-contact", "partial").filter((hit) => isLinked(context, hit));
  return { present: [...of("controller"), ...linked.map((hit) => quote(context, hit.clause))], partial: of("dpo") };
};

/** Whether "contact the records team" leads to another page, where the team can be reached. */
const isLinked = (context: NoticeContext, hit: Hit): boolean =>
  context.document.links.some(
    ({ url, from, to }) => from < hit.to && hit.from < to && !/^(?:#|mailto:|tel:|javascript:)/i.test(url),
  );
