import type { ScanSink } from "../scan/types.ts";
import { freeAnswers } from "./free-answers.ts";
import { PUT, TAKE } from "./ingest.ts";
import type { Connection, Store } from "./open.ts";

/** Writes to a store what one of its runs makes. */
export async function openSink(store: Store, run: number): Promise<ScanSink> {
  const { LIST, listValue, BIGINT, VARCHAR } = await import("@duckdb/node-api");
  // Looking up and writing go on beside each other.
  const reader = await store.connect();
  const writer = await store.connect();
  let next = await firstFree(reader);
  const keptBy = async (connection: Connection, keys: readonly string[]): Promise<readonly Kept[]> => {
    const rows = await connection.rows(KEPT, { keys: listValue([...keys]) }, { keys: LIST(VARCHAR) });
    return rows.map(({ key, notice }) => ({ key: String(key), notice: Number(notice) }));
  };
  const put = async (lines: readonly string[], first: number): Promise<void> => {
    const notices = listValue(lines.map((_, index) => BigInt(first + index)));
    const types = { notices: LIST(BIGINT), lines: LIST(VARCHAR) };
    await writer.run(TAKE, { notices, lines: listValue([...lines]), run }, types);
    for (const sql of PUT) await writer.run(sql);
  };
  return {
    known: async (keys) => {
      const found = await keptBy(reader, keys);
      if (found.length > 0) {
        const notices = listValue(found.map(({ notice }) => BigInt(notice)));
        await reader.run(SEE, { run, notices }, { notices: LIST(BIGINT) });
      }
      return new Set(found.map(({ key }) => key));
    },
    write: async (batch) => {
      const keys = await keptBy(
        writer,
        batch.map(({ key }) => key),
      );
      const kept = new Set(keys.map(({ key }) => key));
      const fresh = new Map(batch.flatMap(({ key, json }) => (kept.has(key) ? [] : [[key, json] as const])));
      const lines = [...fresh.values()];
      const putAll = (): Promise<void> =>
        writer.atomically(async () => {
          let first = next;
          for (const some of parts(lines)) {
            await put(some, first);
            first += some.length;
          }
        });
      await withRoom(writer, Math.max(0, ...lines.map(({ length }) => length)), putAll);
      next += fresh.size;
      freeAnswers();
    },
  };
}

/** Does some work with as much memory as the longest line takes, where that is more than there is for usual ones. */
async function withRoom(connection: Connection, longest: number, work: () => Promise<void>): Promise<void> {
  if (longest < LONGEST) return work();
  const [row] = await connection.rows("select current_setting('memory_limit') as usual");
  await connection.run(`set memory_limit = '${64 + Math.ceil((TIMES * longest) / 1e6)}MB'`);
  try {
    await work();
  } finally {
    await connection.run(`set memory_limit = '${row?.usual}'`);
  }
}

/** So many times as long as it is does a line become in memory. */
const TIMES = 16;

/** What DuckDB reads at once is in memory at once, many times as large as it was: so many lines, … */
const MOST_LINES = 20;

/** … or fewer, where they are as long as this together: characters. */
const LONGEST = 500_000;

/** Lines in parts that are read together. */
function parts(lines: readonly string[]): readonly (readonly string[])[] {
  const made: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const last = made.at(-1);
    length += line.length;
    if (last && last.length < MOST_LINES && length <= LONGEST) last.push(line);
    else {
      made.push([line]);
      length = line.length;
    }
  }
  return made;
}

/** What is kept under a key, and its number. */
interface Kept {
  readonly key: string;
  readonly notice: number;
}

const KEPT = `select "key"::varchar as "key", notice
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
