import { InputError } from "../errors.ts";
import type { Judge } from "./judge.ts";
import type { Fingerprint } from "./key.ts";
import type { Offered, Origin, Parcel, ScanError, Scanned, Unreadable } from "./types.ts";

/** A notice with what it is known by. */
export interface Marked<T extends Origin = Offered> {
  readonly offered: T;
  readonly mark: Fingerprint;
}

/** Judges one notice, whatever becomes of it: what is thrown on the way is its error. */
export async function scanOne({ offered, mark }: Marked, judge: Judge): Promise<Scanned> {
  const began = performance.now();
  const made = await judge(offered).then(
    (judged) => ({ ...judged, error: null }),
    (thrown: unknown) => ({ rows: null, error: errorOf(thrown) }),
  );
  return { ...originOf(offered), ...mark, ms: tenths(performance.now() - began), ...made };
}

/** A notice of which there is no report, and why. `ms` is how long it took to find out. */
export const failed = ({ offered, mark }: Marked<Offered | Unreadable>, error: ScanError, ms = 0): Scanned => ({
  ...originOf(offered),
  ...mark,
  ms: tenths(ms),
  rows: null,
  error,
});

/** Makes a Scanned ready for its way. */
export const parcel = (scanned: Scanned): Parcel => ({
  key: scanned.key,
  failed: scanned.error !== null,
  json: narrow(wellFormed(JSON.stringify(scanned))),
});

/** A text with a sign beyond Latin 1 in it, as every second dash is, takes twice its size in memory: JSON has escapes for them. */
const narrow = (json: string): string =>
  json.replace(/[^\0-\xff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Halves of surrogate pairs and zeros are no text to a database: they become U+FFFD. JSON writes just those as escapes. */
const wellFormed = (json: string): string =>
  json.includes("\\u")
    ? json.replace(/\\(?:\\|u(?:0000|d[89a-f][\da-f]{2}))/g, (found) => (found === "\\\\" ? found : "\\ufffd"))
    : json;

/** What is known of a notice, without its text. */
const originOf = ({ id, path, url, date, sector }: Origin): Origin => ({
  id,
  path,
  ...(url !== undefined && { url }),
  ...(date !== undefined && { date }),
  ...(sector !== undefined && { sector }),
});

function errorOf(thrown: unknown): ScanError {
  if (thrown instanceof InputError) return { kind: "input", message: thrown.message, hint: thrown.hint };
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { kind: "crash", message, hint: CRASH_HINT };
}

export const CRASH_HINT = "this is a defect of noticelint: please report it, with the notice";

const tenths = (ms: number): number => Math.round(ms * 10) / 10;
