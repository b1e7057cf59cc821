/** The corpus notices and the shipped pack, for tests. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import type { NoticeReport } from "../src/types.ts";

export const root = resolve(import.meta.dirname, "..");
export const asOf = "2026-11-21";
export const pack = compile(loadPack(join(root, "rules/uk-gdpr")));

export interface CorpusNotice {
  readonly id: string;
  readonly path: string;
  readonly source: string;
}

export const corpus: readonly CorpusNotice[] = readdirSync(join(root, "corpus"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name: id }) => {
    const path = `corpus/${id}/notice.txt`;
    return { id, path, source: readFileSync(join(root, path), "utf8") };
  });

/** Checks a text as the notice at `path` (its extension decides how it is read). */
export const check = (source: string, path = "notice.txt"): NoticeReport => lint(read(source, path), { pack, asOf });
