import { InputError } from "../errors.ts";

/** What DuckDB says of a store, for people; throws on what is a defect of ours. */
export function storeError(error: unknown, path: string): InputError {
  if (error instanceof InputError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const known = CASES.find(({ says }) => says.test(message));
  if (known) return new InputError(known.message, { path, hint: known.hint });
  throw error;
}

const CASES: readonly { readonly says: RegExp; readonly message: string; readonly hint: string }[] = [
  {
    says: /could not set lock|conflicting lock|being used by another process/i,
    message: "another noticelint, or another program, has this store open",
    hint: "wait until it has ended; only one scan at a time writes to a store",
  },
  {
    says: /no space left|disk quota|file too large|could not (?:write|fsync|allocate)|truncate/i,
    message: "there is no room left for the store",
    hint: "make room on the disk and scan again: what was stored is safe, and the scan goes on from there",
  },
  {
    says: /out of memory/i,
    message: "there is not enough memory for this",
    hint: "ask for less at a time, or set a higher limit",
  },
  {
    says: /read-only|permission denied|cannot open file|operation not permitted/i,
    message: "the store cannot be opened there, or not be written to",
    hint: "is its folder there, and may you write to it and to the file?",
  },
  {
    says: /not a valid duckdb database|is a directory|serializ|corrupt|checksum/i,
    message: "this is not a store",
    hint: "name a file that noticelint scan made, or a new one",
  },
  {
    says: /cannot find (?:package|module)|cannot find native|ERR_DLOPEN|dlopen/i,
    message: "the store needs DuckDB, which is not installed for this system",
    hint: "npm install @duckdb/node-api, on a system that DuckDB is built for",
  },
];
