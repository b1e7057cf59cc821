/** Which findings a revision mended, which it brought, and which it left. */
import { sourceEnd } from "../document/view.ts";
import { countBefore } from "../halving.ts";
import type { Finding, RevisedFindings } from "../types.ts";
import type { Changes } from "./change/changes.ts";
import type { Revision } from "./change/unit.ts";
import type { Side } from "./side.ts";

/**
 * Findings are the same by fingerprint; where the words around one changed, by rule and clause: the clause that the older
 * notice's has become. `own` are findings of the revision itself.
 */
export function revisedFindings({ older, newer, pairing }: Changes, own: readonly Finding[]): RevisedFindings {
  const [before, after] = [openFindings(older.side), openFindings(newer.side)];
  const prints = new Set(after.map(({ fingerprint }) => fingerprint));
  const lost = before.filter(({ fingerprint }) => !prints.has(fingerprint));
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const places = new Map<string, Finding[]>();
  for (const finding of lost) {
    const unit = unitAt(older, finding);
    const now = unit === null ? undefined : pairing.ofOld.get(unit)?.new.index;
    if (now === undefined && !finding.absence) continue;
    const place = `${finding.rule} ${finding.absence ? "absent" : now}`;
    places.set(place, [...(places.get(place) ?? []), finding]);
  }
  const same = new Set<Finding>();
  const kept = after.filter((finding) => {
    if (known.has(finding.fingerprint)) return true;
    const place = `${finding.rule} ${finding.absence ? "absent" : unitAt(newer, finding)}`;
    const earlier = places.get(place)?.shift();
    if (earlier) same.add(earlier);
    return earlier !== undefined;
  });
  const remaining = new Set(kept);
  return {
    fixed: lost.filter((finding) => !same.has(finding)),
    introduced: [...own, ...after.filter((finding) => !remaining.has(finding))],
    remaining: kept,
  };
}

/** The findings of a notice that nobody suppressed. */
export function openFindings({ report }: Pick<Side, "report">): readonly Finding[] {
  return report.findings.filter(({ suppressed }) => suppressed === null);
}

/** Index of the unit in which a finding begins; null where it stands in none. */
function unitAt({ units, side }: Revision, finding: Finding): number | null {
  const { view, source } = side.document;
  const before = (index: number) => sourceEnd(view, source, units[index]!.clause.to) <= finding.start.offset;
  return units[countBefore(units.length, before)]?.index ?? null;
}
