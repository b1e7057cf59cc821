import { randomUUID } from "node:crypto";
import { type Job, Queue, QueueEvents } from "bullmq";
import { InputError } from "../errors.ts";
import { failed, type Marked, parcel } from "../scan/scan-one.ts";
import type { Parcel, ScanError } from "../scan/types.ts";
import { type Answer, type Batch, batches, packed, type Terms } from "./batch.ts";
import { answers, connect, lasting, type Place, PREFIX } from "./connection.ts";
import { announce } from "./presence.ts";

/** Workers on other machines, who judge as a pool of threads does. */
export interface Fleet {
  /** One parcel for each notice, whatever becomes of it; none for those that were called off. */
  readonly judge: (notices: readonly Marked[]) => Promise<readonly Parcel[]>;
  /** Is told what was kept: what a worker answered stays in Redis until then. */
  readonly kept: (parcels: readonly Parcel[]) => Promise<void>;
  /** Calls off what no worker has begun. */
  readonly callOff: () => Promise<void>;
  readonly state: () => Promise<FleetState>;
  readonly close: () => Promise<void>;
}

/** Batches that wait and that are worked at, and workers that are there. */
export interface FleetState {
  readonly waiting: number;
  readonly active: number;
  readonly workers: number;
}

/** A batch of which there is no answer yet. */
interface Pending {
  readonly notices: readonly Marked[];
  readonly settle: (answer: Promise<readonly Parcel[]>) => void;
}

/** Milliseconds between two looks at what happened to the batches under way. */
const TICK = 2000;

/** How often a batch is tried that workers throw out, and how long it then waits: milliseconds, doubled each time. */
const RETRY = { attempts: 3, backoff: { type: "exponential", delay: 500 } } as const;

/** Seconds after which an answer for which nobody asked is thrown away. */
const FORGOTTEN = { age: 3600 };

/** Opens the way to the workers. What Redis loses is sent again: the scan keeps what is under way until it is answered. */
export async function openFleet(place: Place, terms: Terms): Promise<Fleet> {
  const redis = connect(place);
  const connection = lasting(place);
  const queue = new Queue<Batch, Answer>(place.queue, {
    connection,
    prefix: PREFIX,
    // Each event of an answer holds the answer.
    streams: { events: { maxLen: 100 } },
    defaultJobOptions: { ...RETRY, removeOnComplete: FORGOTTEN, removeOnFail: FORGOTTEN, stackTraceLimit: 1 },
  });
  const events = new QueueEvents(place.queue, { connection, prefix: PREFIX });
  // A lost connection comes back, and what was sent waits for it.
  queue.on("error", () => {});
  events.on("error", () => {});
  const scan = randomUUID();
  const leave = await announce(redis, scan);
  const pending = new Map<string, Pending>();
  /** The jobs of what is answered and not yet kept, by the keys of their notices. */
  const answered = new Map<string, string>();
  let sent = 0;
  let isOff = false;

  const add = (id: string, notices: readonly Marked[]): Promise<unknown> =>
    queue.add("judge", { scan, terms, notices: notices.map(packed) }, { jobId: id });

  const submit = (notices: readonly Marked[]): Promise<readonly Parcel[]> =>
    new Promise((settle, reject) => {
      if (isOff) return settle(Promise.resolve([]));
      const id = `${scan}-${++sent}`;
      pending.set(id, { notices, settle });
      add(id, notices).catch((error: Error) => reject(refusal(error)));
    });

  const settle = (id: string, answer: (notices: readonly Marked[]) => Promise<readonly Parcel[]>): void => {
    const found = pending.get(id);
    if (!found) return;
    pending.delete(id);
    found.settle(answer(found.notices));
  };

  /** A worker took the scan for gone, or never had it right: the batch goes out again. */
  const onAnswer = (id: string, answer: Answer): void =>
    settle(id, async (notices) => {
      if (answer?.length !== notices.length) {
        await queue.remove(id);
        return submit(notices);
      }
      for (const { key } of answer) answered.set(key, id);
      return answer;
    });

  /** One notice that no worker survives must not take the others of its batch with it. */
  const onFailure = (id: string, reason: string): void =>
    settle(id, async (notices) => {
      await queue.remove(id);
      if (notices.length === 1) return notices.map((notice) => parcel(failed(notice, defeat(reason))));
      return (await Promise.all(notices.map((notice) => submit([notice])))).flat();
    });

  events.on("completed", ({ jobId, returnvalue }) => onAnswer(jobId, returnvalue as unknown as Answer));
  events.on("failed", ({ jobId, failedReason }) => onFailure(jobId, failedReason));

  /** Events are lost where a connection is, and jobs where Redis lost what it held. */
  const look = async (): Promise<void> => {
    for (const [id, { notices }] of [...pending]) {
      const state = await queue.getJobState(id);
      if (!pending.has(id)) continue;
      if (state === "unknown") await add(id, notices);
      if (state !== "completed" && state !== "failed") continue;
      const job = (await queue.getJob(id)) as Job<Batch, Answer> | undefined;
      if (job && state === "completed") onAnswer(id, job.returnvalue);
      if (job && state === "failed") onFailure(id, job.failedReason ?? "");
    }
  };
  const looking = repeated(look, TICK);

  return {
    judge: async (notices) => (await Promise.all(batches(notices).map(submit))).flat(),
    kept: async (parcels) => {
      const jobs = new Set<string>();
      for (const { key } of parcels) {
        const id = answered.get(key);
        if (id !== undefined && answered.delete(key)) jobs.add(id);
      }
      const still = new Set(answered.values());
      // What is not removed now is in an hour.
      await Promise.allSettled([...jobs].filter((id) => !still.has(id)).map((id) => queue.remove(id)));
    },
    callOff: async () => {
      isOff = true;
      const isThere = await answers(redis);
      for (const id of [...pending.keys()]) {
        // A batch that a worker holds is locked, and is not removed.
        if (!isThere || (await queue.remove(id)) > 0) settle(id, async () => []);
      }
    },
    state: async () => {
      const { waiting = 0, prioritized = 0, delayed = 0, active = 0 } = await queue.getJobCounts();
      return { waiting: waiting + prioritized + delayed, active, workers: await queue.getWorkersCount() };
    },
    close: async () => {
      looking.end();
      const isThere = await answers(redis);
      const closed = [leave(), events.close(), isThere ? queue.close() : queue.disconnect()];
      if (isThere) await Promise.all(closed);
      else for (const one of closed) one.catch(() => {});
      redis.disconnect();
    },
  };
}

const refusal = ({ message }: Error): InputError =>
  new InputError(`Redis does not take the work: ${message}`, {
    path: "--redis",
    hint: "has it memory and disk enough? the same command again goes on from what is stored",
  });

const defeat = (reason: string): ScanError => ({
  kind: "crash",
  message: `no worker could judge it: ${reason}`,
  hint: "try it alone, with noticelint check; --retry-failed tries it again",
});

/** Does something again and again, each time when the last is done. */
function repeated(work: () => Promise<void>, pause: number): { readonly end: () => void } {
  let timer: NodeJS.Timeout;
  let ended = false;
  const next = (): void => {
    if (ended) return;
    timer = setTimeout(
      () =>
        void work()
          .catch(() => {})
          .finally(next),
      pause,
    );
  };
  next();
  return {
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}
