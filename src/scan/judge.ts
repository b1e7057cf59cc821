import { openJudging } from "../cli/judging.ts";
import { processIo } from "../cli/process-io.ts";
import { stopwatch } from "../cli/stopwatch.ts";
import { wordsOf } from "../compare/words.ts";
import { clauses } from "../document/clauses.ts";
import { openOffered } from "../source/stream/open-offered.ts";
import { rowsOf } from "./rows.ts";
import type { Judging, Offered, Scanned } from "./types.ts";

/** Reads and judges one notice. Throws InputError for what is no notice. */
export type Judge = (offered: Offered) => Promise<Pick<Scanned, "asOf" | "rows">>;

/** Loads the rules of a judging, once for all notices. Throws InputError for what is wrong with them. */
export async function openJudge({ options, cwd, asOf, pinned }: Judging): Promise<Judge> {
  const { judge } = await openJudging(options, { ...processIo(), cwd, today: () => asOf }, stopwatch());
  return async (offered) => {
    const document = await openOffered(offered, options);
    const report = judge(document, { asOf: pinned ? undefined : offered.date });
    return { asOf: report.asOf ?? asOf, rows: rowsOf(report, wordsOf(document, clauses(document))) };
  };
}
