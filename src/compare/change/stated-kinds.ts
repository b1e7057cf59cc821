/** The kinds of fact that the facts and elements of a clause are of. */
import type { ChangedFact, Contact, ElementId } from "../../types.ts";
import { COMPLAINS } from "./kind/complaint.ts";
import { DECISIONS } from "./kind/right.ts";
import type { Placed, Unit } from "./unit.ts";

/** What stands in a clause, by kind. */
export function statedKinds({ facts, elements, text }: Unit): Set<ChangedFact> {
  const ids = [...elements].filter(
    (id) =>
      (ELEMENTS[id] !== "complaint" || COMPLAINS.test(text)) &&
      (id !== "automated-decisions" || DECISIONS.test(text)) &&
      (id !== "last-updated" || /\d/.test(text)),
  );
  const kinds = new Set([...facts.flatMap(kindOf), ...ids.map((id) => ELEMENTS[id])]);
  if (RECEIVED.test(text)) kinds.delete("recipient");
  return kinds;
}

/** What others share with the organisation is no sharing of its own. */
const RECEIVED = /^(?!.*\bwe (?:\w+ )?share\b).*\bshare\w* (?:\S+ ){0,3}with us\b/i;

function kindOf({ of, fact }: Placed): ChangedFact[] {
  if (of === "contacts") return [OWNERS[(fact as Contact).owner]];
  const kind = FACTS[of];
  return kind ? [kind] : [];
}

const OWNERS = {
  controller: "controller-contact",
  other: "controller-contact",
  dpo: "dpo",
  regulator: "complaint",
} as const;

const FACTS: Readonly<Partial<Record<Placed["of"], ChangedFact>>> = {
  controllers: "controller",
  dpo: "dpo",
  lawfulBases: "lawful-basis",
  retention: "retention",
  recipients: "recipient",
  transfers: "transfer",
  rights: "right",
  dates: "date",
};

const ELEMENTS: Readonly<Record<ElementId, ChangedFact>> = {
  "controller-identity": "controller",
  "controller-contact": "controller-contact",
  "dpo-contact": "dpo",
  purposes: "purpose",
  "data-categories": "data-category",
  "lawful-basis": "lawful-basis",
  "legitimate-interests": "legitimate-interest",
  "special-category-condition": "special-category",
  recipients: "recipient",
  "international-transfers": "transfer",
  "transfer-safeguards": "safeguard",
  retention: "retention",
  "right-access": "right",
  "right-rectification": "right",
  "right-erasure": "right",
  "right-restriction": "right",
  "right-objection": "right",
  "right-portability": "right",
  "right-withdraw-consent": "right",
  "automated-decisions": "right",
  "complaint-controller": "complaint",
  "complaint-ico": "complaint",
  "statutory-contractual-requirement": "obligation",
  "data-source": "source",
  security: "security",
  cookies: "cookie",
  children: "children",
  changes: "policy-change",
  "last-updated": "date",
};
