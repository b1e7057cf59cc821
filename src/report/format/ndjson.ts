import { jsonLine } from "../json.ts";
import type { CheckRun } from "./run.ts";

/** A line of JSON for each notice, as in the report; and one for each notice that could not be read: `{path, error}`. */
export const ndjson = ({ report }: CheckRun): string =>
  [...report.notices, ...report.errors.map(({ path, ...error }) => ({ path, error }))].map(jsonLine).join("");
