/** What runs in each thread of a scan's pool: it loads the rules once, and judges what it is given. */
import { workerData } from "node:worker_threads";
import { type Judge, openJudge } from "./judge.ts";
import { type Marked, parcel, scanOne } from "./scan-one.ts";
import type { Judging, Parcel } from "./types.ts";

/** Some notices for one thread. */
export interface Task {
  readonly notices: readonly Marked[];
  /** One shared number, by which the pool sees at which of them the thread is; −1 before it is at any. */
  readonly at: Int32Array;
}

let judge: Promise<Judge> | undefined;

/** Judges the notices of a task, one after another. */
export default async function work({ notices, at }: Task): Promise<readonly Parcel[]> {
  judge ??= openJudge(workerData as Judging);
  const loaded = await judge;
  const parcels: Parcel[] = [];
  for (const [index, notice] of notices.entries()) {
    Atomics.store(at, 0, index);
    parcels.push(parcel(await scanOne(notice, loaded)));
  }
  return parcels;
}
