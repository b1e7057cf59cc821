import { Readable } from "node:stream";
import { InputError } from "../errors.ts";
import { json } from "../report/json.ts";
import { printScan } from "../report/scan.ts";
import { printScanMarkdown } from "../report/scan-markdown.ts";
import { type ScanResult, scan } from "../scan/scan.ts";
import type { ScanSource } from "../scan/types.ts";
import { openSource } from "../source/stream/open-source.ts";
import { openStore, type Store } from "../store/open.ts";
import { beginRun, finishRun, forgetFailures, type Run } from "../store/runs.ts";
import { openSink } from "../store/sink.ts";
import { type ScanSummary, summaryOf } from "../store/summary.ts";
import { complain } from "./complain.ts";
import { deliver, type Look, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import type { ScanOptions } from "./options.ts";
import { openJudges, reachJudges, watchJudges } from "./scan-judges.ts";
import { openScanJudging, type ScanJudging } from "./scan-judging.ts";
import { progress } from "./scan-progress.ts";
import { userAgent, version } from "./version.ts";

const printers = {
  pretty: (summary: ScanSummary, { colour, width }: Look) => printScan(summary, { colour, width }),
  json: (summary: ScanSummary, _: Look) => json(summary),
  markdown: (summary: ScanSummary, _: Look) => printScanMarkdown(summary),
};
const kinds = Object.keys(printers) as (keyof typeof printers)[];

/**
 * Scans notices into a store and prints a summary. Gives the exit code: 0, or 2 where it was stopped. What notices say or
 * fail to say is for the questions that are asked of the store. Throws InputError for what keeps the scan from going on.
 */
export async function runScan(args: readonly string[], options: ScanOptions, io: Io): Promise<number> {
  const outputs = outputsOf(options.format, kinds, options.quiet);
  await reachJudges(options);
  const { packs, asOf, judgingOf } = await openScanJudging(options, io);
  const source = sourceOf(args, options, io);
  const store = await openStore(options.out, { cwd: io.cwd, to: "make", ...STORE_LIMITS });
  try {
    const connection = await store.connect();
    if (options.retryFailed) await forgetFailures(connection);
    const run = await beginRun(connection, {
      sources: options.urls === undefined ? args : [...args, `--urls ${options.urls}`],
      judgingOf,
      asOf,
      today: io.today(),
      packs,
      version: version(),
    });
    if (run.before !== null) io.err.write(goesOn(run, run.before, options.out));
    const began = performance.now();
    const result = await judgeAll(source, { ...run, packs }, store, options, io);
    if (result.ended === "done") await finishRun(connection, run.run);
    const summary = await summaryOf(connection, {
      store: options.out,
      run: run.run,
      result,
      seconds: (performance.now() - began) / 1000,
    });
    const unwritten = deliver(outputs, (kind, look) => printers[kind](summary, look), io, options.color);
    complain(unwritten, options, io);
    if (result.ended !== "done") io.err.write(`${WHY[result.ended]}: the same command again goes on from there\n`);
    return unwritten.length > 0 || result.ended === "stopped" ? 2 : 0;
  } finally {
    store.close();
  }
}

/** Where the notices come from. Throws InputError where there is nothing to scan. */
function sourceOf(args: readonly string[], { urls, ignoreRobots, allowPrivate }: ScanOptions, io: Io): ScanSource {
  if (args.length === 0 && urls === undefined) {
    const hint =
      "name files, folders, globs, archives or addresses, - for records on standard input, or a list with --urls";
    throw new InputError("there is nothing to scan", { path: "scan", hint });
  }
  const web = { userAgent: userAgent(), ignoreRobots, allowPrivate, ...io.web };
  return openSource(args, { cwd: io.cwd, stdin: () => io.pipe?.input() ?? NOTHING, urls, web });
}

const NOTHING = Readable.from([]);

/** The database writes small batches beside the threads: it needs no more, and is to leave them the processors. */
const STORE_LIMITS = { memory: "40MB", threads: 1, checkpoint: "4MB", giveBack: "1MB" };

const WHY = { limit: "there may be more, and --limit was reached", stopped: "stopped before the end" } as const;

async function judgeAll(
  source: ScanSource,
  run: Run & Pick<ScanJudging, "packs">,
  store: Store,
  options: ScanOptions,
  io: Io,
): Promise<ScanResult> {
  const stop = new AbortController();
  const judges = await openJudges(run, options);
  const bar = await progress(io.session?.terminal, source);
  const forget = io.session?.onStop(() => {
    bar.end();
    io.err.write("stopping: what is under way is finished and stored; once more ends at once\n");
    stop.abort();
    void judges.callOff();
  });
  const unwatch = watchJudges(judges, bar.note, io);
  try {
    const { judge, atOnce } = judges;
    return await scan(source, {
      judging: run.judging,
      sink: judges.telling(await openSink(store, run.run)),
      judge,
      atOnce,
      batch: options.batch,
      limit: options.limit,
      stop: stop.signal,
      tell: bar.tell,
    });
  } finally {
    bar.end();
    forget?.();
    unwatch();
    await judges.close();
  }
}

const goesOn = ({ run, judging }: Run, before: number, store: string): string =>
  `going on with run ${run} of ${store}, by the law of ${judging.asOf}: ${before.toLocaleString("en-GB")} notices are done\n`;
