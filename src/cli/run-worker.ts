import { InputError } from "../errors.ts";
import type { Terms } from "../queue/batch.ts";
import { reach, shownUrl } from "../queue/connection.ts";
import { counted } from "../report/counted.ts";
import type { Judging } from "../scan/types.ts";
import type { PackInfo } from "../types.ts";
import type { Io } from "./io.ts";
import type { WorkerOptions } from "./options.ts";
import { openScanJudging } from "./scan-judging.ts";
import { version } from "./version.ts";

/**
 * Judges for scans on other machines until it is asked to stop; gives the exit code. Throws InputError where there is no
 * Redis, and where a scan has terms that this machine cannot keep.
 */
export async function runWorker(options: WorkerOptions, io: Io): Promise<number> {
  const place = { url: options.redis, queue: options.queue };
  const stop = new AbortController();
  await reach(place);
  // What is wrong with its own rules is said at once, not with the first batch.
  await openScanJudging(options, io);
  const { work } = await import("../queue/worker.ts");
  io.err.write(`waiting for work at ${shownUrl(place.url)}\n`);
  const forget = io.session?.onStop(() => {
    io.err.write("stopping: what is begun is finished; once more ends at once\n");
    stop.abort();
  });
  const { workers } = options;
  const { batches, notices } = await work(place, { workers, judgingFor: judgings(options, io), stop: stop.signal });
  forget?.();
  io.err.write(`${counted(notices, "notice")} judged, in ${counted(batches, "batch", "batches")}\n`);
  return 0;
}

/** Settles terms once for all batches of a scan: rules take long to load. */
function judgings(options: WorkerOptions, io: Io): (terms: Terms) => Promise<Judging> {
  let last: { readonly terms: string; readonly judging: Promise<Judging> } | undefined;
  return (given) => {
    const terms = JSON.stringify(given);
    if (last?.terms !== terms) last = { terms, judging: judgingBy(given, options, io) };
    return last.judging;
  };
}

/** The terms of a scan with the rules of this machine. Throws InputError where these are not those of the scan. */
async function judgingBy(terms: Terms, options: WorkerOptions, io: Io): Promise<Judging> {
  if (terms.version !== version()) {
    throw refusal(
      `runs noticelint ${terms.version}, and this is ${version()}`,
      `install noticelint ${terms.version} here`,
    );
  }
  const { config, pack } = options;
  const { packs, asOf, judgingOf } = await openScanJudging(
    { ...terms.options, config, pack, asOf: terms.pinned ? terms.asOf : undefined },
    io,
  );
  if (hashes(packs) !== hashes(terms.packs)) {
    throw refusal(
      `judges by ${named(terms.packs)}, and here is ${named(packs)}`,
      "give both the same pack: --pack names it",
    );
  }
  const judging = judgingOf(terms.asOf);
  if (judging.hash !== terms.hash || (asOf ?? terms.asOf) !== terms.asOf) {
    throw refusal("has another configuration", "give both the same configuration: --config names it");
  }
  return judging;
}

const refusal = (message: string, hint: string): InputError =>
  new InputError(`the scan ${message}`, { path: "worker", hint });

const hashes = (packs: readonly PackInfo[]): string => packs.map(({ hash }) => hash).join();
const named = (packs: readonly PackInfo[]): string =>
  packs.map(({ name, version, hash }) => `${name} ${version} (${hash})`).join(", ");
