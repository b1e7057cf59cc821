import { compareRevisions, isOfFact } from "../compare/revisions.ts";
import { InputError } from "../errors.ts";
import { json } from "../report/json.ts";
import { printRevisions } from "../report/revisions.ts";
import { printRevisionsMarkdown } from "../report/revisions-markdown.ts";
import type { Revisions } from "../types.ts";
import { complain } from "./complain.ts";
import { type FailOn, failOnOf, fails } from "./exit-code.ts";
import { deliver, type Look, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import { judge } from "./judge.ts";
import type { DiffOptions } from "./options.ts";
import { stopwatch } from "./stopwatch.ts";

const printers = {
  pretty: (revisions: Revisions, look: Look) => printRevisions(revisions, look),
  json: (revisions: Revisions, _: Look) => json(revisions),
  markdown: (revisions: Revisions, _: Look) => printRevisionsMarkdown(revisions),
};
const kinds = Object.keys(printers) as (keyof typeof printers)[];

/** Compares two revisions and prints what changed. Gives the exit code. Throws InputError where there are not two. */
export async function runDiff(args: readonly string[], options: DiffOptions, io: Io): Promise<number> {
  const watch = stopwatch();
  const outputs = outputsOf(options.format, kinds, options.quiet);
  if (args.length !== 2) throw notTwo(`diff compares two notices, not ${args.length}`);
  const { notices, errors, effective } = await judge(args, options, io, watch, { as: args[1], keepIgnored: true });
  // One file given twice is read once.
  const [older, newer = older] = notices;
  if (errors.length > 0 || !older || !newer || notices.length > 2) {
    complain(errors, options, io);
    if (errors.length > 0) return 2;
    throw notTwo(`${args.join(" and ")} stand for ${notices.length} notices`);
  }
  const revisions = watch.time("compare", () => compareRevisions(older, newer));
  const unwritten = watch.time("print", () =>
    deliver(outputs, (kind, look) => printers[kind](revisions, look), io, options.color),
  );
  complain(unwritten, options, io);
  if (options.stats) io.err.write(watch.text());
  return unwritten.length > 0
    ? 2
    : diffCode(revisions, { ...failOnOf(effective(newer.document.path)), failOnChange: options.failOnChange });
}

/** What fails a comparison of two revisions. */
export type DiffFailing = FailOn & Pick<DiffOptions, "failOnChange">;

/** 1 where the revision brought findings at or above the threshold, or changed a fact in the direction given. */
export function diffCode(
  { changes, findings }: Pick<Revisions, "changes" | "findings">,
  { failOnChange, ...failing }: DiffFailing,
): 0 | 1 {
  const changed = changes.some((change) => isOfFact(change) && change.direction === failOnChange);
  return changed || fails(findings.introduced, failing) ? 1 : 0;
}

const notTwo = (message: string): InputError =>
  new InputError(message, { path: "diff", hint: "name the older and the newer file: noticelint diff OLD NEW" });
