/** A sentence or an item that is put in, and (the other way round) taken out. */
import type { ChangedFact, Direction, ElementId } from "../../src/types.ts";
import { type Mutation, type Placed, reversed, type Subject, withItem, withSentence } from "./mutation.ts";

interface Insertion {
  readonly fact: ChangedFact;
  /** Where it is put: behind the last clause that states one of these, in their order. */
  readonly at: readonly ElementId[];
  readonly as: "sentence" | "item";
  readonly text: string;
  readonly added: Direction;
  readonly removed: Direction;
  /** Where the notice says nothing else on the matter. */
  readonly first?: Direction;
  readonly last?: Direction;
}

const MORE = "more-protective";
const LESS = "less-protective";

const INSERTIONS: readonly Insertion[] = [
  ...[
    "We also share your personal data with Fenwick Mailing Ltd, which prints our letters.",
    "Your details are passed to the Tarnside Fraud Bureau.",
    "We disclose your personal data to Quillstone Analytics.",
  ].map(
    (text) =>
      ({
        fact: "recipient" as const,
        at: ["recipients"] as const,
        as: "sentence" as const,
        text,
        added: LESS,
        removed: MORE,
      }) as const,
  ),
  {
    fact: "recipient",
    at: ["recipients", "purposes"],
    as: "sentence",
    text: "We will never sell your personal data to anyone.",
    added: MORE,
    removed: LESS,
  },
  ...["Some of your personal data is transferred to Singapore.", "Your personal data may be transferred to India."].map(
    (text) =>
      ({
        fact: "transfer",
        at: ["international-transfers", "recipients", "purposes"],
        as: "sentence",
        text,
        added: LESS,
        removed: MORE,
        // Where nothing was said, the data may have gone there before; where nothing is said any more, less is told.
        first: "unclear",
        last: LESS,
      }) as const,
  ),
  ...[
    "We also use your personal data to send you our quarterly magazine.",
    "We use your personal data to plan new services.",
  ].map((text) => ({ fact: "purpose", at: ["purposes"], as: "sentence", text, added: LESS, removed: LESS }) as const),
  ...["invite you to events", "train our staff"].map(
    (text) => ({ fact: "purpose", at: ["purposes"], as: "item", text, added: LESS, removed: MORE }) as const,
  ),
  ...["your National Insurance number", "your date of birth", "your bank details"].map(
    (text) =>
      ({ fact: "data-category", at: ["data-categories"], as: "item", text, added: LESS, removed: MORE }) as const,
  ),
  ...["your ethnic origin", "details of your health"].map(
    (text) =>
      ({ fact: "special-category", at: ["data-categories"], as: "item", text, added: LESS, removed: MORE }) as const,
  ),
  {
    fact: "security",
    at: ["security"],
    as: "sentence",
    text: "We encrypt our laptops and test our systems every year.",
    added: MORE,
    removed: LESS,
  },
  {
    fact: "children",
    at: ["children", "purposes"],
    as: "sentence",
    text: "We do not knowingly collect personal data from children under 13.",
    added: MORE,
    removed: LESS,
  },
  {
    fact: "policy-change",
    at: ["changes"],
    as: "sentence",
    text: "We will write to you before a change to this notice takes effect.",
    added: MORE,
    removed: LESS,
  },
  {
    fact: "obligation",
    at: ["data-categories"],
    as: "sentence",
    text: "You do not have to give us your personal data.",
    added: MORE,
    removed: LESS,
  },
  {
    fact: "source",
    at: ["data-categories"],
    as: "sentence",
    text: "We also receive personal data about you from credit reference agencies.",
    added: "unclear",
    first: MORE,
    removed: "unclear",
  },
  ...["We keep recordings of telephone calls for 6 months.", "We delete photographs of our events after 3 years."].map(
    (text) =>
      ({ fact: "retention", at: ["retention", "purposes"], as: "sentence", text, added: MORE, removed: LESS }) as const,
  ),
  {
    fact: "law",
    at: ["lawful-basis"],
    as: "sentence",
    text: "We also follow the Equality Act 2010.",
    added: "neutral",
    removed: "neutral",
    last: LESS,
  },
  {
    fact: "dpo",
    at: ["dpo-contact"],
    as: "sentence",
    text: "You can also ring our Data Protection Officer on 0117 496 0456.",
    added: MORE,
    removed: LESS,
  },
  {
    fact: "controller-contact",
    at: ["controller-contact"],
    as: "sentence",
    text: "You can also ring us on 0117 496 0789.",
    added: MORE,
    removed: LESS,
  },
];

/** Every insertion that the notice has a place for, and its reverse. */
export function insertions(subject: Subject): readonly Mutation[] {
  return INSERTIONS.flatMap((insertion) => {
    const place = placeOf(subject, insertion);
    if (!place) return [];
    const put = insertion.as === "item" ? withItem : withSentence;
    const isFirst = !states(subject, insertion);
    const added: Mutation = {
      kind: `${insertion.fact} added${insertion.as === "item" ? " to a list" : ""}`,
      notice: subject.id,
      shows: insertion.text,
      older: subject.source,
      newer: put(subject, place, insertion.text),
      expected: {
        fact: insertion.fact,
        change: "added",
        direction: (isFirst ? insertion.first : undefined) ?? insertion.added,
      },
    };
    const direction = (isFirst ? insertion.last : undefined) ?? insertion.removed;
    return [added, reversed(added, added.kind.replace("added", "removed").replace("to a", "from a"), direction)];
  });
}

/** Whether the notice says anything else on the matter. */
function states({ clauses, source }: Subject, { fact, at }: Insertion): boolean {
  if (fact === "law") return /\bGDPR\b|General Data Protection Regulation|\b(?:Act|Regulations) \d{4}/.test(source);
  const id = fact === "source" ? "data-source" : at[0]!;
  return clauses.some(({ elements }) => elements.has(id));
}

function placeOf(subject: Subject, { at, as }: Insertion): Placed | undefined {
  for (const id of at) {
    const place = as === "item" ? itemOf(subject, id) : sentenceOf(subject, id);
    if (place) return place;
  }
  return undefined;
}

/** The last sentence of the section in which most sentences state it. */
function sentenceOf({ clauses }: Subject, id: ElementId): Placed | undefined {
  const stating = clauses.filter(
    ({ clause, elements, text }) => clause.kind === "paragraph" && elements.has(id) && fits("sentence", text),
  );
  return mostBy(stating, ({ clause }) => clause.heading).at(-1);
}

/** The last item of the list in which most items state it. */
function itemOf({ clauses }: Subject, id: ElementId): Placed | undefined {
  const isOnCookies = (heading: number) =>
    /cookie/i.test(clauses.find(({ clause }) => clause.index === heading)?.text ?? "");
  const stating = clauses.filter(
    ({ clause, elements, text }) =>
      clause.kind === "item" &&
      clause.joined &&
      elements.has(id) &&
      fits("item", text) &&
      !/[:\d]/.test(text) &&
      !isOnCookies(clause.heading),
  );
  return mostBy(stating, ({ clause }) => clause.leadIn).at(-1);
}

/** Those that have most others with them under one name. */
function mostBy(placed: readonly Placed[], nameOf: (each: Placed) => number): readonly Placed[] {
  const groups = new Map<number, Placed[]>();
  for (const each of placed) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each]);
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), [] as Placed[]);
}

/** A sentence is put behind one that ends; an item behind one that goes on with its lead-in. */
function fits(as: "sentence" | "item", text: string): boolean {
  return as === "item" ? !/[.!?]$/.test(text) : /[.!?]$/.test(text);
}
