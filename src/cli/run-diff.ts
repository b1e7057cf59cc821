import { compareRevisions, isOfFact } from "../compare/revisions.ts";
import { InputError } from "../errors.ts";
import { json } from "../report/json.ts";
import { printRevisions } from "../report/revisions.ts";
import { printRevisionsMarkdown } from "../report/revisions-markdown.ts";
import type { Revisions } from "../types.ts";
import { complain } from "./complain.ts";
import { fails } from "./exit-code.ts";
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
  const { notices, errors } = await judge(args, options, io, watch);
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
  return unwritten.length > 0 ? 2 : diffCode(revisions, options);
}

/** 1 where the revision brought findings at or above the threshold, or changed a fact in the direction given. */
export function diffCode(
  { changes, findings }: Pick<Revisions, "changes" | "findings">,
  { failOn, failOnReview, failOnChange }: Pick<DiffOptions, "failOn" | "failOnReview" | "failOnChange">,
): 0 | 1 {
  const changed = changes.some((change) => isOfFact(change) && change.direction === failOnChange);
  return changed || fails(findings.introduced, failOn, failOnReview ?? false) ? 1 : 0;
}

const notTwo = (message: string): InputError =>
  new InputError(message, { path: "diff", hint: "name the older and the newer file: noticelint diff OLD NEW" });
