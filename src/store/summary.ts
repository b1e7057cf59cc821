import type { Tally } from "../scan/scan.ts";
import type { Connection, Row } from "./open.ts";

/** What a scan did and found: `scan --format json`. */
export interface ScanSummary {
  readonly version: 1;
  readonly kind: "scan";
  readonly store: string;
  readonly run: {
    readonly run: number;
    /** UTC, as YYYY-MM-DD hh:mm:ss; `finished` is null where there is more to do. */
    readonly started: string;
    readonly finished: string | null;
    readonly asOf: string;
    readonly packs: readonly string[];
    readonly sources: readonly string[];
  };
  /** Of this call; what earlier calls of the same run did is known to it. */
  readonly now: Tally & { readonly seconds: number };
  /** Of the run, with what was stored before. */
  readonly notices: number;
  readonly failures: readonly { readonly kind: string; readonly message: string; readonly notices: number }[];
  readonly organisations: readonly { readonly organisation: string; readonly notices: number }[];
  /** How many notices state each element, those that most notices lack first. */
  readonly elements: readonly {
    readonly element: string;
    readonly present: number;
    readonly partial: number;
    readonly absent: number;
    readonly notApplicable: number;
  }[];
  /** In how many notices each rule failed, those that failed in most first; what is suppressed is left out. */
  readonly rules: readonly { readonly rule: string; readonly severity: string; readonly notices: number }[];
}

export interface Called {
  /** The store, as it was given. */
  readonly store: string;
  readonly run: number;
  readonly result: Tally;
  readonly seconds: number;
}

/** Sums up a run of a store. */
export async function summaryOf(connection: Connection, { store, run, result, seconds }: Called): Promise<ScanSummary> {
  const ask = async <T>(sql: string): Promise<readonly T[]> =>
    (await connection.rows(`with mine as (select notice from seen where run = $run) ${sql}`, {
      run,
    })) as readonly Row[] as readonly T[];
  const { offered, judged, failed, known } = result;
  const [about] = await ask<ScanSummary["run"]>(
    `select run, strftime(started, '%Y-%m-%d %H:%M:%S') as started, strftime(finished, '%Y-%m-%d %H:%M:%S') as finished,
       as_of as "asOf", packs, sources from runs where run = $run`,
  );
  const [counted] = await ask<{ notices: number }>("select count(*) as notices from notices join mine using (notice)");
  return {
    version: 1,
    kind: "scan",
    store,
    run: about!,
    now: { offered, judged, failed, known, seconds: Math.round(seconds * 10) / 10 },
    notices: counted!.notices,
    failures: await ask(
      "select kind, message, count(*) as notices from failures join mine using (notice) group by all order by notices desc, message",
    ),
    organisations: await ask(
      "select organisation, count(*) as notices from notices join mine using (notice) group by all order by notices desc, organisation",
    ),
    elements: await ask(
      `select element, ${STATUSES.map(([name, status]) => `count(*) filter (status = '${status}') as "${name}"`).join(", ")}
       from elements join mine using (notice) group by element order by absent desc, element`,
    ),
    rules: await ask(
      `select rule, severity, count(distinct notice) as notices from findings join mine using (notice)
       where outcome = 'fail' and suppressed is null group by all order by notices desc, rule`,
    ),
  };
}

const STATUSES = [
  ["present", "present"],
  ["partial", "partial"],
  ["absent", "absent"],
  ["notApplicable", "not-applicable"],
] as const;
