/**
 * What was made of the pack that comes with noticelint when it was built: reading some two hundred YAML files and parsing
 * thousands of phrases takes longer than checking a notice.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The values of a pack's files by their names, and what its phrases come down to. */
export interface Prepared {
  readonly values: Readonly<Record<string, unknown>>;
  readonly phrases: unknown;
}

/** As it is written: `hash` is that of the pack's files, `code` that of the program that prepared it. */
interface Written extends Prepared {
  readonly hash: string;
  readonly code: string;
}

/** Beside the built program; there is none beside its source, where packs are always read from YAML. */
const FILE = new URL("../../prepared.json", import.meta.url);

/** What was prepared of the pack with this hash by this very program; null where nothing was. */
export function preparedFor(hash: string): Prepared | null {
  if (!existsSync(FILE)) return null;
  const text = readFileSync(FILE, "utf8");
  // The hash stands at the beginning: of another pack no more than that is read.
  if (!text.startsWith(`{"hash":${JSON.stringify(hash)}`)) return null;
  const written = JSON.parse(text) as Written;
  return written.code === codeHash() ? written : null;
}

/** The text of the file for a pack with this hash. */
export const preparedText = (hash: string, { values, phrases }: Prepared): string =>
  JSON.stringify({ hash, code: codeHash(), values, phrases } satisfies Written);

/** SHA-256 over the rooms that read packs and phrases: built again, they may make other things of the same pack. */
function codeHash(): string {
  const hash = createHash("sha256");
  for (const room of ["../../pack/", "../../pack/schema/", "./", "../../phrase/"]) {
    const folder = new URL(room, import.meta.url);
    const files = readdirSync(folder).filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"));
    for (const name of files.sort()) hash.update(readFileSync(fileURLToPath(new URL(name, folder))));
  }
  return hash.digest("hex").slice(0, 16);
}
