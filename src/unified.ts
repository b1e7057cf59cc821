/**
 * The rules as a unified plugin, so that remark-cli and the reporters of vfile show their findings.
 *
 * @module noticelint/unified
 */
import type { Root } from "mdast";
import type { Plugin } from "unified";
import type { VFile } from "vfile";
import { isDay, today } from "./day.ts";
import { read } from "./document/read.ts";
import { InputError } from "./errors.ts";
import { lint } from "./lint.ts";
import type { CompiledPack } from "./phrase/compile.ts";
import { citation } from "./report/citation.ts";
import { shippedPack } from "./shipped-pack.ts";
import type { Finding, OrganisationKind } from "./types.ts";

/** What the plugin may be given; all of it may be left out. */
export interface UnifiedOptions {
  /** A compiled pack of your own; by default the one that comes with noticelint. */
  readonly pack?: CompiledPack;
  /** The day whose law applies, YYYY-MM-DD; by default today. */
  readonly asOf?: string;
  /** Overrules what the notice gives away of its organisation's kind. */
  readonly organisation?: OrganisationKind;
}

/**
 * Adds a message to the file for each finding: `fatal` is true for errors, false for warnings, null for what is only for
 * information or to be looked at; `ruleId`, `source` ("noticelint"), `url` of the law, `note` with why and what to do.
 * What a comment suppresses gives none. Throws InputError for a day that is none.
 *
 * @example
 * ```ts
 * import noticelint from "noticelint/unified";
 * import remarkParse from "remark-parse";
 * import { unified } from "unified";
 * import { VFile } from "vfile";
 * import { reporter } from "vfile-reporter";
 *
 * const file = new VFile({ path: "privacy.md", value: "# Privacy notice\n\nContact [INSERT NAME]." });
 * const processor = unified().use(remarkParse).use(noticelint, { asOf: "2026-11-21" });
 * await processor.run(processor.parse(file), file);
 * console.log(reporter(file));
 * ```
 */
const noticelint: Plugin<[UnifiedOptions?], Root> = ({ pack, asOf = today(), organisation } = {}) => {
  if (!isDay(asOf)) throw new InputError(`${asOf} is not a day`, { path: "asOf", hint: "write it YYYY-MM-DD" });
  const rules = pack ?? shippedPack();
  return (_tree: Root, file: VFile): undefined => {
    const document = read(String(file), file.path ?? "notice.md", { format: "markdown" });
    for (const finding of lint(document, { pack: rules, asOf, organisation }).findings) {
      if (finding.suppressed === null) tell(file, finding);
    }
  };
};

export default noticelint;

function tell(file: VFile, finding: Finding): void {
  const { message, rule, severity, outcome, start, end, why, suggest, law, quote, absence } = finding;
  const told = file.message(message, { place: { start, end }, ruleId: rule, source: "noticelint" });
  told.fatal = outcome === "review" || severity === "info" ? undefined : severity === "error";
  told.note = [why, suggest, ...law.map(({ cite, from }) => citation({ cite, from }))].join("\n");
  if (law[0]) told.url = law[0].url;
  if (!absence) told.actual = quote;
}
