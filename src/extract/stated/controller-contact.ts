import type { ContactOwner, Evidence, Hit } from "../../types.ts";
import { contactOwner } from "../contact-owner.ts";
import type { NoticeContext } from "../context.ts";
import { quote } from "../passage.ts";
import { contactPlaces } from "./contact-places.ts";
import type { Reader } from "./reader.ts";

/** A way to reach the organisation; one that leads to its data protection officer only is the weak form. */
export const controllerContact: Reader = ({ everyContact }, context) => {
  const linked = context.hits.of("controller-contact", "weak").filter((hit) => isLinked(context, hit));
  const own = contactPlaces(context, everyContact, "controller");
  return {
    present: [...own, ...written(context, "controller"), ...linked.map((hit) => quote(context, hit.clause))],
    partial: [...contactPlaces(context, everyContact, "dpo"), ...written(context, "dpo")],
  };
};

/** Numbers and streets that are written like a contact and that no register knows. */
const written = (context: NoticeContext, owner: ContactOwner): readonly Evidence[] =>
  context.hits
    .of("controller-contact", "written")
    .filter((hit) => contactOwner(context, hit.clause, hit.from) === owner)
    .map((hit) => quote(context, hit.clause));

/** Whether "contact the records team" leads to another page, where the team can be reached. */
const isLinked = (context: NoticeContext, hit: Hit): boolean =>
  context.document.links.some(
    ({ url, from, to }) => from < hit.to && hit.from < to && !/^(?:#|mailto:|tel:|javascript:)/i.test(url),
  );
