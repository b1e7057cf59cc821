import type { ReadyQuery } from "../store/ready.ts";
import { type Look, paint } from "./paint.ts";

/** The ready queries, each with what it tells and what can be set of it. */
export function printQueries(queries: readonly ReadyQuery[], { colour }: Look): string {
  const ink = paint(colour);
  const entries = queries.map(({ name, about, by, settings }) =>
    [
      `${ink.bold(name)}\n  ${about}`,
      ...(by === null ? [] : [`  --by ${by}`]),
      ...settings.map((one) => `  --set ${one.name}=${shown(one.default)}  ${one.about}`),
    ].join("\n"),
  );
  return `${entries.join("\n\n")}\n\nnoticelint query NAME --store STORE asks one; NAME may also be a rule, an element, or SQL in quotes.\n`;
}

/** A default that DuckDB works out says no more than what it is of. */
const shown = (value: string | null): string => (value === null || value.startsWith("(") ? "…" : value);
