/** Verdicts whose finding is no longer made. */
import type { JudgedSet, SetId } from "./labelled.ts";
import type { Ledger, Verdict } from "./ledger.ts";

export interface Gone extends Verdict {
  readonly set: SetId;
  readonly notice: string;
}

/** False findings that are no longer made, which is as it should be, and true ones, which is to be looked at. */
export function settled(
  ledger: Ledger,
  sets: readonly JudgedSet[],
): { mended: readonly Gone[]; lost: readonly Gone[] } {
  const gone = sets.flatMap(({ id, notices }) =>
    notices.flatMap(({ name, report }) => {
      const here = new Set(report.findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`));
      return (ledger[id]?.[name] ?? [])
        .filter(({ rule, fingerprint }) => !here.has(`${rule} ${fingerprint}`))
        .map((verdict) => ({ ...verdict, set: id, notice: name }));
    }),
  );
  return {
    mended: gone.filter(({ verdict }) => verdict === false),
    lost: gone.filter(({ verdict }) => verdict === true),
  };
}
