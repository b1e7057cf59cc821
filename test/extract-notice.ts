import { fileURLToPath } from "node:url";
import { clauses } from "../src/document/clauses.ts";
import { read } from "../src/document/read.ts";
import type { NoticeContext } from "../src/extract/context.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import { match } from "../src/phrase/match.ts";

const compiled = compile(loadPack(fileURLToPath(new URL("../rules/uk-gdpr", import.meta.url))));

/** A notice in Markdown as the extractors get it, matched with the pack's own readings. */
export function notice(source: string): NoticeContext {
  const document = read(source, "notice.md");
  const found = clauses(document);
  return { document, clauses: found, hits: match(compiled, document, found) };
}
