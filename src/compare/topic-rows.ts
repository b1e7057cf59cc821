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
}

/** The rows of all topics of which at least one notice says something; the same words are said once. */
export function topicRows({ notices, elements, facts }: Comparison): readonly TopicRow[] {
  return topics.flatMap((topic) => {
    const values = facts.find(({ kind }) => kind === topic.kind)?.values ?? [];
    const own = elements.filter(({ id }) => topic.elements.includes(id));
    const cells = notices.map((_, i) => {
      const status = best(own.map(({ statuses }) => statuses[i]!));
      const open = status === "absent" || status === "partial";
      const elsewhere = open ? own.flatMap((element) => element.elsewhere[i]!) : [];
      return { status, said: once((values[i] ?? []).map((fact) => said(topic.kind, fact))), elsewhere };
    });
    return cells.some((cell) => cell.said.length > 0) ? [{ title: topic.title, cells }] : [];
  });
}

function said(kind: string, fact: FactBase): Said {
  const subject = subjectOf(fact);
  const words = factInWords(kind, fact) + (subject ? `: ${brief(subject, 70)}` : "");
  return { words, evidence: fact.evidence };
}

function once(said: readonly Said[]): readonly Said[] {
  return said.filter(({ words }, i) => said.findIndex((other) => other.words === words) === i);
}

const RANKS: readonly Status[] = ["present", "partial", "absent", "not-applicable"];

function best(statuses: readonly Status[]): Status | null {
  return RANKS.find((status) => statuses.includes(status)) ?? null;
}
