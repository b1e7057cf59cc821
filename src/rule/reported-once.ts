/** One statement, one finding: a rule that yields to others says nothing of the words that they report. */
import { countBefore } from "../halving.ts";
import type { Evidence } from "../types.ts";
import type { Judged } from "./evaluate.ts";
import { notApplicable, type Verdict } from "./verdict.ts";

/** The verdicts, those of rules that yield without the places at which a rule to which they yield fails too. */
export function reportedOnce(judged: readonly Judged[]): readonly Judged[] {
  const failing = new Map<string, Verdict>();
  for (const { id, verdict } of judged) if (verdict.outcome === "fail") failing.set(id, verdict);
  return judged.map((each) => (isOfWords(each.verdict) ? yielding(each, failing) : each));
}

function yielding(each: Judged, failing: ReadonlyMap<string, Verdict>): Judged {
  const above = (each.rule.yields ?? []).filter((id) => failing.has(id));
  return above.length === 0 ? each : { ...each, verdict: withoutWhat(above, failing, each.verdict) };
}

const isOfWords = ({ outcome, absence }: Verdict): boolean => (outcome === "fail" || outcome === "review") && !absence;

function withoutWhat(above: readonly string[], failing: ReadonlyMap<string, Verdict>, verdict: Verdict): Verdict {
  const isReported = overlapWith(above.flatMap((id) => failing.get(id)?.evidence ?? []));
  const isLeft = (place: Evidence): boolean => !isReported(place);
  const evidence = verdict.evidence.filter(isLeft);
  if (evidence.length === 0) return notApplicable(`what it would find fault with is reported by ${above.join(", ")}`);
  const details = verdict.details?.filter((_, index) => isLeft(verdict.evidence[index] as Evidence));
  return { ...verdict, evidence, ...(details && { details }) };
}

/** The function that tells whether a place overlaps with one of some places. */
function overlapWith(places: readonly Evidence[]): (place: Evidence) => boolean {
  const sorted = places.toSorted((a, b) => a.start.offset - b.start.offset);
  let furthest = 0;
  /** Per place: where the furthest of those up to it ends. */
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end.offset);
    return furthest;
  });
  return ({ start, end }) => {
    const before = countBefore(sorted.length, (index) => (sorted[index] as Evidence).start.offset < end.offset);
    return before > 0 && (ends[before - 1] as number) > start.offset;
  };
}
