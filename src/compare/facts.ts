/** What each notice states, topic by topic. */
import type { Comparison, Contact, DateFact, Evidence, FactBase, NoticeReport } from "../types.ts";
import { lawsOf } from "./laws.ts";
import type { Side } from "./side.ts";
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
    values: sides.map((side) => withClauses(valuesOf(topic.kind, side), topic, side.report)),
  }));
}

/** Topics of which every statement counts, also where only some of them could be read as values. */
const QUOTED: ReadonlySet<FactKind> = new Set(["transfer", "retention", "complaint"]);

function withClauses(values: readonly FactBase[], topic: Topic, report: NoticeReport): readonly FactBase[] {
  if (values.length > 0 && !QUOTED.has(topic.kind)) return values;
  const clauses = topic.elements.flatMap((id) => report.elements.find((element) => element.id === id)?.evidence ?? []);
  const quotes = clauses
    .filter((clause, i) => clauses.findIndex((other) => overlaps(clause, other)) === i)
    .filter((clause) => !values.some((value) => overlaps(clause, value.evidence)))
    .map((evidence) => ({ polarity: "affirmed" as const, evidence }));
  return [...values, ...quotes];
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.start.offset < b.end.offset && b.start.offset < a.end.offset;
}

function valuesOf(kind: FactKind, side: Side): readonly FactBase[] {
  const { facts } = side.report;
  switch (kind) {
    case "controller":
      return facts.controllers;
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
      return facts.retention;
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
