import type { ExampleResult } from "../doctor/examples.ts";
import { counted } from "./counted.ts";
import { type Look, paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

/** An example that did not turn out as written, and where it stands: file:line:column. */
export interface FailedExample {
  readonly result: ExampleResult;
  readonly place: string;
}

/** What running a pack's examples showed: those that did not turn out as written, then the counts. */
export function printExamples(results: readonly ExampleResult[], failed: readonly FailedExample[], look: Look): string {
  const ink = paint(look.colour);
  const rules = new Set(results.map(({ rule }) => rule)).size;
  const todo = results.filter((one) => one.ok && one.todo).length;
  const lines = failed.flatMap(({ result, place }) => [
    `${ink.red.bold("not as written")}  ${ink.bold(result.rule)}: example ${result.kind} ${result.index + 1}${result.name ? ` (${result.name})` : ""}`,
    `  ${ink.dim(place)}`,
    ...wrap(result.message, look.width - 2).map((line) => `  ${line}`),
    "",
  ]);
  const counts = [
    `${results.length - failed.length - todo} as written`,
    `${failed.length} not`,
    ...(todo > 0 ? [`${todo} known to miss`] : []),
  ];
  return `${[...lines, ink.bold(`${counted(results.length, "example")} of ${counted(rules, "rule or reading", "rules and readings")}: ${counts.join(", ")}`)].join("\n")}\n`;
}
