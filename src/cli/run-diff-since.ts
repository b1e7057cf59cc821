import { revisedNotice } from "../compare/revised-notice.ts";
import type { Input } from "../compare/side.ts";
import { InputError } from "../errors.ts";
import { reportError } from "../report/assemble.ts";
import { json, jsonLine } from "../report/json.ts";
import { printRevisedNotices } from "../report/revised-notices.ts";
import { printRevisedNoticesMarkdown } from "../report/revised-notices-markdown.ts";
import { changedNotices } from "../source/git.ts";
import { openNotice } from "../source/open-notice.ts";
import type { RevisedNotice, RevisedNotices } from "../types.ts";
import { complain } from "./complain.ts";
import { failOnOf } from "./exit-code.ts";
import { deliver, type Look, outputsOf } from "./format.ts";
import { wantedOf } from "./inputs.ts";
import type { Io } from "./io.ts";
import { openJudging } from "./judging.ts";
import type { DiffOptions } from "./options.ts";
import { type DiffFailing, diffCode } from "./run-diff.ts";
import { stopwatch } from "./stopwatch.ts";

const printers = {
  pretty: printRevisedNotices,
  json: (revised: RevisedNotices, _: Look) => json(revised),
  ndjson: ({ notices }: RevisedNotices, _: Look) => notices.map(jsonLine).join(""),
  markdown: (revised: RevisedNotices, _: Look) => printRevisedNoticesMarkdown(revised),
};
const kinds = Object.keys(printers) as (keyof typeof printers)[];

/**
 * Compares every notice below the paths with what it was at a git revision. Gives the exit code; 2 where a notice could
 * not be compared. Throws InputError where git cannot say what has changed.
 */
export async function runDiffSince(
  since: string,
  paths: readonly string[],
  options: DiffOptions,
  io: Io,
): Promise<number> {
  const watch = stopwatch();
  const outputs = outputsOf(options.format, kinds, options.quiet);
  const changed = await watch.time("ask git", () => changedNotices(since, paths, { cwd: io.cwd }));
  const judging = await openJudging(options, io, watch);
  const isWanted = wantedOf(paths, judging.config, io.cwd);
  const errors = [...changed.errors];
  const notices: RevisedNotice[] = [];
  for (const { kind: status, path, oldPath, oldBytes, newBytes } of changed.notices) {
    if (!isWanted(path)) continue;
    try {
      const newer = newBytes && (await open(newBytes, path, path));
      const older = oldBytes && (await openOlder(oldBytes, oldPath ?? path, path));
      notices.push(watch.time("compare", () => revisedNotice({ status, path, oldPath, older, newer })));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
    }
  }
  const revised: RevisedNotices = {
    version: 1,
    kind: "revised-notices",
    since,
    notices,
    errors: errors.map(reportError),
  };
  const unwritten = watch.time("print", () =>
    deliver(outputs, (kind, look) => printers[kind](revised, look), io, options.color),
  );
  complain([...errors, ...unwritten], options, io);
  if (options.stats) io.err.write(watch.text());
  if (errors.length + unwritten.length > 0) return 2;
  return notices.some((notice) =>
    fails(notice, { ...failOnOf(judging.effective(notice.path)), failOnChange: options.failOnChange }),
  )
    ? 1
    : 0;

  /** Both revisions are judged by what holds for the newer. */
  async function open(bytes: Uint8Array, path: string, as: string): Promise<Input> {
    const document = await watch.time("parse", () => openNotice(bytes, path, { wholePage: options.wholePage }));
    return { document, report: watch.time("check", () => judging.judge(document, { as })) };
  }

  /** Nobody can mend what a file once held: where that was no notice yet, the one that there is now is new. */
  async function openOlder(bytes: Uint8Array, path: string, as: string): Promise<Input | null> {
    return open(bytes, path, as).catch((error: unknown) => {
      if (error instanceof InputError) return null;
      throw error;
    });
  }
}

/** Whom the removal of a notice serves cannot be told. */
function fails({ status, revisions, findings }: RevisedNotice, failing: DiffFailing): boolean {
  if (status === "deleted") return failing.failOnChange === "unclear";
  return diffCode({ changes: revisions?.changes ?? [], findings }, failing) === 1;
}
