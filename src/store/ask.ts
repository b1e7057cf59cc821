import { InputError } from "../errors.ts";
import { didYouMean } from "../nearest.ts";
import { clustersIn } from "./clusters.ts";
import type { Connection } from "./open.ts";
import { type Plain, plain } from "./plain.ts";
import { type ReadyQuery, readyQueries } from "./ready.ts";
import { groups } from "./schema.ts";

/** A table that answers a question. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Plain[])[];
}

/** A question to a store: the name of a ready query, an element or a rule, or SQL; and what is set of it. */
export interface Question {
  readonly question: string;
  /** The column of `latest` to group by. */
  readonly by?: string | undefined;
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/** What a connection has to run once the variables of a question are set. */
export type Prepared = { readonly sql: string } | { readonly clusters: number };

/** Answers a question. Throws InputError for one that there is not, or that DuckDB does not understand. */
export async function ask(connection: Connection, question: Question): Promise<Answer> {
  const prepared = await prepare(connection, question);
  if ("clusters" in prepared) return clustersIn(connection, prepared.clusters);
  return understood(question.question, async () => {
    const reader = await connection.duckdb.runAndReadAll(prepared.sql);
    return { columns: reader.deduplicatedColumnNames(), rows: reader.getRows().map((row) => row.map(plain)) };
  });
}

/** Sets what a question asks for. Throws as `ask` does. */
export async function prepare(connection: Connection, { question, by, settings = {} }: Question): Promise<Prepared> {
  const named = await readyFor(question, connection);
  if (!named) {
    const extra = by !== undefined ? "--by" : Object.keys(settings).length > 0 ? "--set" : null;
    if (extra === null) return { sql: question };
    throw new InputError("SQL says itself what it groups by and looks for", {
      path: extra,
      hint: "write it into the SQL",
    });
  }
  const { query, given } = named;
  const values = { ...settings, ...given };
  checkSettings(query, settings);
  if (by !== undefined) checkGroup(query, by);
  if (query.by !== null) await connection.run(`set variable "by" = ${text(by ?? query.by)}`);
  for (const setting of query.settings) {
    const value = values[setting.name];
    if (value === undefined && setting.default === null) {
      const hint = `write --set ${setting.name}=…: ${setting.about}`;
      throw new InputError(`${query.name} has to be told ${setting.name}`, { path: "query", hint });
    }
    await connection.run(`set variable "${setting.name}" = ${value === undefined ? setting.default : text(value)}`);
  }
  return query.name === CLUSTERS.name ? { clusters: Number(values.alike ?? CLUSTERS.settings[0]?.default) } : query;
}

/** Runs what a user has written, or set. Throws InputError with what DuckDB says of it. */
export async function understood<T>(question: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const [first = "", ...more] = (error instanceof Error ? error.message : String(error)).split("\n");
    if (/read-only mode/.test(first)) {
      const hint = "noticelint scan writes to it; to change its tables, open a copy of it with DuckDB";
      throw new InputError("a question only reads the store", { path: "query", hint });
    }
    const place = more.find((line) => line.startsWith("LINE "));
    const hint =
      more.find((line) => /^(?:Did you mean|Candidate)/.test(line)) ?? "docs/store.md lists tables and columns";
    const path = place === undefined ? "query" : `query ${place.slice(0, 60).trim()}`;
    throw new InputError(first.replace(/^Failed to \w+ statements: /, ""), {
      path: question.length > 60 ? "query" : path,
      hint,
    });
  }
}

/** The one ready query that is no SQL: texts that are alike are found by what the comparison of notices uses. */
const CLUSTERS: ReadyQuery = {
  name: "near-duplicates",
  about: "Notices made from one text: groups of which each is like another of its group.",
  by: null,
  settings: [
    {
      name: "alike",
      default: "0.5",
      about: "the share of runs of four words that two must have in common, from 0 to 1",
    },
  ],
  sql: "",
};

/** All questions that have a name, by name. */
export const named = (): readonly ReadyQuery[] =>
  [...readyQueries(), CLUSTERS].sort((one, other) => (one.name < other.name ? -1 : 1));

interface Named {
  readonly query: ReadyQuery;
  /** What the name itself sets. */
  readonly given: Readonly<Record<string, string>>;
}

/** The ready query behind a name, be it its own or that of an element or rule of the store; null for SQL. */
async function readyFor(question: string, connection: Connection): Promise<Named | null> {
  const ready = named();
  const own = ready.find(({ name }) => name === question);
  if (own) return { query: own, given: {} };
  if (/[\s;(]/.test(question.trim())) return null;
  const rules = await namesIn(connection, "select distinct rule as name from outcomes");
  const elements = await namesIn(connection, "select distinct element as name from elements");
  const of = (name: string): ReadyQuery => ready.find((one) => one.name === name) as ReadyQuery;
  if (rules.includes(question)) return { query: of("rule"), given: { rule: question } };
  if (elements.includes(question)) return { query: of("element"), given: { element: question } };
  const hint =
    didYouMean(question, [...ready.map(({ name }) => name), ...rules, ...elements]) ??
    "noticelint query without a name lists them; anything with a space is taken as SQL";
  throw new InputError(`there is no question "${question}"`, { path: "query", hint });
}

const namesIn = async (connection: Connection, sql: string): Promise<readonly string[]> =>
  (await connection.rows(sql)).map(({ name }) => String(name));

function checkSettings({ name, settings }: ReadyQuery, given: Readonly<Record<string, string>>): void {
  const known = settings.map((one) => one.name);
  const unknown = Object.keys(given).find((one) => !known.includes(one));
  if (unknown === undefined) return;
  const hint =
    didYouMean(unknown, known) ?? (known.length > 0 ? `it has ${known.join(", ")}` : "there is nothing to set of it");
  throw new InputError(`${name} has no setting "${unknown}"`, { path: "--set", hint });
}

function checkGroup({ name, by }: ReadyQuery, asked: string): void {
  if (by === null) throw new InputError(`${name} does not group`, { path: "--by", hint: "leave --by out" });
  if (groups.some((one) => one === asked)) return;
  const hint = didYouMean(asked, groups) ?? `one of ${groups.join(", ")}`;
  throw new InputError(`notices cannot be grouped by "${asked}"`, { path: "--by", hint });
}

/** A text as SQL. */
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
