import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createUnzip } from "node:zlib";
import { request } from "undici";
import { NO_ANSWER, TOO_LARGE } from "./trouble.ts";
import type { Web } from "./web.ts";

/** What is asked for, until when, and how much of the answer is read. */
export interface Question {
  readonly method: "GET" | "HEAD";
  readonly signal: AbortSignal;
  /** In bytes. */
  readonly size: number;
  /** Whether what is longer is cut there, instead of being an error. */
  readonly cut?: boolean;
}

/** What a host says to one request. */
export interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly location: string | null;
  /** Unpacked; empty but for a page that was there. */
  readonly body: Uint8Array;
}

/** Sends one request and reads its answer; no redirect is followed. Throws as undici and node:zlib do. */
export async function ask(url: URL, question: Question, web: Web): Promise<Answer> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(coded(NO_ANSWER)), web.limits.answer);
  const {
    statusCode: status,
    headers,
    body,
  } = await request(`${url.origin}${url.pathname}${url.search}`, {
    method: question.method,
    dispatcher: web.agent,
    signal: AbortSignal.any([question.signal, silence.signal]),
    bodyTimeout: web.limits.answer,
    headers: {
      "user-agent": web.userAgent,
      accept: ACCEPT,
      "accept-encoding": "gzip, deflate, br",
      "accept-language": "en-GB, en",
    },
  }).finally(() => clearTimeout(timer));
  const answer = { status, contentType: one(headers["content-type"]), location: one(headers.location) };
  if (question.method === "HEAD" || status < 200 || status > 299) {
    discard(body);
    return { ...answer, body: new Uint8Array() };
  }
  if (!question.cut && Number(one(headers["content-length"])) > question.size) {
    discard(body);
    throw tooLarge();
  }
  return { ...answer, body: await readAll(body, unpackers(one(headers["content-encoding"])), question) };
}

const ACCEPT =
  "text/html, application/xhtml+xml, text/markdown, text/plain, application/pdf;q=0.9, application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0.9, application/vnd.oasis.opendocument.text;q=0.9, */*;q=0.1";

const one = (header: string | string[] | undefined): string | null =>
  (Array.isArray(header) ? header[0] : header) ?? null;

/** Nobody reads it: what is still on its way is not waited for. */
function discard(body: Readable): void {
  body.on("error", () => {});
  body.destroy();
}

const coded = (code: string): Error => Object.assign(new Error(code), { code });
const tooLarge = (): Error => coded(TOO_LARGE);

/** Stops at the limit, before and behind the unpacking: a small answer may unpack to one that fills the memory. */
async function readAll(
  body: Readable,
  packed: readonly NodeJS.ReadWriteStream[],
  { size, cut }: Question,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let read = 0;
  const keep = async (stream: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of stream) {
      chunks.push(chunk);
      read += chunk.length;
      if (read > size) throw tooLarge();
    }
  };
  try {
    // Its types know no functions in a list.
    await pipeline([body, within(size), ...packed, keep] as unknown as readonly NodeJS.ReadWriteStream[]);
  } catch (error) {
    if (!cut || (error as { code?: string }).code !== TOO_LARGE) throw error;
  }
  return Buffer.concat(chunks).subarray(0, size);
}

const within = (size: number) =>
  async function* (stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let read = 0;
    for await (const chunk of stream) {
      if (chunk.length > size - read) {
        yield chunk.subarray(0, size - read);
        throw tooLarge();
      }
      read += chunk.length;
      yield chunk;
    }
  };

/** What undoes the packings that a header names, the last one first. An unknown one is left: the text will not be one. */
const unpackers = (header: string | null): NodeJS.ReadWriteStream[] =>
  (header ?? "")
    .toLowerCase()
    .split(",")
    .slice(0, 3)
    .reverse()
    .flatMap((name) => UNPACKERS[name.trim()]?.() ?? []);

const UNPACKERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createUnzip,
  "x-gzip": createUnzip,
  deflate: createUnzip,
  br: createBrotliDecompress,
};
