/** What a notice does that states an element, as a verb (singular, plural) and the rest of the sentence. */
import type { ElementId } from "../types.ts";

type Verb = readonly [string, string];

const SAY: Verb = ["says", "say"];
const NAME: Verb = ["names", "name"];
const STATE: Verb = ["states", "state"];
const GIVE: Verb = ["gives", "give"];
const SPEAK: Verb = ["speaks", "speak"];

export const elementWords: Readonly<Record<ElementId, { readonly verb: Verb; readonly rest: string }>> = {
  "controller-identity": { verb: SAY, rest: "who is responsible for the data" },
  "controller-contact": { verb: GIVE, rest: "a contact of the organisation itself" },
  "dpo-contact": { verb: NAME, rest: "a data protection officer and a way to reach them" },
  purposes: { verb: SAY, rest: "what the data is used for" },
  "data-categories": { verb: SAY, rest: "which kinds of data are used" },
  "lawful-basis": { verb: STATE, rest: "a lawful basis" },
  "legitimate-interests": { verb: SAY, rest: "which legitimate interests are relied on" },
  "special-category-condition": { verb: GIVE, rest: "a condition for special category data" },
  recipients: { verb: SAY, rest: "who receives the data" },
  "international-transfers": { verb: SAY, rest: "whether data leaves the UK" },
  "transfer-safeguards": { verb: NAME, rest: "a safeguard for transfers" },
  retention: { verb: SAY, rest: "how long data is kept" },
  "right-access": { verb: STATE, rest: "the right of access" },
  "right-rectification": { verb: STATE, rest: "the right to rectification" },
  "right-erasure": { verb: STATE, rest: "the right to erasure" },
  "right-restriction": { verb: STATE, rest: "the right to restriction" },
  "right-objection": { verb: STATE, rest: "the right to object" },
  "right-portability": { verb: STATE, rest: "the right to data portability" },
  "right-withdraw-consent": { verb: STATE, rest: "the right to withdraw consent" },
  "automated-decisions": { verb: SPEAK, rest: "of automated decisions or profiling" },
  "complaint-controller": { verb: GIVE, rest: "a way to complain to the organisation" },
  "complaint-ico": { verb: SAY, rest: "that people can complain to the ICO" },
  "statutory-contractual-requirement": { verb: SAY, rest: "whether people must give the data" },
  "data-source": { verb: SAY, rest: "where data comes from other than the person" },
  security: { verb: SAY, rest: "how data is kept secure" },
  cookies: { verb: SPEAK, rest: "of cookies" },
  children: { verb: SPEAK, rest: "of children or age limits" },
  changes: { verb: SAY, rest: "how changes to the notice are made known" },
  "last-updated": { verb: GIVE, rest: "a date or version of the notice" },
};

/** The rights in one or two words. */
export const rightWords: Readonly<Partial<Record<ElementId, string>>> = {
  "right-access": "access",
  "right-rectification": "rectification",
  "right-erasure": "erasure",
  "right-restriction": "restriction",
  "right-objection": "objection",
  "right-portability": "portability",
  "right-withdraw-consent": "withdrawal of consent",
};
