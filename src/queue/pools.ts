import { openPool, type Pool, type PoolOptions } from "../scan/pool.ts";
import type { Marked } from "../scan/scan-one.ts";
import type { Parcel } from "../scan/types.ts";

/** The threads of a worker, who judges for one scan and then for another. */
export interface Pools {
  readonly judge: (by: Omit<PoolOptions, "workers">, notices: readonly Marked[]) => Promise<readonly Parcel[]>;
  readonly close: () => Promise<void>;
}

/** Threads that load other rules when those are asked for, once what is judged by the last ones is done. */
export function openPools(workers: number): Pools {
  let current: { readonly of: string; readonly pool: Pool; readonly calls: Set<Promise<unknown>> } | undefined;
  const poolFor = async (by: Omit<PoolOptions, "workers">) => {
    const { hash, asOf, pinned } = by.judging;
    const of = `${hash} ${asOf} ${pinned} ${by.deadline}`;
    while (current && current.of !== of) {
      const { pool, calls } = current;
      await Promise.allSettled(calls);
      if (current?.pool !== pool || calls.size > 0) continue;
      current = undefined;
      await pool.close();
    }
    current ??= { of, pool: openPool({ ...by, workers }), calls: new Set() };
    return current;
  };
  return {
    judge: async (by, notices) => {
      const { pool, calls } = await poolFor(by);
      const call = pool.judge(notices);
      calls.add(call);
      try {
        return await call;
      } finally {
        calls.delete(call);
      }
    },
    close: async () => {
      await current?.pool.close();
    },
  };
}
