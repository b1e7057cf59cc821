/** What a clause is about: by the facts and elements that stand in it, its lead-in and its heading. */
import type { ChangedFact, Contact, ElementId } from "../../types.ts";
import { topicOf } from "./headings.ts";
import type { Placed, Revision, Unit } from "./unit.ts";

export interface About {
  /** What it is above all about. */
  readonly main: ChangedFact;
  /** Everything that it states something of. */
  readonly all: ReadonlySet<ChangedFact>;
}

/** What each unit is about, by index. */
export function aboutEach({ units }: Revision): readonly About[] {
  const known: About[] = [];
  const announced: (readonly ChangedFact[] | undefined)[] = [];
  const announces = (unit: Unit) => {
    const topics = announced[unit.index] ?? topicOf(unit.text);
    announced[unit.index] = topics;
    return topics;
  };
  for (const unit of units) known.push(aboutOf(unit, topicsAbove(unit, units, announces), known));
  return known;
}

/** Elements that any sentence with "your data to …" states in passing: they count where nothing else does, or the heading says so. */
const IN_PASSING: ReadonlySet<ChangedFact> = new Set(["purpose", "data-category", "security", "controller-contact"]);

function aboutOf(unit: Unit, topics: readonly ChangedFact[], before: readonly About[]): About {
  const stated = new Set([...unit.facts.flatMap(factOf), ...[...unit.elements].map((id) => ELEMENTS[id])]);
  const led = leadOf(unit, before);
  const strong = [...stated].filter((fact) => !IN_PASSING.has(fact));
  const all = new Set(
    strong.length === 0 ? stated : [...strong, ...[...stated].filter((fact) => topics.includes(fact))],
  );
  const main = mainOf(all, topics, led);
  return { main, all: new Set([...all, main]) };
}

function mainOf(all: ReadonlySet<ChangedFact>, topics: readonly ChangedFact[], led: ChangedFact | null): ChangedFact {
  const first = RANK.find((fact) => all.has(fact));
  const topic = topics.find((fact) => all.has(fact));
  if (led !== null && (all.size === 0 || all.has(led) || IN_PASSING.has(first!))) return led;
  if (first !== undefined && (ALWAYS.has(first) || topic === undefined)) {
    return IN_PASSING.has(first) && topics[0] !== undefined && topics[0] !== "controller-contact" ? topics[0] : first;
  }
  return topic ?? topics[0] ?? "other";
}

/** What tells most first: a sentence on how long an address is kept is about the period. */
const RANK: readonly ChangedFact[] = [
  "date",
  "right",
  "retention",
  "lawful-basis",
  "legitimate-interest",
  "special-category",
  "safeguard",
  "transfer",
  "complaint",
  "dpo",
  "policy-change",
  "recipient",
  "source",
  "obligation",
  "cookie",
  "children",
  "controller",
  "controller-contact",
  "security",
  "purpose",
  "data-category",
];

/** Whatever the heading. */
const ALWAYS: ReadonlySet<ChangedFact> = new Set(["date", "right", "retention", "lawful-basis", "special-category"]);

/** What leads in to an item says what the item is about. */
function leadOf({ clause, leadIn }: Unit, before: readonly About[]): ChangedFact | null {
  const lead = clause.kind === "item" || clause.kind === "cell" ? before[leadIn]?.main : undefined;
  return lead === undefined || lead === "other" ? null : lead;
}

/** What its lead-in announces, then what the headings above announce, the nearest first. */
function topicsAbove(
  unit: Unit,
  units: readonly Unit[],
  announces: (unit: Unit) => readonly ChangedFact[],
): readonly ChangedFact[] {
  const above: Unit[] = unit.clause.kind === "heading" ? [unit] : [];
  const lead = units[unit.leadIn];
  if (lead) above.push(lead);
  // The title of the notice says nothing of what stands under it.
  for (let at = unit.heading; at >= 0 && units[at]!.heading >= 0; at = units[at]!.heading) above.push(units[at]!);
  return above.flatMap(announces);
}

function factOf({ of, fact }: Placed): ChangedFact[] {
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

/** The kind of fact that each element is of. */
export const ELEMENTS: Readonly<Record<ElementId, ChangedFact>> = {
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
