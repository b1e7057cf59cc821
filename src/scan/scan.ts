import { grouped } from "./grouped.ts";
import { fingerprint } from "./key.ts";
import { failed, type Marked, parcel } from "./scan-one.ts";
import type { Judging, Offered, Parcel, ScanSink, ScanSource, Unreadable } from "./types.ts";

/** What a scan has done so far. `offered` = `judged` + `failed` + `known` + what is under way. */
export interface Tally {
  /** Taken from the source. */
  readonly offered: number;
  /** Written with a report, and without one. */
  readonly judged: number;
  readonly failed: number;
  /** Left alone, as it is kept already or was offered twice. */
  readonly known: number;
}

export interface ScanOptions {
  readonly judging: Judging;
  readonly sink: ScanSink;
  /** Judges some notices: one parcel for each. */
  readonly judge: (notices: readonly Marked[]) => Promise<readonly Parcel[]>;
  /** How many calls of `judge` may be under way. */
  readonly atOnce: number;
  /** How many parcels are written together. */
  readonly batch: number;
  /** At most so many notices are judged. */
  readonly limit?: number | undefined;
  /** Ends the scan early: what is under way is finished and written. */
  readonly stop?: AbortSignal | undefined;
  /** Is told of every step. */
  readonly tell?: ((tally: Tally) => void) | undefined;
}

/** Whether a scan came to the end of its source, and what it did. */
export interface ScanResult extends Tally {
  readonly ended: "done" | "limit" | "stopped";
}

/**
 * Takes notices from a source, judges those that the sink does not know, and has it keep what became of them. In memory are
 * at most a group for each call under way and two batches of results. Throws what the sink, the source or `judge` throws.
 */
export async function scan(source: ScanSource, options: ScanOptions): Promise<ScanResult> {
  const { judging, sink, judge, atOnce, batch, limit = Number.POSITIVE_INFINITY, stop, tell } = options;
  const tally = { offered: 0, judged: 0, failed: 0, known: 0 };
  const written = writer(sink, batch, (parcels) => {
    const failures = parcels.filter((one) => one.failed).length;
    tally.failed += failures;
    tally.judged += parcels.length - failures;
    for (const { key } of parcels) underWay.delete(key);
    tell?.(tally);
  });
  const underWay = new Set<string>();
  const calls = new Set<Promise<void>>();
  let begun = 0;

  let trouble: { readonly thrown: unknown } | undefined;

  const start = async (notices: readonly Marked[]): Promise<void> => {
    while (calls.size >= atOnce) await Promise.race(calls);
    if (trouble) throw trouble.thrown;
    const call: Promise<void> = judge(notices)
      .then(written.add)
      .catch((thrown: unknown) => {
        trouble ??= { thrown };
      })
      .finally(() => calls.delete(call));
    calls.add(call);
  };

  for await (const group of grouped(source, stop)) {
    tally.offered += group.length;
    const marked = group.map((offered) => ({ offered, mark: fingerprint(offered, judging) }));
    const known = await sink.known(marked.map(({ mark }) => mark.key));
    const fresh: Marked<Offered | Unreadable>[] = [];
    for (const one of marked) {
      if (known.has(one.mark.key) || underWay.has(one.mark.key)) tally.known += 1;
      else if (begun === limit) tally.offered -= 1;
      else {
        begun += 1;
        underWay.add(one.mark.key);
        fresh.push(one);
      }
    }
    tell?.(tally);
    const unread = fresh.filter(isUnread).map((one) => parcel(failed(one, one.offered.error)));
    if (unread.length > 0) await written.add(unread);
    for (const task of tasksOf(fresh.filter(isRead))) await start(task);
    if (begun === limit) break;
  }
  await Promise.all(calls);
  if (trouble) throw trouble.thrown;
  await written.end();
  return { ...tally, ended: stop?.aborted ? "stopped" : begun === limit ? "limit" : "done" };
}

const isUnread = (one: Marked<Offered | Unreadable>): one is Marked<Unreadable> => "error" in one.offered;
const isRead = (one: Marked<Offered | Unreadable>): one is Marked<Offered> => !isUnread(one);

/** Notices that go to a thread together: few enough that the threads end together, enough that the way costs nothing. */
const TASK = 8;

function tasksOf(notices: readonly Marked[]): readonly (readonly Marked[])[] {
  return Array.from({ length: Math.ceil(notices.length / TASK) }, (_, i) => notices.slice(i * TASK, (i + 1) * TASK));
}

/** Milliseconds after which results are written, be they ever so few: what is killed has to do no more than that again. */
const LONGEST_WAIT = 5000;

/** Gathers parcels into batches; while one batch is written the next is gathered, and no more than that. */
function writer(sink: ScanSink, batch: number, done: (parcels: readonly Parcel[]) => void) {
  let gathered: Parcel[] = [];
  let since = performance.now();
  let writing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const parcels = gathered;
    gathered = [];
    since = performance.now();
    const before = writing;
    writing = before.then(async () => {
      if (parcels.length === 0) return;
      await sink.write(parcels);
      done(parcels);
    });
    writing.catch(() => {});
    await before;
  };
  return {
    add: async (parcels: readonly Parcel[]): Promise<void> => {
      gathered.push(...parcels);
      if (gathered.length >= batch || performance.now() - since > LONGEST_WAIT) await flush();
    },
    end: async (): Promise<void> => {
      await flush();
      await writing;
    },
  };
}
