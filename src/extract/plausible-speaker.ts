import type { Hit } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { isDepartmentsAcronym } from "./departments.ts";
import { explained } from "./full-name.ts";
import type { PlacedName } from "./name-places.ts";
import { isGenericName, isOrganisationName } from "./name-words.ts";
import { ownNames, signedNames } from "./own-names.ts";
import { hitsIn } from "./passage.ts";

/** A name and how the words around it speak of it. */
export interface NameSaid {
  readonly at: PlacedName;
  readonly as: string;
  /** Whether the words leave no doubt that a name stands there, so that any name will do. */
  readonly sure: boolean;
}

/** Returns the function that tells whether a name can be that of an organisation which speaks in the notice. */
export function plausibleSpeaker(context: NoticeContext): (said: NameSaid) => boolean {
  const isOwn = ownNames(context);
  const isSigned = signedNames(context);
  return ({ at, as, sure }) => {
    if (isExcluded(context, at, isOwn)) return false;
    if (isGenericName(at.name) || isOrganisationName(at.name)) return true;
    if (isDepartmentsAcronym(at.name)) return true;
    // "The ONS" is one where its initials stand for the Office for National Statistics, and so is "DfE".
    if (/^\p{Lu}\p{L}{0,6}\p{Lu}$/u.test(at.name) && isOrganisationName(explained(context, at.name) ?? "")) return true;
    // "We are the Otter and Weir Service (OWS)": what has its own initials and speaks is an organisation.
    if ((as === "defined" || as === "run-by") && at.acronym !== null && /\s/.test(at.name)) return true;
    // One word at the start of a sentence is a name where it alone is said to be the controller, not where many are.
    if (sure && (!at.doubtful || isOwn(at.name) || isSingular(context, at))) return true;
    // A title proves itself: there, only a domain or the copyright tells a brand from a word with a capital.
    return as === "title" ? isSigned(at.name) : isOwn(at.name);
  };
}

const isSingular = (context: NoticeContext, at: PlacedName): boolean =>
  /^\s+(?:is|acts)\b/.test(context.document.view.text.slice(at.to, at.to + 8)) && !/s$/.test(at.name);

/** Laws, documents and regulators are no controllers, nor are places, offices and well-known providers by themselves. */
function isExcluded(context: NoticeContext, at: PlacedName, isOwn: (name: string) => boolean): boolean {
  return hitsIn(context, at.clause, "fact-names", at.from, at.to).some((hit) => {
    if (ANYWHERE.has(hit.label)) return true;
    if (hit.label === "provider") return hit.from <= at.from && !isOwn(at.name);
    return covers(hit, at);
  });
}

const ANYWHERE = new Set(["law", "document", "regulator"]);
const covers = (hit: Hit, at: PlacedName): boolean => hit.from <= at.from && at.to <= hit.to;
