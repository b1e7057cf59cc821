import type { Marked } from "../scan/scan-one.ts";
import type { Judging, Parcel, ScanSink } from "../scan/types.ts";
import type { PackInfo } from "../types.ts";
import type { Io } from "./io.ts";
import type { ScanOptions } from "./options.ts";
import { version } from "./version.ts";

/** Who judges for a scan: threads of this process, or workers on other machines. */
export interface Judges {
  readonly judge: (notices: readonly Marked[]) => Promise<readonly Parcel[]>;
  /** How many calls of `judge` may be under way. */
  readonly atOnce: number;
  /** The sink, through which they are told what is kept. */
  readonly telling: (sink: ScanSink) => ScanSink;
  /** Calls off what is not begun, where that may wait for long. */
  readonly callOff: () => Promise<void>;
  /** How they are, in a few words; empty where that goes without saying. */
  readonly state: () => Promise<string>;
  readonly close: () => Promise<void>;
}

interface By {
  readonly judging: Judging;
  readonly packs: readonly PackInfo[];
}

/** Makes sure that the Redis that was named is there. Throws InputError within five seconds. */
export async function reachJudges({ redis, queue }: ScanOptions): Promise<void> {
  if (redis === undefined) return;
  const { reach } = await import("../queue/connection.ts");
  await reach({ url: redis, queue });
}

/** Starts the threads, or opens the way to the workers. */
export async function openJudges({ judging, packs }: By, options: ScanOptions): Promise<Judges> {
  const { redis, queue, ahead, workers, deadline } = options;
  if (redis === undefined) {
    const { openPool } = await import("../scan/pool.ts");
    const { judge, close } = openPool({ judging, workers, deadline });
    return {
      judge,
      atOnce: 2 * workers,
      telling: (sink) => sink,
      callOff: async () => {},
      state: async () => "",
      close,
    };
  }
  const { openFleet } = await import("../queue/fleet.ts");
  const { minConfidence, organisation, rule, wholePage } = judging.options;
  const { asOf, pinned, hash } = judging;
  const terms = {
    version: version(),
    packs,
    asOf,
    pinned,
    hash,
    deadline,
    options: { minConfidence, organisation, rule, wholePage },
  };
  const fleet = await openFleet({ url: redis, queue }, terms);
  return {
    ...fleet,
    atOnce: ahead,
    telling: (sink) => ({
      known: (keys) => sink.known(keys),
      write: async (batch) => {
        await sink.write(batch);
        await fleet.kept(batch);
      },
    }),
    state: async () => {
      const { waiting, active, workers } = await fleet.state();
      return workers === 0 ? NO_WORKER : `${workers} workers, ${active} batches at work, ${waiting} waiting`;
    },
  };
}

const NO_WORKER = "no worker is there: start noticelint worker with the same --redis";

/** Watches how they are, every two seconds: `note` draws it, and where nothing is drawn, the lack of workers is told once. */
export function watchJudges({ state }: Judges, note: (text: string) => void, io: Io): () => void {
  let told = io.session?.terminal !== undefined;
  const look = async (): Promise<void> => {
    const text = await state();
    note(text);
    if (told || text !== NO_WORKER) return;
    told = true;
    io.err.write(`${text}\n`);
  };
  const timer = setInterval(() => void look().catch(() => {}), 2000);
  return () => clearInterval(timer);
}
