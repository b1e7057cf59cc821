/** Statements of the notice itself that are taken out, and (the other way round) put in. */
import type { ChangedFact, Direction, ElementId } from "../../src/types.ts";
import { rightIds } from "../../src/vocabulary.ts";
import { type Mutation, type Placed, reversed, type Subject, subjectOf, without, withSentence } from "./mutation.ts";

/** Rights, children, sources and named recipients that stand in one clause alone; a safeguard and a route that were put in first. */
export function removals(subject: Subject): readonly Mutation[] {
  return [
    ...rightIds.flatMap((id) => alone(subject, id, "right")),
    ...alone(subject, "data-source", "source", "unclear", "more-protective"),
    ...safeguard(subject),
    ...complaint(subject),
  ];
}

function mutation(
  subject: Subject,
  clause: Placed,
  fact: ChangedFact,
  removed: Direction,
  added: Direction,
): readonly Mutation[] {
  const gone: Mutation = {
    kind: `${fact} removed`,
    notice: subject.id,
    shows: clause.text,
    older: subject.source,
    newer: without(subject, clause),
    expected: { fact, change: "removed", direction: removed },
  };
  const back = reversed(gone, `${fact} added`, added);
  return [gone, { ...back, expected: { ...back.expected, change: "added" } }];
}

/** An element that one clause states, and that clause nothing else of its kind. */
function alone(
  subject: Subject,
  id: ElementId,
  fact: ChangedFact,
  removed: Direction = "less-protective",
  added: Direction = "more-protective",
): readonly Mutation[] {
  const stating = subject.clauses.filter(({ elements }) => elements.has(id));
  const [only, another] = stating;
  if (!only || another || only.elements.size > 1 || only.clause.kind === "heading") return [];
  return mutation(subject, only, fact, removed, added);
}

function put(subject: Subject, sentence: string): Subject | null {
  const place = subject.clauses.filter(({ clause, text }) => clause.kind === "paragraph" && /[.]$/.test(text)).at(-1);
  return place ? subjectOf(subject.id, withSentence(subject, place, sentence)) : null;
}

function safeguard(subject: Subject): readonly Mutation[] {
  const texts = [
    "These transfers are protected by the International Data Transfer Agreement.",
    "The transfer is covered by standard contractual clauses.",
  ];
  return texts.flatMap((text) => {
    const older = put(subject, `We transfer some of your personal data to Canada. ${text}`);
    const clause = older?.clauses.find((each) => each.text === text);
    return older && clause ? mutation(older, clause, "safeguard", "less-protective", "more-protective") : [];
  });
}

function complaint(subject: Subject): readonly Mutation[] {
  if (subject.report.elements.some(({ id, status }) => id === "complaint-ico" && status === "present")) return [];
  const text = "You have the right to complain to the Information Commissioner’s Office.";
  const older = put(subject, text);
  const clause = older?.clauses.find((each) => each.text === text);
  return older && clause ? mutation(older, clause, "complaint", "less-protective", "more-protective") : [];
}
