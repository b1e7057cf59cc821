import type { ScanSink } from "../scan/types.ts";
import { READ, WRITE } from "./ingest.ts";
import type { Connection, Store } from "./open.ts";

/** Writes to a store what one of its runs makes. */
export async function openSink(store: Store, run: number): Promise<ScanSink> {
  const { LIST, listValue, BIGINT, VARCHAR } = await import("@duckdb/node-api");
  // Looking up and writing go on beside each other.
  const reader = await store.connect();
  const writer = await store.connect();
  let next = await firstFree(reader);
  return {
    known: async (keys) => {
      const found = await reader.rows(KNOWN, { keys: listValue([...keys]) }, { keys: LIST(VARCHAR) });
      if (found.length > 0) {
        const notices = listValue(found.map(({ notice }) => BigInt(Number(notice))));
        await reader.run(SEE, { run, notices }, { notices: LIST(BIGINT) });
      }
      return new Set(found.map(({ key }) => String(key)));
    },
    write: async (batch) => {
      const lines = listValue(batch.map(({ json }) => json));
      await writer.atomically(async () => {
        await writer.run(READ, { lines, run, next: BigInt(next) }, { lines: LIST(VARCHAR) });
        for (const sql of WRITE) await writer.run(sql);
      });
      next += batch.length;
    },
  };
}

const KNOWN = `select "key"::varchar as "key", notice
  from (select "key", notice from notices union all select "key", notice from failures)
  where "key" in (select unnest($keys)::uuid)`;

/** A scan that was stopped has seen some of them before. */
const SEE = `insert into seen select $run, notice from (select unnest($notices) as notice) new
  where not exists (select 1 from seen old where old.run = $run and old.notice = new.notice)`;

async function firstFree(connection: Connection): Promise<number> {
  const [row] = await connection.rows(
    "select coalesce(max(notice), 0) + 1 as next from (select notice from notices union all select notice from failures)",
  );
  return Number(row?.next);
}
