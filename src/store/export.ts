import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { InputError } from "../errors.ts";
import type { Connection } from "./open.ts";
import { tables } from "./schema.ts";

/** Forms in which DuckDB writes tables to files. */
export const fileKinds = ["parquet", "csv", "ndjson"] as const;
export type FileKind = (typeof fileKinds)[number];

/** Writes every table of a store into a folder, a file each. Gives their paths. Throws InputError where it cannot. */
export async function exportTables(
  connection: Connection,
  folder: string,
  kind: FileKind,
  cwd: string,
): Promise<readonly string[]> {
  try {
    mkdirSync(resolve(cwd, folder), { recursive: true });
  } catch (error) {
    const hint = `the system says ${(error as NodeJS.ErrnoException).code}`;
    throw new InputError("this folder cannot be made", { path: folder, hint });
  }
  const files: string[] = [];
  for (const { name } of tables) {
    const file = join(folder, `${name}.${kind}`);
    await writeFile(connection, `from "${name}"`, file, kind, cwd);
    files.push(file);
  }
  return files;
}

/** Writes the answer of a query to a file as it comes, without keeping it in memory. Throws as DuckDB does. */
export async function writeFile(
  { duckdb }: Connection,
  sql: string,
  file: string,
  kind: FileKind,
  cwd: string,
): Promise<void> {
  const target = resolve(cwd, file).replaceAll("'", "''");
  await duckdb.run(`copy (${sql.trim().replace(/;$/, "")}\n) to '${target}' (${FORMS[kind]})`);
}

const FORMS = {
  parquet: "format parquet, compression zstd",
  csv: "format csv, header",
  ndjson: "format json",
} as const;
