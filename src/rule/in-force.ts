/** The law behind a rule, by the day on which it is asked. */
import type { Law } from "../types.ts";
import { counts } from "./judge.ts";
import { NOT_IN_FORCE } from "./verdict.ts";

/** The law behind a rule that held on a day (YYYY-MM-DD). */
export const inForce = (law: readonly Law[], asOf: string): readonly Law[] => law.filter((each) => counts(each, asOf));

/** Why a rule did not apply on a day on which none of its law held. */
export function outsideItsTime(law: readonly Law[], asOf: string): string {
  const begins = law.map(({ from }) => from).sort()[0] as string;
  if (asOf < begins) return `${NOT_IN_FORCE} began on ${begins}`;
  const ended = law
    .map(({ until }) => until ?? "")
    .sort()
    .at(-1);
  return `${NOT_IN_FORCE} ended on ${ended}`;
}
