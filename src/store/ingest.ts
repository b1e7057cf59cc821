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

/** What is read of a Scanned, for from_json: everything as text or number, so that no value can fail a batch. */
const LINE = {
  ...Object.fromEntries(
    GIVEN.map((name) => [keyOf(name), jsonType(columnsOf("notices").find((one) => one.name === name))]),
  ),
  rows: {
    ...recordOf(ownOf("notices")),
    signature: "VARCHAR",
    ...Object.fromEntries(
      LISTS.map((name) => [name, [recordOf(columnsOf(name).filter((one) => one.name !== "notice"))]]),
    ),
    outcomes: Object.fromEntries(OUTCOMES.map((name) => [name, ["VARCHAR"]])),
  },
  error: recordOf(ownOf("failures")),
};

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

/**
 * The statement that reads a batch: `$lines` are Scanned as JSON, `$run` is the run, `$next` the first number that no notice
 * has. What is kept already, and what comes twice, is passed over.
 */
export const READ = `create or replace temp table incoming as
  select $next + row_number() over () - 1 as notice, $run as run, * from (
    select unnest(from_json(line, '${JSON.stringify(LINE)}')) from (select unnest($lines) as line)
  )
  where "key"::uuid not in (select "key" from notices union all select "key" from failures)
  qualify row_number() over (partition by "key") = 1`;

/** The statements that put it into the tables, to be run behind that in the same transaction. */
export const WRITE: readonly string[] = [
  insert("notices", valuesOf("notices", "rows"), `where "rows" is not null`),
  insert("failures", valuesOf("failures", "error"), "where error is not null"),
  insert("seen", ["run", "notice"]),
  insert("signatures", ["notice", 'from_base64("rows".signature) as signature'], `where "rows" is not null`),
  ...LISTS.map((name) => insert(name, ["notice", `unnest("rows"."${name}", recursive := true)`])),
  ...OUTCOMES.map((name) =>
    insert("outcomes", ["notice", `unnest("rows".outcomes."${name}") as rule`, `'${name}' as outcome`]),
  ),
];

function insert(table: string, values: readonly string[], where = ""): string {
  return `insert into ${table} by name select ${values.join(", ")} from incoming ${where}`;
}

/** All columns of a table, those of its own out of a record. */
function valuesOf(table: string, record: string): readonly string[] {
  const own = new Set(ownOf(table).map(({ name }) => name));
  return columnsOf(table).map(({ name, type }) => {
    const value = own.has(name) ? `"${record}"."${name}"` : `"${keyOf(name)}"`;
    return `${cast(value, type)} as "${name}"`;
  });
}

/** What is no day is not kept as one. */
function cast(value: string, type: string): string {
  return type === "DATE" || type === "UUID" ? `try_cast(${value} as ${type})` : value;
}
