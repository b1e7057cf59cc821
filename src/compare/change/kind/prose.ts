/** What only sentences say: purposes, safeguards, security, cookies … A sentence is its own value. */
import type { ChangedFact } from "../../../types.ts";
import { brief } from "../../say.ts";
import { quote, type Statement } from "../statement.ts";
import type { Revision, Unit } from "../unit.ts";

/** A place that is not in the UK, or words for one. */
export const ABROAD =
  /\b(?:outside (?:of )?(?:the )?(?:UK|United Kingdom|EEA|European|EU)|overseas|abroad|USA?|United States|EEA|European (?:Union|Economic Area))\b/;

/** A whole clause as a statement of the fact that it is above all about. */
export function prose(fact: ChangedFact, unit: Unit, revision: Revision): Statement {
  return {
    fact,
    subject: brief(unit.text.replace(/[:;,.\s]+$/, ""), 60),
    about: "",
    value: unit.key,
    words: null,
    unit: unit.index,
    evidence: quote(revision, unit),
    denied: unit.denied,
    anywhere: false,
    trait: fact === "transfer" && ABROAD.test(unit.text) ? "abroad" : undefined,
  };
}
