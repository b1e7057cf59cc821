import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isSource, packageFile } from "../package-file.ts";

/** A question that is ready to be asked: a file of queries/. */
export interface ReadyQuery {
  readonly name: string;
  readonly about: string;
  /** The column of `latest` that it groups by where no other is asked for; null where it does not group. */
  readonly by: string | null;
  readonly settings: readonly QuerySetting[];
  /** What DuckDB runs, once the settings are variables of these names. */
  readonly sql: string;
}

/** A value that a ready query asks for. */
export interface QuerySetting {
  readonly name: string;
  /** An SQL expression; null where it has to be given. */
  readonly default: string | null;
  readonly about: string;
}

/** The ready queries, by name. */
export const readyQueries = (): readonly ReadyQuery[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => parse(file.replace(/\.sql$/, ""), readFileSync(join(FOLDER, file), "utf8")));

/** Copied to where the program is built. */
const FOLDER = packageFile(`${isSource ? "src" : "dist"}/store/queries`);

/** Reads the comments on top of a query: what it tells, `by: COLUMN`, and `set NAME = DEFAULT: what it is` for each setting. */
function parse(name: string, text: string): ReadyQuery {
  const comments = text.split("\n").flatMap((line) => (line.startsWith("-- ") ? [line.slice(3)] : []));
  const by = comments.flatMap((line) => /^by: (\w+)$/.exec(line)?.[1] ?? [])[0] ?? null;
  const settings = comments.flatMap((line) => {
    const [, setting, value, about] = /^set (\w+)(?: = (.+?))?: (.+)$/.exec(line) ?? [];
    return setting && about ? [{ name: setting, default: value ?? null, about }] : [];
  });
  return { name, about: comments[0] ?? "", by, settings, sql: text };
}
