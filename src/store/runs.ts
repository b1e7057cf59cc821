import type { Judging } from "../scan/types.ts";
import type { PackInfo } from "../types.ts";
import type { Connection } from "./open.ts";

/** A run that has begun. */
export interface Run {
  readonly run: number;
  readonly judging: Judging;
  /** Where it goes on with one that was stopped: how many notices that has seen. */
  readonly before: number | null;
}

export interface RunAsked {
  /** What is to be scanned, as given. */
  readonly sources: readonly string[];
  /** The judging by the law of a day. */
  readonly judgingOf: (asOf: string) => Judging;
  /** The day that was asked for; undefined where that of a run that was stopped will do. */
  readonly asOf: string | undefined;
  readonly today: string;
  readonly packs: readonly PackInfo[];
  readonly version: string;
}

/** Goes on with the last run that was stopped, where it was of the same sources and judging, else begins another. */
export async function beginRun(connection: Connection, asked: RunAsked): Promise<Run> {
  const { sources, judgingOf, today } = asked;
  const stopped = await connection.rows(
    `select run, as_of, pinned, judging, sources, (select count(*) from seen s where s.run = runs.run) as before
     from runs where finished is null order by run desc`,
  );
  for (const one of stopped) {
    if (JSON.stringify(one.sources) !== JSON.stringify(sources)) continue;
    if (asked.asOf !== undefined && asked.asOf !== one.as_of) continue;
    const judging = judgingOf(String(one.as_of));
    if (judging.hash === one.judging && judging.pinned === one.pinned)
      return { run: Number(one.run), judging, before: Number(one.before) };
  }
  const judging = judgingOf(asked.asOf ?? today);
  const packs = asked.packs.map(({ name, version, hash }) => `${name} ${version} ${hash}`);
  const [row] = await connection.rows(
    `insert into runs select coalesce(max(run), 0) + 1, now() at time zone 'UTC', null, ${list(sources)}, $asOf::date, $pinned, $judging,
       ${list(packs)}, $version from runs returning run`,
    { asOf: judging.asOf, pinned: judging.pinned, judging: judging.hash, version: asked.version },
  );
  return { run: Number(row?.run), judging, before: null };
}

/** Says that a run came to its end. */
export const finishRun = (connection: Connection, run: number): Promise<void> =>
  connection.run("update runs set finished = now() at time zone 'UTC' where run = $run", { run });

/** Forgets the failures that another try may mend: what took too long, and what a defect of ours ended. */
export const forgetFailures = (connection: Connection): Promise<void> =>
  connection.atomically(async () => {
    const again = "select notice from failures where kind in ('deadline', 'crash')";
    await connection.run(`delete from seen where notice in (${again})`);
    await connection.run("delete from failures where kind in ('deadline', 'crash')");
  });

/** A list of texts as SQL. */
const list = (texts: readonly string[]): string =>
  `[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(", ")}]::varchar[]`;
