/**
 * What was made of the pack that comes with noticelint when it was built: reading some two hundred YAML files and parsing
 * thousands of phrases takes longer than checking a notice.
 */
import { existsSync, readFileSync } from "node:fs";
import { isSource, packageFile } from "../../package-file.ts";

/** The values of a pack's files by their names, and what its phrases come down to. */
export interface Prepared {
  readonly values: Readonly<Record<string, unknown>>;
  readonly phrases: unknown;
}

/** As it is written: `hash` is that of the pack's files. */
interface Written extends Prepared {
  readonly hash: string;
}

/** Built with the program, of its own making: the source reads packs from YAML always. */
const FILE = "dist/prepared.json";

/** What was prepared of the pack with this hash; null where nothing was. */
export function preparedFor(hash: string): Prepared | null {
  const file = packageFile(FILE);
  if (isSource || !existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  // The hash stands at the beginning: of another pack no more than that is read.
  return text.startsWith(`{"hash":${JSON.stringify(hash)}`) ? (JSON.parse(text) as Written) : null;
}

/** The text of the file for a pack with this hash. */
export const preparedText = (hash: string, { values, phrases }: Prepared): string =>
  JSON.stringify({ hash, values, phrases } satisfies Written);
