import { clauses } from "../document/clauses.ts";
import { readMarked } from "../document/critic-marks.ts";
import { read } from "../document/read.ts";
import { lint } from "../lint.ts";
import type { Example, Loaded, Reading, Rule } from "../pack/schema.ts";
import { type CompiledPack, readingId } from "../phrase/compile.ts";
import { match } from "../phrase/match.ts";
import { answerOf } from "../rule/link-answer.ts";
import type { Finding, LinkAnswer, NoticeReport, OutcomeKind } from "../types.ts";

/** How one example of a rule or a reading turned out. */
export interface ExampleResult {
  /** Id of the rule, or of the reading (its file's name). */
  readonly rule: string;
  /** For a rule: pass, fail, review or not-applicable. For a reading: the label, or none. */
  readonly kind: string;
  /** Place among the examples of its kind, from 0. */
  readonly index: number;
  readonly name: string;
  /** Whether it turned out as written; a known miss is as written as long as it is missed. */
  readonly ok: boolean;
  /** Whether it is written down as a known miss. */
  readonly todo: boolean;
  /** What came instead; empty where it is ok. */
  readonly message: string;
}

/** An example of a rule with what all rules say of it. */
export interface ReadExample {
  readonly rule: Loaded<Rule>;
  readonly kind: OutcomeKind;
  readonly index: number;
  readonly example: Example;
  readonly report: NoticeReport;
}

/** Reads the examples of a pack's rules, or of some of them: each text as a Markdown notice of its own. */
export const readExamples = (compiled: CompiledPack, only?: ReadonlySet<string>): readonly ReadExample[] =>
  compiled.pack.rules
    .filter(({ value }) => only?.has(value.id) ?? true)
    .flatMap((rule) =>
      Object.entries(rule.value.examples).flatMap(([kind, examples]) =>
        (examples ?? []).map((example, index) => {
          const document = example.marked ? readMarked(example.text, PATH) : read(example.text, PATH);
          const report = lint(document, {
            pack: compiled,
            asOf: example.asOf ?? compiled.pack.file.checked,
            organisation: example.organisation,
            links: example.answers && answersOf(example.answers),
          });
          return { rule, kind: kind as OutcomeKind, index, example, report };
        }),
      ),
    );

const answersOf = (statuses: Readonly<Record<string, number>>): ReadonlyMap<string, LinkAnswer> =>
  new Map(Object.entries(statuses).map(([url, status]) => [url, answerOf(status)]));

/**
 * Runs every example of every rule and reading of a pack: those of the rules as they were read, if they were. Of some
 * rules only those of the rules.
 */
export const runExamples = (
  compiled: CompiledPack,
  examples = readExamples(compiled),
  only?: ReadonlySet<string>,
): readonly ExampleResult[] => [
  ...examples.map(ruleExample),
  ...(only ? [] : compiled.pack.readings.flatMap((reading) => readingExamples(compiled, reading))),
];

const PATH = "example.md";

function ruleExample({ rule: { value: rule }, kind, index, example, report }: ReadExample): ExampleResult {
  const complaint = complaintOn(rule, kind, example, report);
  const todo = example.todo ?? false;
  const message = todo && complaint === "" ? "this known miss works now: take its 'todo' away" : complaint;
  const ok = todo ? complaint !== "" : complaint === "";
  return { rule: rule.id, kind, index, name: example.name ?? "", ok, todo, message: ok ? "" : message };
}

/** What an example of a rule does that it should not; empty where it does what it should. */
function complaintOn(rule: Rule, kind: OutcomeKind, example: Example, report: NoticeReport): string {
  const findings = report.findings.filter((finding) => finding.rule === rule.id);
  const outcome = report.outcomes.find((one) => one.rule === rule.id);
  if (!outcome) return `the rule is ${rule.status} and was not run`;
  // Where nothing calls for the rule, nothing is wrong either.
  const meant = outcome.outcome === kind || (kind === "pass" && outcome.outcome === "not-applicable");
  if (!meant) return `${outcome.outcome} instead of ${kind}${detail(outcome.reason, findings)}`;
  const quote = example.quote;
  if (quote === undefined || findings.some((finding) => plain(finding.quote).includes(plain(quote)))) return "";
  return `no finding quotes “${quote}”${detail(null, findings)}`;
}

function detail(reason: string | null, findings: readonly Finding[]): string {
  const quotes = findings.map((finding) => `“${plain(finding.quote)}”`).join(", ");
  return [reason && `: ${reason}`, quotes && `; quoted: ${quotes}`].filter(Boolean).join("");
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Labels that may match anywhere: they say where to look, not what is stated. */
export const GUIDES: readonly string[] = ["anchor", "elsewhere"];

function readingExamples(compiled: CompiledPack, { path, value }: Loaded<Reading>): readonly ExampleResult[] {
  const id = readingId(path);
  return Object.entries(value.examples ?? {}).flatMap(([label, texts]) =>
    texts.map((text, index) => {
      const document = read(text, PATH);
      const hits = match(compiled, document, clauses(document)).of(id);
      const labels = [...new Set(hits.map((hit) => hit.label))];
      const others = labels.filter((found) => !GUIDES.includes(found));
      const ok = label === "none" ? others.length === 0 : labels.includes(label);
      const message = ok ? "" : `read as ${labels.join(", ") || "nothing"} instead of ${label}: “${plain(text)}”`;
      return { rule: id, kind: label, index, name: "", ok, todo: false, message };
    }),
  );
}
