/** Writes docs/store.md: the tables of a store and the questions that are ready for it, from what makes and asks them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { named } from "../src/store/ask.ts";
import type { ReadyQuery } from "../src/store/ready.ts";
import { groups, tables, views } from "../src/store/schema.ts";
import { root } from "./paths.ts";

/** The page. */
export const storePage = (): string => `# The store of a scan

\`noticelint scan PATHS --out STORE\` keeps what it finds in a [DuckDB](https://duckdb.org) database, one file that DuckDB
itself, Python, R and others open too. This page is made from the tables and questions themselves (\`npx tsx
scripts/store-page.ts\`).

## Questions

\`\`\`
noticelint query                                             # lists the ready ones
noticelint query missing-complaint-controller --by sector --store STORE
noticelint query "select count(*) from notices" --store STORE
noticelint query findings --store STORE --format csv=findings.csv --format parquet=findings.parquet
noticelint query --export FOLDER --store STORE --format csv  # every table; parquet, csv or ndjson
\`\`\`

A question is the name of a ready one, of a rule or of an element, or else SQL. \`--format\` is \`pretty\`, \`csv\`, \`json\`,
\`ndjson\`, \`markdown\`, or \`parquet=FILE\`. The store is only read. \`--by\` groups by ${groups.map((one) => `\`${one}\``).join(", ")}
(\`corpus\`: all together); the sector of a notice is what its record said, else the kind of its organisation.

${named().map(question).join("\n\n")}

The ready ones are files of SQL, \`src/store/queries/*.sql\`. In DuckDB's own shell their settings are variables: \`set variable
"by" = 'sector'; .read findings.sql\`.

## Tables

${tables.map(({ name, row, columns }) => `### ${name}\n\nA row is ${row}.\n\n${tableOf(columns)}`).join("\n\n")}

## Views

${views.map(({ name, row }) => `- \`${name}\`: ${row.replaceAll("\n", " ")}`).join("\n")}
`;

function question({ name, about, by, settings }: ReadyQuery): string {
  const needed = settings
    .filter((one) => one.default === null)
    .map((one) => ` --set ${one.name}=${exampleOf(one.about)}`);
  const optional = settings.filter((one) => one.default !== null).map((one) => `\`--set ${one.name}=…\`: ${one.about}`);
  const grouped = by === null ? [] : [`\`--by ${by}\` where nothing else is asked for`];
  const more = [...grouped, ...optional].map((line) => `- ${line}`);
  return [
    `### ${name}`,
    about,
    `\`\`\`\nnoticelint query ${name}${needed.join("")} --store STORE\n\`\`\``,
    ...(more.length > 0 ? [more.join("\n")] : []),
  ].join("\n\n");
}

/** "its id, as missing-retention" */
const exampleOf = (about: string): string => / as (\S+)$/.exec(about)?.[1] ?? "…";

const tableOf = (
  columns: readonly { readonly name: string; readonly type: string; readonly about: string }[],
): string =>
  [
    "| column | type | |",
    "|---|---|---|",
    ...columns.map(({ name, type, about }) => `| \`${name}\` | \`${type}\` | ${about} |`),
  ].join("\n");

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, "docs/store.md"), storePage());
