import { openConfig } from "../config/open.ts";
import { lint } from "../lint.ts";
import { compile } from "../phrase/compile.ts";
import { withSeverities } from "../triage/severity.ts";
import type { Document, LinkAnswer, NoticeReport, OrganisationKind } from "../types.ts";
import { ofConfidence } from "./confidence.ts";
import type { Io } from "./io.ts";
import { type OpenRules, openRules, type RulesAsked } from "./open-rules.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** What is known besides of a notice that is judged. */
export interface AboutNotice {
  /** The path whose configuration holds for it; its own where it is missing. */
  readonly as?: string | undefined;
  /** The day whose law applies, where the notice brings one along. */
  readonly asOf?: string | undefined;
  /** Its organisation's kind, as another page of it shows; what was said of it counts more. */
  readonly organisation?: OrganisationKind | undefined;
  readonly links?: ReadonlyMap<string, LinkAnswer> | undefined;
}

/** By what notices are judged. */
export interface Judging extends OpenRules {
  /** The day whose law applies where nothing overrides it. */
  readonly asOf: string;
  /** Judges a notice by what holds for it. Throws InputError where there is no word in it. */
  readonly judge: (document: Document, about?: AboutNotice) => NoticeReport;
}

/** Reads the configuration and the rules, and makes them ready to judge notices. Throws InputError. */
export async function openJudging(
  options: RulesAsked,
  io: Io,
  watch: Stopwatch,
  config = openConfig(options.config, io.cwd),
): Promise<Judging> {
  const rules = await watch.time("load rules", () => openRules(options, io, config));
  const compiled = watch.time("compile phrases", () => compile(rules.pack));
  const general = rules.general.asOf.value;
  return {
    ...rules,
    asOf: general,
    judge: (document, { as = document.path, asOf, organisation, links } = {}) => {
      const holds = rules.effective(as);
      const day = asOf ?? holds.asOf.value;
      const levels = rules.runsIn(holds);
      const report = lint(document, {
        pack: compiled,
        asOf: day,
        organisation: holds.organisation.value ?? organisation,
        links,
        standard: holds.standard.value ?? undefined,
        rules: new Set(levels.keys()),
      });
      const judged = ofConfidence(withSeverities(report, levels), holds.minConfidence.value);
      return day === general ? judged : { ...judged, asOf: day };
    },
  };
}
