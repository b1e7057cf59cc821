import type { Difference } from "../types.ts";

/** Quotations beyond these show nothing that the others do not. */
const MOST = 60;

/** Of a difference's quotations at most 60, in their order: every notice gets its first before any gets its second. */
export function cited(evidence: Difference["evidence"], most = MOST): Difference["evidence"] {
  if (evidence.length <= most) return evidence;
  const counts = new Map<number, number>();
  return evidence
    .map((each, at) => {
      const turn = counts.get(each.notice) ?? 0;
      counts.set(each.notice, turn + 1);
      return { each, turn, at };
    })
    .sort((a, b) => a.turn - b.turn || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
