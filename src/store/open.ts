import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { InputError } from "../errors.ts";
import { type Plain, plain } from "./plain.ts";
import { creation, SCHEMA_VERSION, viewing } from "./schema.ts";
import { storeError } from "./store-error.ts";

/** An open store. Its connections see what is committed; each does one thing at a time. */
export interface Store {
  /** As it was given. */
  readonly path: string;
  readonly connect: () => Promise<Connection>;
  /** Closes it; what is not committed is not kept. */
  readonly close: () => void;
}

/** A way to a store. Errors are told as InputError where the user can mend them. */
export interface Connection {
  readonly run: (sql: string, values?: Values, types?: Types) => Promise<void>;
  readonly rows: (sql: string, values?: Values, types?: Types) => Promise<readonly Row[]>;
  /** Does some work in a transaction: all of it is kept, or nothing. */
  readonly atomically: <T>(work: () => Promise<T>) => Promise<T>;
  /** What DuckDB itself offers, for what is beyond this. */
  readonly duckdb: DuckDBConnection;
}

/** The values of a statement's parameters, and the types of those that do not tell their own. */
export type Values = Record<string, DuckDBValue>;
export type Types = Record<string, DuckDBType>;

export type Row = Readonly<Record<string, Plain>>;

export interface OpenOptions {
  readonly cwd: string;
  /** "make": it may not be there yet; "read": nothing is written to it. */
  readonly to: "make" | "read";
  /** What DuckDB may use. */
  readonly memory?: string;
  readonly threads?: number;
  /** How long its log may become before what is in it is put into the tables: until then it is in memory too. */
  readonly checkpoint?: string;
  /** How much must be freed together, or by one piece of work, for it to be given back to the system: left alone, DuckDB keeps it for what may come. */
  readonly giveBack?: string;
}

/** Opens a store. Throws InputError for a file that is no store, is in use, cannot be written or is not there. */
export async function openStore(path: string, options: OpenOptions): Promise<Store> {
  const file = resolve(options.cwd, path);
  const isNew = !existsSync(file);
  if (isNew && options.to === "read") {
    throw new InputError("there is no such store", { path, hint: "noticelint scan PATHS --out STORE makes one" });
  }
  const instance = await duckdb(file, path, options);
  const connected: DuckDBConnection[] = [];
  const connect = async (): Promise<Connection> => {
    const one = await instance.connect();
    connected.push(one);
    return connection(one, path);
  };
  const store: Store = {
    path,
    connect: async () => {
      const one = await connect();
      // What is only read keeps the views that it has: those of this version stand before them.
      if (options.to === "read") for (const sql of viewing("temp")) await one.run(sql);
      return one;
    },
    close: () => {
      // As long as one of them lives, the file stays locked.
      for (const one of connected) one.closeSync();
      instance.closeSync();
    },
  };
  try {
    const first = await connect();
    await (isNew || (await isEmpty(first)) ? make(first, path, options) : check(first, path, options));
  } catch (error) {
    store.close();
    throw error;
  }
  return store;
}

/** The library is large, and is loaded where a store is opened. */
async function duckdb(
  file: string,
  path: string,
  { to, memory, threads, checkpoint, giveBack }: OpenOptions,
): Promise<DuckDBInstance> {
  try {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    return await DuckDBInstance.create(file, {
      access_mode: to === "read" ? "READ_ONLY" : "READ_WRITE",
      // Nothing is to be fetched, whatever a question asks for.
      autoinstall_known_extensions: "false",
      ...(memory !== undefined && { memory_limit: memory }),
      ...(threads !== undefined && { threads: String(threads) }),
      ...(checkpoint !== undefined && { checkpoint_threshold: checkpoint }),
      ...(giveBack !== undefined && {
        allocator_bulk_deallocation_flush_threshold: giveBack,
        allocator_flush_threshold: giveBack,
      }),
    });
  } catch (error) {
    throw storeError(error, path);
  }
}

function connection(duckdb: DuckDBConnection, path: string): Connection {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw storeError(error, path);
    }
  };
  const run = async (sql: string, values?: Values, types?: Types): Promise<void> =>
    void (await told(duckdb.run(sql, values, types)));
  return {
    duckdb,
    run,
    atomically: async (work) => {
      await run("begin");
      try {
        const result = await work();
        await run("commit");
        return result;
      } catch (error) {
        // Of a commit that failed nothing is left to be taken back.
        await duckdb.run("rollback").catch(() => {});
        throw error;
      }
    },
    rows: async (sql, values, types) =>
      (await told(duckdb.runAndReadAll(sql, values, types)))
        .getRowObjects()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))),
  };
}

/** A scan that was killed before the first commit leaves a file without tables. */
async function isEmpty(connection: Connection): Promise<boolean> {
  return (await connection.rows("select 1 as one from duckdb_tables()")).length === 0;
}

async function make(connection: Connection, path: string, { to }: OpenOptions): Promise<void> {
  if (to === "read") throw new InputError("this store is empty", { path, hint: "scan something into it first" });
  await connection.atomically(async () => {
    for (const sql of creation()) await connection.run(sql);
  });
}

/** A store of these tables that an earlier version made may have views that this one would not make. */
async function check(connection: Connection, path: string, { to }: OpenOptions): Promise<void> {
  const isStore = await connection.rows("select 1 as one from duckdb_tables() where table_name = 'store'");
  if (isStore.length === 0) {
    throw new InputError("this is a DuckDB database, but no store of noticelint", {
      path,
      hint: "name another file",
    });
  }
  const [row] = await connection.rows("select schema from store");
  if (row?.schema === SCHEMA_VERSION) {
    if (to === "make") for (const sql of viewing()) await connection.run(sql);
    return;
  }
  throw new InputError(
    `this store has tables of version ${row?.schema}, and this noticelint writes ${SCHEMA_VERSION}`,
    {
      path,
      hint: "scan into a new file, or take the version of noticelint that made it",
    },
  );
}
