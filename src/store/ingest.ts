/** How what a scan made comes into the tables: DuckDB reads the JSON of the workers itself, a batch at a time. */
import { type Column, tables } from "./schema.ts";

/** Tables with many rows for one notice, of which a report has a list of the same name. */
const LISTS = ["elements", "facts", "findings"] as const;

const OUTCOMES = ["pass", "fail", "review", "not-applicable"] as const;

/** What an origin has, without what the store gives it. */
const GIVEN = ["key", "as_of", "id", "path", "url", "date", "sector", "sha256", "bytes", "ms"] as const;

const columnsOf = (table: string): readonly Column[] => tables.find(({ name }) => name === table)?.columns ?? [];

/** The columns of notices and of failures behind those that both have. */
const ownOf = (table: string): readonly Column[] =>
  columnsOf(table).filter(({ name }) => name !== "notice" && name !== "run" && !GIVEN.some((one) => one === name));

/** What from_json reads of a Scanned: everything as text or number, so that no value can fail a batch. */
const HEAD = Object.fromEntries(
  GIVEN.map((name) => [keyOf(name), jsonType(columnsOf("notices").find((one) => one.name === name))]),
);

/** What a Scanned calls a column. */
function keyOf(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function recordOf(columns: readonly Column[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((one) => [one.name, jsonType(one)]));
}

function jsonType(column: Column | undefined): string {
  return column && ["INTEGER", "BIGINT", "DOUBLE"].includes(column.type) ? column.type : "VARCHAR";
}

/** The statement that takes a batch: `$lines` are Scanned as JSON, `$notices` the number of each, `$run` is the run. */
export const TAKE = `create or replace temp table incoming as
  select unnest($notices) as notice, $run as run, unnest($lines) as line`;

/**
 * The statements that put it into the tables, to be run behind that in the same transaction. Each reads the JSON anew, and
 * of it only what it wants: read once for all, a batch takes a hundred megabytes, since a column of lists is kept for the
 * longest.
 */
export const PUT: readonly string[] = [
  insert("notices", rowOf("notices", "rows"), { ...HEAD, rows: recordOf(ownOf("notices")) }, "it.rows is not null"),
  insert(
    "failures",
    rowOf("failures", "error"),
    { ...HEAD, error: recordOf(ownOf("failures")) },
    "it.error is not null",
  ),
  "insert into seen by name select run, notice from incoming",
  insert(
    "signatures",
    'from_base64(it."rows".signature) as signature',
    { rows: { signature: "VARCHAR" } },
    "it.rows is not null",
  ),
  ...LISTS.map((name) =>
    insert(name, `unnest(it."rows"."${name}", recursive := true)`, {
      rows: { [name]: [recordOf(columnsOf(name).filter((one) => one.name !== "notice"))] },
    }),
  ),
  ...OUTCOMES.map((name) =>
    insert("outcomes", `unnest(it."rows".outcomes."${name}") as rule, '${name}' as outcome`, {
      rows: { outcomes: { [name]: ["VARCHAR"] } },
    }),
  ),
];

function insert(table: string, values: string, read: object, where = "true"): string {
  return `insert into ${table} by name select notice, ${values}
    from (select notice, run, from_json(line, '${JSON.stringify(read)}') as it from incoming) where ${where}`;
}

/** All columns of a table but the number, those of its own out of a record. */
function rowOf(table: string, record: string): string {
  const own = new Set(ownOf(table).map(({ name }) => name));
  return columnsOf(table)
    .filter(({ name }) => name !== "notice")
    .map(({ name, type }) => {
      const value = name === "run" ? "run" : own.has(name) ? `it."${record}"."${name}"` : `it."${keyOf(name)}"`;
      return `${cast(value, type)} as "${name}"`;
    })
    .join(", ");
}

/** What is no day is not kept as one. */
function cast(value: string, type: string): string {
  return type === "DATE" || type === "UUID" ? `try_cast(${value} as ${type})` : value;
}
