import { InputError } from "../errors.ts";
import { jsonLine } from "../report/json.ts";
import type { ScanError } from "../scan/types.ts";
import { openOffered } from "../source/stream/open-offered.ts";
import { type NoticeRecord, recordsOf } from "../source/stream/record.ts";
import type { NoticeReport } from "../types.ts";
import { outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import { type Judging, openJudging } from "./judging.ts";
import type { CheckOptions } from "./options.ts";
import { stopwatch } from "./stopwatch.ts";
import { version } from "./version.ts";

/**
 * Answers each line of NDJSON on standard input with one on standard output, in order, each before the next is read.
 * What is wrong with a record is its answer; the exit code is 0. Throws InputError for what is wrong with options and rules.
 */
export async function runFilter(args: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  refusePaths(args);
  refuseFormats(options);
  if (!io.pipe)
    throw new InputError("standard input cannot be read as it comes", {
      path: "--stdin-ndjson",
      hint: "pipe the records in",
    });
  const watch = stopwatch();
  const judging = await openJudging(options, io, watch);
  const by = { tool: { name: "noticelint", version: version() }, packs: judging.packs };
  for await (const record of recordsOf(io.pipe.input(), "<stdin>")) {
    const answer = await answerTo(record, judging, options);
    const { line, given: id } = record;
    if (!(await io.pipe.write(jsonLine({ line, id, ...answer, ...by })))) break;
  }
  if (options.stats) io.err.write(watch.text());
  return 0;
}

type Answer = (NoticeReport & { readonly asOf: string }) | { readonly path: string; readonly error: ScanError };

/** A report by the law of the day that was asked for, else of the record's own. */
async function answerTo({ notice }: NoticeRecord, judging: Judging, options: CheckOptions): Promise<Answer> {
  const { path } = notice;
  if ("error" in notice) return { path, error: notice.error };
  try {
    const asOf = options.asOf ?? notice.date ?? judging.effective(path).asOf.value;
    return { asOf, ...judging.judge(await openOffered(notice, options), { asOf }) };
  } catch (error) {
    return { path, error: ofNotice(error) };
  }
}

/** A defect of ours that one notice brings to light must not keep the answers of all others. */
const ofNotice = (error: unknown): ScanError =>
  error instanceof InputError
    ? { kind: "input", message: error.message, hint: error.hint }
    : {
        kind: "crash",
        message: `noticelint failed on it: ${error instanceof Error ? error.message : String(error)}`,
        hint: "this is a defect of noticelint: please report it with the notice",
      };

function refusePaths(args: readonly string[]): void {
  const path = args.find((one) => one !== "-");
  if (path === undefined) return;
  throw new InputError("with --stdin-ndjson the notices come from standard input alone", {
    path,
    hint: "leave the path away, or --stdin-ndjson",
  });
}

function refuseFormats({ format }: CheckOptions): void {
  const outputs = format === undefined ? [] : outputsOf(format, ["ndjson"], true);
  if (outputs.every(({ file }) => file === null)) return;
  throw new InputError("the answers of --stdin-ndjson go to standard output", {
    path: "--format",
    hint: "write --format ndjson, and send standard output to a file",
  });
}
