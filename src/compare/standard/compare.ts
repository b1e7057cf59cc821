/** A fleet of notices against one standard: what each says that it should not, and what it should and does not. */
import type { Deviation, DeviationGroup, StandardComparison, StandardNotice } from "../../types.ts";
import { type Input, type Side, sidesOf } from "../side.ts";
import { deviationsOf } from "./deviations.ts";
import type { Standard } from "./schema.ts";

/** Holds notices against a standard. `path` names the standard in the answer. Pure and deterministic. */
export function compareWithStandard(standard: Standard, path: string, inputs: readonly Input[]): StandardComparison {
  const notices = sidesOf(inputs).map((side) => noticeOf(standard, side));
  return { version: 1, kind: "standard", standard: path, notices, ranking: ranked(notices), errors: [] };
}

function noticeOf(standard: Standard, side: Side): StandardNotice {
  const { path, title } = side.report;
  const deviations = [...deviationsOf(standard, side)];
  return {
    path,
    title,
    label: side.label,
    deviations: deviations.sort((a, b) => GRAVE[a.severity] - GRAVE[b.severity]),
  };
}

/** Deviations from the same thing as one, the gravest first, of them those of most notices. */
function ranked(notices: readonly StandardNotice[]): readonly DeviationGroup[] {
  const groups = new Map<string, { first: Deviation; variants: Map<string, Set<number>> }>();
  notices.forEach(({ deviations }, i) => {
    for (const each of deviations) {
      const key = `${each.severity} ${each.check} ${each.expected}`;
      const group = groups.get(key) ?? { first: each, variants: new Map<string, Set<number>>() };
      group.variants.set(each.message, (group.variants.get(each.message) ?? new Set<number>()).add(i));
      groups.set(key, group);
    }
  });
  return [...groups.values()]
    .map(({ first: { check, severity, expected }, variants }) => ({
      check,
      severity,
      expected,
      notices: [...new Set([...variants.values()].flatMap((those) => [...those]))].sort((a, b) => a - b),
      variants: [...variants]
        .map(([message, those]) => ({ message, notices: [...those] }))
        .sort((a, b) => b.notices.length - a.notices.length),
    }))
    .sort((a, b) => GRAVE[a.severity] - GRAVE[b.severity] || b.notices.length - a.notices.length);
}

const GRAVE = { error: 0, warning: 1, info: 2 } as const;
