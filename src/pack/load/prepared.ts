/**
 * What was made of the pack that comes with noticelint when it was built: reading some two hundred YAML files and parsing
 * thousands of phrases takes longer than checking a notice.
 */
import { existsSync, readFileSync } from "node:fs";
import { isSource, packageFile } from "../../package-file.ts";

/** The values of a pack's files by their names, and what its phrases come down to. */
export interface Prepared {
  readonly values: Readonly<Record<string, unknown>>;
  /** Reads it: it is large, and is needed once, by those who compile the pack. Undefined where it is of another pack. */
  readonly phrases: () => unknown;
}

/** Built with the program, of its own making: the source reads packs from YAML always. */
export const PREPARED_FILES = { values: "dist/prepared.json", phrases: "dist/prepared-phrases.json" } as const;

type Part = keyof typeof PREPARED_FILES;

/** What was prepared of the pack with this hash; null where nothing was. */
export function preparedFor(hash: string): Prepared | null {
  if (isSource) return null;
  const values = partFor("values", hash);
  return values === undefined
    ? null
    : { values: values as Prepared["values"], phrases: () => partFor("phrases", hash) };
}

function partFor(part: Part, hash: string): unknown {
  const file = packageFile(PREPARED_FILES[part]);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  // The hash stands at the beginning: of another pack no more than that is read.
  return text.startsWith(`{"hash":${JSON.stringify(hash)}`)
    ? (JSON.parse(text) as Readonly<Record<Part, unknown>>)[part]
    : undefined;
}

/** The text of one of the files for a pack with this hash. */
export const preparedText = (hash: string, part: Part, made: unknown): string => JSON.stringify({ hash, [part]: made });
