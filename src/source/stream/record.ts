import { dayHint, isDay } from "../../day.ts";
import { formatOf } from "../../document/format.ts";
import { InputError } from "../../errors.ts";
import type { Offered, Origin, Unreadable } from "../../scan/types.ts";
import { inBytes } from "../url/limits.ts";
import { type Line, LONGEST_LINE, linesOf } from "./lines.ts";
import { unreadable } from "./unreadable.ts";

/** What a line of NDJSON stands for. */
export interface NoticeRecord {
  /** The number of the line, from 1. */
  readonly line: number;
  /** The id as it was given, for the answer; null where none was. */
  readonly given: string | number | null;
  readonly notice: Offered | Unreadable;
}

/**
 * The notices in NDJSON, one for each line: `{id, text | html | markdown, path, date, url, sector}`, all but the text
 * optional, others not looked at, null like missing. `name` is the stream's: a record without an id or address is known
 * by it and its line. A line that is no such record is Unreadable.
 */
export async function* recordsOf(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<NoticeRecord> {
  for await (const line of linesOf(stream)) yield recordOf(line, name);
}

/** The notice in one line of NDJSON. */
export function recordOf(line: Line, name: string): NoticeRecord {
  const place = `${name}:${line.number}`;
  const fields = new Map<string, unknown>();
  try {
    for (const [key, value] of Object.entries(objectIn(line))) if (value !== null) fields.set(key, value);
    return { line: line.number, given: idOf(fields), notice: noticeIn(fields, place) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const id = fields.get("id");
    const given = typeof id === "string" || typeof id === "number" ? id : null;
    return {
      line: line.number,
      given,
      notice: unreadable({ id: given === null ? place : String(given), path: place }, error),
    };
  }
}

type Fields = ReadonlyMap<string, unknown>;

const fail = (message: string, hint: string): never => {
  throw new InputError(message, { path: "", hint });
};

function objectIn({ bytes }: Line): object {
  if (bytes === null)
    return fail(`the line is longer than ${inBytes(LONGEST_LINE)}`, "end each record with a line break");
  const text = textIn(bytes);
  if (text.trim() === "") return fail("the line is empty", EXAMPLE);
  const value = jsonIn(text);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value
    : fail(`a record is an object, and this is ${typeOf(value)}`, EXAMPLE);
}

const EXAMPLE = 'write a record on each line: {"id": "1", "text": "…"}';

function textIn(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return fail("the line is not UTF-8", "write the records in UTF-8");
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail(`this is not JSON: ${(error as Error).message}`, `${EXAMPLE}; a line break in a text is written \\n`);
  }
}

function noticeIn(fields: Fields, place: string): Offered {
  const id = idOf(fields);
  const url = stringAt(fields, "url");
  const path = stringAt(fields, "path");
  const sector = stringAt(fields, "sector");
  const date = dayAt(fields);
  const origin: Origin = {
    id: String(id ?? url ?? path ?? place),
    path: path ?? url ?? (id === null ? place : String(id)),
    ...(url !== undefined && { url }),
    ...(date !== undefined && { date }),
    ...(sector !== undefined && { sector }),
  };
  const key = TEXTS.find((one) => fields.has(one));
  if (key === undefined) return fail('there is no "text", "html" or "markdown" in the record', keysHint(fields));
  const content = stringAt(fields, key) ?? "";
  if (content.trim() === "") return fail(`"${key}" is empty`, "a notice has words");
  // An address says nothing of the form in which its text was kept, a file's name does.
  return { ...origin, content, format: key === "text" ? formatOf(content, path ?? "") : key };
}

/** Where the notice may stand: of several, the one that keeps most of its form. */
const TEXTS = ["html", "markdown", "text"] as const;

const keysHint = (fields: Fields): string =>
  fields.size === 0
    ? EXAMPLE
    : `its keys are ${[...fields.keys()].slice(0, 12).join(", ")}: call that of the notice "text", "html" or "markdown"`;

function idOf(fields: Fields): string | number | null {
  const id = fields.get("id") ?? null;
  if (id === null || typeof id === "string") return id;
  if (typeof id !== "number") return fail(`"id" must be text or a number, and is ${typeOf(id)}`, 'write "id": "1"');
  return Number.isInteger(id) && !Number.isSafeInteger(id)
    ? fail('"id" is a number of too many digits to be kept', "put it in quotes")
    : id;
}

function stringAt(fields: Fields, key: string): string | undefined {
  const value = fields.get(key);
  return value === undefined || typeof value === "string"
    ? value
    : fail(`"${key}" must be text, and is ${typeOf(value)}`, `write "${key}": "…", or leave it away`);
}

/** A day, or the day of a moment. */
function dayAt(fields: Fields): string | undefined {
  const date = stringAt(fields, "date");
  if (date === undefined) return undefined;
  const day = date.replace(/[T ]\d{2}:\d{2}.{0,24}$/, "");
  return isDay(day) ? day : fail(`"date" is not a day: ${date.slice(0, 40)}`, dayHint(day));
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : typeof value === "string" ? "text" : `the ${typeof value} ${value}`;
}
