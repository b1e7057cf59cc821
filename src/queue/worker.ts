import { type Job, WaitingError, Worker } from "bullmq";
import { InputError } from "../errors.ts";
import type { Judging } from "../scan/types.ts";
import { type Answer, type Batch, type Terms, unpacked } from "./batch.ts";
import { answers, connect, lasting, type Place, PREFIX } from "./connection.ts";
import { openPools } from "./pools.ts";
import { isWaiting } from "./presence.ts";

export interface WorkOptions {
  /** Threads. */
  readonly workers: number;
  /** The terms of a scan as this machine can keep them. Throws InputError where it cannot. */
  readonly judgingFor: (terms: Terms) => Promise<Judging>;
  /** Ends the work: what is begun is finished. */
  readonly stop: AbortSignal;
}

/** What a worker did. */
export interface Worked {
  readonly batches: number;
  readonly notices: number;
}

/** Milliseconds without a sign of life after which another worker takes a batch over, and between two looks for such. */
const LOCK = { lockDuration: 6000, stalledInterval: 3000 };

/** A batch that so many workers died of is given up. */
const MOST_DEATHS = 3;

/** Takes batches and judges them until it is stopped. Throws InputError where a scan has terms that it cannot keep. */
export async function work(place: Place, { workers, judgingFor, stop }: WorkOptions): Promise<Worked> {
  const redis = connect(place);
  const pools = openPools(workers);
  const done = { batches: 0, notices: 0 };
  let refusal: InputError | undefined;
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  const judge = async (job: Job<Batch, Answer>, token?: string): Promise<Answer> => {
    const { scan, terms, notices } = job.data;
    if (!(await isWaiting(redis, scan))) return null;
    try {
      const judging = await judgingFor(terms);
      const parcels = await pools.judge({ judging, deadline: terms.deadline }, notices.map(unpacked));
      done.batches += 1;
      done.notices += parcels.length;
      return parcels;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // Not this worker, but another may keep the terms: the batch goes back, and this one goes.
      refusal ??= error;
      end();
      await job.moveToWait(token);
      throw new WaitingError();
    }
  };

  const worker = new Worker<Batch, Answer>(place.queue, judge, {
    connection: lasting(place),
    prefix: PREFIX,
    // One batch waits at hand while the threads judge the others.
    concurrency: workers + 1,
    maxStalledCount: MOST_DEATHS,
    ...LOCK,
  });
  // A lost connection or lock: the first comes back, and what the second was of is taken over.
  worker.on("error", () => {});
  if (stop.aborted) end();
  stop.addEventListener("abort", end);
  await ended;
  // Without Redis no answer can be given: what is begun is taken over by others, once it is back.
  await worker.close(!(await answers(redis)));
  await pools.close();
  redis.disconnect();
  if (refusal) throw refusal;
  return done;
}
