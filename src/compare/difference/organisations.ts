import type { Difference } from "../../types.ts";
import { list } from "../say.ts";
import type { Side } from "../side.ts";

/** Which kinds of organisation speak, where they are not all of one kind: other rules apply to each. */
export function organisations(sides: readonly Side[]): readonly Difference[] {
  const kinds = new Map<string, string[]>();
  for (const { report, label } of sides) {
    const kind = report.organisation.kind;
    kinds.set(kind, [...(kinds.get(kind) ?? []), label]);
  }
  if (kinds.size < 2) return [];
  const said = [...kinds].map(
    ([kind, labels]) => `${kind === "unknown" ? "cannot tell" : kind.replaceAll("-", " ")}: ${list(labels, 5)}`,
  );
  const evidence = sides.flatMap(({ report }, notice) =>
    report.organisation.evidence.slice(0, 1).map((each) => ({ notice, evidence: each })),
  );
  return [
    {
      topic: "organisation",
      message: `Who speaks is a different kind of organisation: ${said.join("; ")}`,
      weight: 4,
      evidence,
    },
  ];
}
