import { stringify } from "csv-stringify/sync";
import type { Answer } from "../store/ask.ts";
import { inline, table } from "./comparison-markdown-parts.ts";
import { counted } from "./counted.ts";
import { json, jsonLine } from "./json.ts";
import type { Look } from "./paint.ts";
import { printTable } from "./table.ts";

/** Answers of a store as text. */
export const answerPrinters = {
  pretty: ({ columns, rows }: Answer, look: Look) =>
    `${rows.length === 0 ? "" : `${printTable(columns, rows, look)}\n`}${counted(rows.length, "row")}\n`,
  json: (answer: Answer, _: Look) => json(recordsOf(answer)),
  ndjson: (answer: Answer, _: Look) => recordsOf(answer).map(jsonLine).join(""),
  markdown: ({ columns, rows }: Answer, _: Look) =>
    `${table(
      columns.map(inline),
      rows.map((row) => row.map((value) => inline(textOf(value)))),
    )}\n`,
  csv: ({ columns, rows }: Answer, _: Look) =>
    stringify(
      rows.map((row) => row.map(textOf)),
      { header: true, columns: [...columns], escape_formulas: true },
    ),
};

const recordsOf = ({ columns, rows }: Answer): readonly Record<string, unknown>[] =>
  rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
