/** One notice, one report: read clauses, match phrases, extract elements and facts, evaluate rules, put them into words. */

import { standardRules } from "./compare/standard/rules.ts";
import type { Standard } from "./compare/standard/schema.ts";
import { clauses as splitClauses } from "./document/clauses.ts";
import { InputError } from "./errors.ts";
import { extract } from "./extract/index.ts";
import { oncePer } from "./once-per.ts";
import type { CompiledPack } from "./phrase/compile.ts";
import { match } from "./phrase/match.ts";
import { type ByStandard, byStandard } from "./rule/by-standard.ts";
import { evaluate, outcomeOf } from "./rule/evaluate.ts";
import { findingsOf } from "./rule/findings.ts";
import type { Case } from "./rule/judge.ts";
import { reportedOnce } from "./rule/reported-once.ts";
import { suppress } from "./suppress/index.ts";
import { triage } from "./triage/index.ts";
import type { Document, LinkAnswer, NoticeReport, OrganisationKind, Pack } from "./types.ts";

/** By what a document is checked. */
export interface LintOptions {
  readonly pack: CompiledPack;
  /** The day whose law applies, YYYY-MM-DD. */
  readonly asOf: string;
  /** Overrules what the notice gives away of its organisation's kind. */
  readonly organisation?: OrganisationKind | undefined;
  /** What the addresses of its links answered, as they stand in it; nothing where they were not asked. */
  readonly links?: ReadonlyMap<string, LinkAnswer> | undefined;
  /** Only these rules; all where it is missing. */
  readonly rules?: ReadonlySet<string> | undefined;
  /** What every notice of the organisation should say: what it says otherwise are findings of rules standard-… */
  readonly standard?: Standard | undefined;
}

/** Checks a notice. Pure: the same document and options give the same report. Throws InputError where there is no word. */
export function lint(document: Document, options: LintOptions): NoticeReport {
  const clauses = splitClauses(document);
  if (!clauses.some(({ from, to }) => /\p{L}/u.test(document.view.text.slice(from, to)))) throw withoutWords(document);
  const hits = match(options.pack, document, clauses);
  const context = { document, clauses, hits };
  const { elements, facts, organisation: detected } = extract(options.pack.pack, context);
  const organisation = options.organisation ? { kind: options.organisation, evidence: [] } : detected;
  const on: Case = {
    compiled: options.pack,
    context,
    elements,
    facts,
    organisation,
    asOf: options.asOf,
    links: options.links,
  };
  const judged = reportedOnce(evaluate(on, options.rules));
  const isAsked = (id: string): boolean => options.rules?.has(id) ?? true;
  const house = options.standard
    ? byStandard(options.standard, { document, clauses, report: { elements, facts } }, isAsked)
    : NO_STANDARD;
  const found = [...judged.flatMap((each) => findingsOf(each, options.asOf)), ...house.findings];
  const { findings, suppressions } = suppress(document, found, {
    known: idsOf(options.pack.pack),
    ran: new Set([...judged.map(({ id }) => id), ...house.outcomes.map(({ rule }) => rule)]),
  });
  return {
    path: document.path,
    format: document.format,
    ...(document.fetched && { fetched: document.fetched }),
    title: document.meta.title,
    leftOut: document.leftOut,
    organisation,
    elements,
    facts,
    outcomes: [...judged.map(outcomeOf), ...house.outcomes],
    findings: triage(findings),
    suppressions,
  };
}

const NO_STANDARD: ByStandard = { outcomes: [], findings: [] };

/** Every id that a comment may name. */
const idsOf = oncePer(
  ({ rules }: Pack) => new Set([...rules.map(({ value }) => value.id), ...standardRules.map(({ id }) => id)]),
);

/** Nothing to read once the markup is taken off: an image, a rule, a comment. */
const withoutWords = ({ path, format, source }: Document): InputError =>
  format === "html" && /<script\b/i.test(source)
    ? new InputError("this page has no words of a notice in it: a script fills it in", {
        path,
        hint: "open it in a browser, save the page as it is shown there, and check that file",
      })
    : new InputError("there are no words in it", { path, hint: "a notice has words: is it the right file?" });
