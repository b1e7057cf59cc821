/** What each notice states, topic by topic. */
import { evidence } from "../document/place.ts";
import type {
  Comparison,
  Contact,
  DateFact,
  ElementId,
  Evidence,
  FactBase,
  LawfulBasisFact,
  NoticeReport,
  Organisation,
} from "../types.ts";
import { lawsOf } from "./laws.ts";
import { isAnonymised, isOwnDetail, overlaps } from "./off-topic.ts";
import type { Side } from "./side.ts";
import { leadsToPurposes } from "./telling.ts";
import type { FactKind, Topic } from "./topics.ts";
import { topics } from "./topics.ts";

/** A date, and what it is the date of ("last updated"). */
export interface NamedDate extends DateFact {
  readonly of: string;
}

/** Per topic, the facts of each side: what has been read as a value, and the clauses of its elements beside that. */
export function factsOf(sides: readonly Side[]): Comparison["facts"] {
  return topics.map((topic) => ({
    kind: topic.kind,
    values: sides.map((side) => withClauses(valuesOf(topic.kind, side), topic, side)),
  }));
}

/** Topics of which every statement counts, also where only some of them could be read as values. */
const QUOTED: ReadonlySet<FactKind> = new Set(["purpose", "transfer", "retention", "complaint"]);

function withClauses(values: readonly FactBase[], topic: Topic, side: Side): readonly FactBase[] {
  const { report } = side;
  if (values.length > 0 && !QUOTED.has(topic.kind)) return values;
  const read = topic.elements.flatMap((id) => statements(report, id));
  const clauses = topic.kind === "purpose" ? withTheirLists(read, side) : read;
  const quotes = clauses
    .filter((clause, i) => clauses.findIndex((other) => overlaps(clause, other)) === i)
    .filter((clause) => topic.kind === "complaint" || !values.some((value) => overlaps(clause, value.evidence)))
    .filter((clause) => topic.kind !== "retention" || !isAnonymised(clause.text))
    .filter((clause) => topic.kind !== "data-category" || !isOwnDetail(clause, report.facts))
    .map((quote) => ({ polarity: "affirmed" as const, evidence: quote }));
  // A contact is where a complaint goes; that people can complain is said beside it.
  return topic.kind === "complaint" ? [...quotes, ...values] : [...values, ...quotes];
}

/** The items of a list of purposes are all purposes: one that was not read as such stands with those that were. */
function withTheirLists(read: readonly Evidence[], { document, clauses }: Side): readonly Evidence[] {
  const leads = new Set(
    read.flatMap(({ leadIn }) => (leadIn && leadsToPurposes(leadIn.text) ? [leadIn.start.offset] : [])),
  );
  if (leads.size === 0) return read;
  const items = clauses
    .filter(({ kind, part }) => kind === "item" && part === "notice")
    .map((clause) => evidence(document, clauses, clause))
    .filter(({ leadIn }) => leadIn !== undefined && leads.has(leadIn.start.offset))
    // The second sentence of an item explains the first.
    .filter(({ start }, i, all) => start.line === undefined || all[i - 1]?.start.line !== start.line);
  const lists = items.filter((item) => !read.some((each) => overlaps(each, item)));
  return [...read, ...lists].sort((a, b) => (a.start.offset ?? 0) - (b.start.offset ?? 0));
}

/** What states an element plainly, else what states it in weak words. */
function statements({ elements }: NoticeReport, id: ElementId): readonly Evidence[] {
  const element = elements.find((each) => each.id === id);
  return element && element.plain.length > 0 ? element.plain : (element?.evidence ?? []);
}

function valuesOf(kind: FactKind, side: Side): readonly FactBase[] {
  const { facts } = side.report;
  switch (kind) {
    case "purpose":
      return facts.lawfulBases.flatMap(namedPurpose);
    case "controller":
      return responsibleFirst(facts.controllers);
    case "controller-contact":
      return facts.contacts.filter((contact) => contact.owner === "controller" || contact.owner === "other");
    case "dpo":
      return facts.dpo ? [facts.dpo] : facts.contacts.filter((contact) => contact.owner === "dpo");
    case "lawful-basis":
      return facts.lawfulBases;
    case "recipient":
      return facts.recipients;
    case "transfer":
      return facts.transfers;
    case "retention":
      return facts.retention.filter(({ iso, evidence }) => iso !== null || !isAnonymised(evidence.text));
    case "right":
      return facts.rights;
    case "complaint":
      return facts.contacts.filter((contact: Contact) => contact.owner === "regulator");
    case "date":
      return datesOf(facts.dates);
    case "registration":
      return facts.registrations;
    case "law":
      return lawsOf(side);
    default:
      return [];
  }
}

function datesOf({ lastUpdated, effective, review }: NoticeReport["facts"]["dates"]): readonly NamedDate[] {
  return [
    ...(lastUpdated ? [{ ...lastUpdated, of: "last updated" }] : []),
    ...(effective ? [{ ...effective, of: "in force from" }] : []),
    ...(review ? [{ ...review, of: "to be reviewed" }] : []),
  ];
}

/** What a table gives a lawful basis for ("To send you the bill") is a purpose too. */
function namedPurpose({ purpose, polarity, evidence }: LawfulBasisFact): readonly Organisation[] {
  return purpose !== null && polarity === "affirmed" && /^to \p{Ll}/iu.test(purpose)
    ? [{ name: purpose, polarity, evidence }]
    : [];
}

/** Those who run a service for whoever is responsible stand behind them. */
function responsibleFirst(controllers: readonly Organisation[]): readonly Organisation[] {
  const runs = ({ as }: Organisation) => as === "run-by";
  return [...controllers.filter((each) => !runs(each)), ...controllers.filter(runs)];
}
