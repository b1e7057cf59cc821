/** The facts side by side as a table's rows: a topic, and what each notice says of it in a few words. */
import type { Comparison, Evidence, FactBase, Status } from "../types.ts";
import { byValue, factInWords, subjectOf } from "./fact-words.ts";
import { brief, list, quoted } from "./say.ts";
import { isIntroduction, leadsToPurposes, telling } from "./telling.ts";
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
  /** How much it tells a reader who sees only a few: larger is more. */
  readonly telling: number;
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
export function topicRows(comparison: Comparison): readonly TopicRow[] {
  const { notices, elements, facts, rules } = comparison;
  const quoting = rules.filter((rule) => !rule.absence && rule.severity !== "info");
  const found = notices.map((_, i) => quoting.flatMap((rule) => rule.found[i]!));
  return topics.flatMap((topic) => {
    const values = facts.find(({ kind }) => kind === topic.kind)?.values ?? [];
    const own = elements.filter(({ id }) => topic.elements.includes(id));
    const cells = notices.map((_, i) => {
      const status = best(own.map(({ statuses }) => statuses[i]!));
      const open = status === "absent" || status === "partial";
      const elsewhere = open ? own.flatMap((element) => element.elsewhere[i]!) : [];
      const words =
        topic.kind === "retention"
          ? onePerValue(values[i] ?? [])
          : (values[i] ?? []).map((fact) => saidOf(topic.kind, fact, values[i]!));
      const plain = words.filter((each) => !each.words.startsWith("“") || !isIntroduction(each.evidence.text));
      const said = (plain.length > 0 ? plain : words).map((each) => ({
        ...each,
        telling: telling(topic.kind, each, i, found[i]!, elements),
      }));
      const each = once(said, topic.kind);
      return { status, said: topic.kind === "purpose" && notices.length <= FEW ? listsOf(each) : each, elsewhere };
    });
    return cells.some((cell) => cell.said.length > 0) ? [{ title: topic.title, cells }] : [];
  });
}

/** Of so few notices a list of purposes is shown as one, with all its items. */
const FEW = 6;
const FEWEST_OF_LIST = 3;

/** Puts the items of each list of purposes into one. */
function listsOf(said: readonly Said[]): readonly Said[] {
  const lists = new Map<string, Said[]>();
  for (const each of said) {
    const { leadIn } = each.evidence;
    if (!leadIn || !leadsToPurposes(leadIn.text)) continue;
    const name = `${leadIn.start.line} ${leadIn.text}`;
    lists.set(name, [...(lists.get(name) ?? []), each]);
  }
  const whole = [...lists.values()].filter((items) => items.length >= FEWEST_OF_LIST);
  const first = new Map(whole.map((items) => [items[0]!, items]));
  const taken = new Set(whole.flat());
  return said.flatMap((each) => {
    const items = first.get(each);
    if (!items) return taken.has(each) ? [] : [each];
    const words = items.map(({ evidence }) => brief(evidence.text.replace(/[\s.;,]+$/, ""), 64)).join("; ");
    return [{ words: `a list of ${items.length}: ${words}`, evidence: each.evidence, telling: 5 }];
  });
}

type Words = Omit<Said, "telling">;

function saidOf(kind: string, fact: FactBase, among: readonly FactBase[]): Words {
  const subject = subjectOf(fact);
  // What is said of a right tells notices apart more than that it is named.
  const about = kind === "right" ? quoted(fact.evidence.text, 80) : subject && `: ${brief(subject, 70)}`;
  const words = [factInWords(kind, fact, among), about].filter(Boolean).join(kind === "right" ? " " : "");
  return { words, evidence: fact.evidence };
}

/** A period that holds for several things is said once, with all of them. */
function onePerValue(facts: readonly FactBase[]): readonly Words[] {
  return byValue("retention", facts).map(({ words, subjects, evidence }) => ({
    words:
      subjects.length > 0
        ? `${words}: ${list(
            subjects.map((each) => brief(each, 50)),
            3,
          )}`
        : words,
    evidence,
  }));
}

function once(said: readonly Said[], kind: string): readonly Said[] {
  // Of a right one sentence is enough.
  const key = ({ words }: Said) => (kind === "right" ? words.replace(/ “.*$/, "") : words);
  return said.filter((each, i) => said.findIndex((other) => key(other) === key(each)) === i);
}

const RANKS: readonly Status[] = ["present", "partial", "absent", "not-applicable"];

function best(statuses: readonly Status[]): Status | null {
  return RANKS.find((status) => statuses.includes(status)) ?? null;
}
