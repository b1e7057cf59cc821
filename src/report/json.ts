import type { PagePlace } from "../types.ts";

/**
 * A report, comparison or list as JSON: two spaces of indentation, a line break at the end. Places on pages are printed as
 * page and paragraph alone: offset, line and column count in a text that nobody has.
 */
export const json = (value: unknown): string => `${JSON.stringify(value, onPage, 2)}\n`;

/** The same on one line. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value, onPage)}\n`;

function onPage(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("paragraph" in value) || !("offset" in value)) return value;
  const { page, paragraph } = value as unknown as PagePlace;
  return { page, paragraph };
}
