/** How many rights each notice states, and which it leaves out. */
import type { ComparedElement } from "../../types.ts";
import { rightWords } from "../element-words.ts";
import { list } from "../say.ts";
import type { Statement } from "./stated.ts";
import { degreeOf } from "./stated.ts";

/** "A and B state 5 of 7 rights (not portability)"; null where all state the same. */
export function rights(elements: readonly ComparedElement[], labels: readonly string[]): Statement | null {
  const asked = elements.filter((element) => rightWords[element.id] !== undefined);
  const groups = new Map<string, { labels: string[]; count: number }>();
  labels.forEach((label, i) => {
    const said = saidOf(asked, i);
    const known = groups.get(said.text);
    if (known) known.labels.push(label);
    else groups.set(said.text, { labels: [label], count: said.count });
  });
  if (groups.size < 2) return null;
  const sorted = [...groups].sort(([, a], [, b]) => b.count - a.count || b.labels.length - a.labels.length);
  const shown = sorted.length > 7 ? [...sorted.slice(0, 4), ...sorted.slice(-2)] : sorted;
  const parts = shown.map(([said, group]) => `${list(group.labels, 4)}: ${said}`);
  const left = sorted.length - shown.length;
  if (left > 0) parts.splice(4, 0, `${left} more answers between`);
  return {
    text: `Rights stated: ${parts.join("; ")}`,
    degree: degreeOf(sorted.map(([, group]) => group.labels.length)),
  };
}

function saidOf(elements: readonly ComparedElement[], notice: number): { text: string; count: number } {
  const having = (status: string) =>
    elements.flatMap((element) => (element.statuses[notice] === status ? [rightWords[element.id]!] : []));
  const [stated, weak, missing] = [having("present"), having("partial"), having("absent")];
  const asked = stated.length + weak.length + missing.length;
  const parts = [
    stated.length > 0 && stated.length <= missing.length ? `only ${list(stated)}` : null,
    stated.length > missing.length && missing.length > 0 ? `not ${list(missing)}` : null,
    weak.length > 0 ? `in weak words ${list(weak)}` : null,
  ].filter((part) => part !== null);
  const text = parts.length > 0 ? `${stated.length} of ${asked} (${parts.join("; ")})` : `${stated.length} of ${asked}`;
  return { text, count: stated.length };
}
