/** The facts side by side as a table's rows: a topic, and what each notice says of it in a few words. */
import type { Comparison, Evidence, FactBase, Status } from "../types.ts";
import { factInWords, subjectOf } from "./fact-words.ts";
import { brief } from "./say.ts";
import { topics } from "./topics.ts";

export interface TopicRow {
  readonly title: string;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** The best status of the topic's elements; null for a topic without elements. */
  readonly status: Status | null;
  readonly said: readonly Said[];
  /** What sends the reader elsewhere, where the notice leaves the topic open. */
  readonly elsewhere: readonly Evidence[];
}

export interface Said {
  readonly words: string;
  readonly evidence: Evidence;
  /** 0 for a heading or a few words, 2 for what a rule has found something to say about, else 1. */
  readonly telling: 0 | 1 | 2;
}

/** The `most` that tell most, in the order of the notice. */
export function pick(said: readonly Said[], most: number): readonly Said[] {
  const order = said.map((each, at) => ({ each, at })).sort((a, b) => b.each.telling - a.each.telling || a.at - b.at);
  return order
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

/** The rows of all topics of which at least one notice says something; the same words are said once. */
export function topicRows({ notices, elements, facts, rules }: Comparison): readonly TopicRow[] {
  const found = notices.map((_, i) => rules.filter((rule) => !rule.absence).flatMap((rule) => rule.found[i]!));
  return topics.flatMap((topic) => {
    const values = facts.find(({ kind }) => kind === topic.kind)?.values ?? [];
    const own = elements.filter(({ id }) => topic.elements.includes(id));
    const cells = notices.map((_, i) => {
      const status = best(own.map(({ statuses }) => statuses[i]!));
      const open = status === "absent" || status === "partial";
      const elsewhere = open ? own.flatMap((element) => element.elsewhere[i]!) : [];
      return { status, said: once((values[i] ?? []).map((fact) => said(topic.kind, fact, found[i]!))), elsewhere };
    });
    return cells.some((cell) => cell.said.length > 0) ? [{ title: topic.title, cells }] : [];
  });
}

function said(kind: string, fact: FactBase, found: readonly Evidence[]): Said {
  const subject = subjectOf(fact);
  const { evidence } = fact;
  const words = factInWords(kind, fact) + (subject ? `: ${brief(subject, 70)}` : "");
  const judged = found.some(
    ({ start, end }) => start.offset < evidence.end.offset && evidence.start.offset < end.offset,
  );
  return { words, evidence, telling: judged ? 2 : words.split(" ").length < 4 ? 0 : 1 };
}

function once(said: readonly Said[]): readonly Said[] {
  return said.filter(({ words }, i) => said.findIndex((other) => other.words === words) === i);
}

const RANKS: readonly Status[] = ["present", "partial", "absent", "not-applicable"];

function best(statuses: readonly Status[]): Status | null {
  return RANKS.find((status) => statuses.includes(status)) ?? null;
}
