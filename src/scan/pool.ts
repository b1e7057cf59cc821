import { setFlagsFromString } from "node:v8";
import { Piscina } from "piscina";
import { isSource, packageFile } from "../package-file.ts";
import { CRASH_HINT, failed, type Marked, parcel } from "./scan-one.ts";
import type { Judging, Parcel, ScanError } from "./types.ts";
import type { Task } from "./worker.ts";

/** Threads that judge notices. */
export interface Pool {
  /** One parcel for each notice, whatever becomes of it; in no set order. Throws where the rules cannot be loaded. */
  readonly judge: (notices: readonly Marked[]) => Promise<readonly Parcel[]>;
  /** Ends the threads, whatever they are at. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly judging: Judging;
  /** Threads. */
  readonly workers: number;
  /** Milliseconds that one notice may take. */
  readonly deadline: number;
}

/** Starts the threads; each loads the rules with its first notice. */
export function openPool({ judging, workers, deadline }: PoolOptions): Pool {
  setFlagsFromString(THRIFTY);
  const pool = new Piscina<Task, readonly Parcel[]>({
    ...entry(),
    // A thread starts with its first task: one that is ended while it still loads takes the process with it.
    minThreads: 0,
    idleTimeout: Number.POSITIVE_INFINITY,
    maxThreads: workers,
    workerData: judging,
    resourceLimits: LIMITS,
  });
  return {
    judge: (notices) => judgeAll(notices, pool, deadline),
    close: () => pool.destroy(),
  };
}

/** Megabytes of a thread: the old ones hold the rules and the largest notices that are read, the young ones what comes and goes. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 6 };

/**
 * Left alone, the engine lets each thread grow to four times what it needs before it collects garbage; with a fifth more than
 * that the threads take half the memory, and hardly more time.
 */
const THRIFTY = "--heap-growing-percent=20";

/** The module of a thread, built or not as this one is. */
const entry = (): { readonly filename: string; readonly execArgv?: string[] } =>
  isSource
    ? { filename: packageFile("src/scan/worker.ts"), execArgv: ["--import", "tsx"] }
    : { filename: packageFile("dist/scan/worker.js") };

/** A notice that ends its thread is a failure; those with it in its task are judged again, without it. */
async function judgeAll(
  notices: readonly Marked[],
  pool: Piscina<Task, readonly Parcel[]>,
  deadline: number,
): Promise<readonly Parcel[]> {
  const failures: Parcel[] = [];
  let left = notices;
  while (left.length > 0) {
    const at = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(-1);
    const limit = limitFor(at, deadline);
    try {
      return [...failures, ...(await pool.run({ notices: left, at }, { signal: limit.signal }))];
    } catch (thrown) {
      const culprit = left[Atomics.load(at, 0)];
      if (!culprit) throw thrown;
      failures.push(parcel(failed(culprit, limit.signal.aborted ? tooLong(deadline) : crash(thrown), limit.spent())));
      left = left.filter((one) => one !== culprit);
    } finally {
      limit.end();
    }
  }
  return failures;
}

/** Watches the shared number of a task; aborts where it stands still for longer than the deadline. */
function limitFor(at: Int32Array, deadline: number) {
  const controller = new AbortController();
  let seen = -1;
  let since = performance.now();
  const spent = (): number => performance.now() - since;
  const look = (): void => {
    const now = Atomics.load(at, 0);
    if (now !== seen) {
      seen = now;
      since = performance.now();
    } else if (seen >= 0 && spent() > deadline) controller.abort();
  };
  const timer = setInterval(look, Math.max(LEAST_TICK, deadline / 10));
  return { signal: controller.signal, spent, end: () => clearInterval(timer) };
}

/** Milliseconds between two looks, at least. */
const LEAST_TICK = 10;

const tooLong = (deadline: number): ScanError => ({
  kind: "deadline",
  message: `it was not judged within ${deadline / 1000} s`,
  hint: "--deadline gives each notice more time; --retry-failed tries those again that took too long",
});

const crash = (thrown: unknown): ScanError => ({
  kind: "crash",
  message: thrown instanceof Error ? thrown.message : String(thrown),
  hint: CRASH_HINT,
});
