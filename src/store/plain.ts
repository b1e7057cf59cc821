import type { DuckDBValue } from "@duckdb/node-api";

/** A value of a store as JSON has it: days, times and keys as texts, lists and records as such. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** A value that DuckDB gives, as a plain one; whole numbers beyond 2^53 become texts. */
export function plain(value: DuckDBValue): Plain {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value !== "object" || value === null) return value ?? null;
  if ("items" in value) return value.items.map(plain);
  if ("entries" in value && Array.isArray(value.entries)) {
    return value.entries.map((entry) => ({ key: plain(entry.key), value: plain(entry.value) }));
  }
  if ("entries" in value) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, one]) => [name, plain(one as DuckDBValue)]));
  }
  if ("toDouble" in value) return value.toDouble();
  return String(value);
}
