import { dayHint, isDay, today } from "./day.ts";
import { type ReadOptions, read } from "./document/read.ts";
import { InputError } from "./errors.ts";
import { type LintOptions, lint } from "./lint.ts";
import { shippedPack } from "./shipped-pack.ts";
import type { Document, NoticeReport } from "./types.ts";

/** By what a notice is checked, and how its source is read; all of it may be left out. */
export interface LintSourceOptions extends Partial<LintOptions>, ReadOptions {
  /**
   * The path under which the notice is reported, "notice" by default. Where `format` is missing, its extension tells how
   * the source is written: ".md", ".html", ".njk" …
   */
  readonly path?: string | undefined;
}

/**
 * Checks a notice: its source, or a document that `read` or `openNotice` gave. Without options by the pack that comes
 * with noticelint and the law of today. The same source and options give the same report; nothing is fetched and nothing
 * is written.
 *
 * Word, OpenDocument and PDF files are bytes: `openNotice` reads them, and refuses a notice that is not in English.
 *
 * Throws InputError for a source without words and for a day that is none.
 *
 * @example
 * ```ts
 * import { lint } from "noticelint";
 *
 * const { findings } = lint("# Privacy notice\n\nContact [INSERT NAME].", { path: "privacy.md", asOf: "2026-11-21" });
 * for (const { severity, rule, message, start } of findings) console.log(start.line, severity, rule, message);
 * ```
 */
export function lintSource(source: string | Document, options: LintSourceOptions = {}): NoticeReport {
  const { path = "notice", asOf = today(), pack = shippedPack(), organisation, links, rules } = options;
  if (!isDay(asOf)) throw new InputError(`${asOf} is not a day`, { path: "asOf", hint: dayHint(asOf) });
  const document = typeof source === "string" ? read(source, path, options) : source;
  return lint(document, { pack, asOf, organisation, links, rules });
}
