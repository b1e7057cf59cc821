/** A report in brief: what a store keeps of it. */
import { signatureOf } from "../compare/clusters/near.ts";
import { numberWords } from "../compare/clusters/shingles.ts";
import { packed } from "../compare/clusters/signature.ts";
import type { Words } from "../compare/words.ts";
import type { Element, Evidence, FactBase, Facts, Finding, NoticeReport } from "../types.ts";
import type { ElementRow, FactRow, FindingRow, NoticeRows } from "./types.ts";

/** Longer quotations are cut: the place of the words is kept beside them. */
const LONGEST_QUOTE = 300;

/** The rows of a report; `words` are those of its notice. */
export function rowsOf(report: NoticeReport, words: Words): NoticeRows {
  return {
    format: report.format,
    title: report.title,
    organisation: report.organisation.kind,
    words: words.forms.length,
    updated: report.facts.dates.lastUpdated?.iso ?? null,
    signature: Buffer.from(packed(signatureOf(Uint32Array.from(words.forms, numberWords())))).toString("base64"),
    elements: report.elements.map(elementRow),
    facts: factRows(report.facts),
    outcomes: outcomesOf(report),
    findings: report.findings.map(findingRow),
  };
}

function elementRow({ id, status, evidence, plain }: Element): ElementRow {
  const shown = plain[0] ?? evidence[0];
  return { element: id, status, clauses: evidence.length, ...(shown ? placed(shown) : { quote: null, line: null }) };
}

function outcomesOf({ outcomes }: NoticeReport): NoticeRows["outcomes"] {
  const rules = {
    pass: [] as string[],
    fail: [] as string[],
    review: [] as string[],
    "not-applicable": [] as string[],
  };
  for (const { rule, outcome } of outcomes) rules[outcome].push(rule);
  return rules;
}

const findingRow = (finding: Finding): FindingRow => ({
  rule: finding.rule,
  severity: finding.severity,
  confidence: finding.confidence,
  outcome: finding.outcome,
  message: finding.message,
  quote: brief(finding.shown ?? finding.quote),
  line: lineOf(finding),
  fingerprint: finding.fingerprint,
  suppressed: finding.suppressed?.kind ?? null,
});

/** All facts in one list, by kind, in the order of the text. */
function factRows(facts: Facts): readonly FactRow[] {
  const { dates, dpo } = facts;
  return [
    ...facts.controllers.map((one) => row("controller", one, { type: one.as, value: one.name })),
    ...facts.contacts.map((one) => row("contact", one, { type: one.kind, value: one.value, subject: one.owner })),
    ...(dpo ? [row("dpo", dpo, { value: dpo.name, subject: dpo.role })] : []),
    ...facts.lawfulBases.map((one) => row("lawful-basis", one, { value: one.basis, subject: one.purpose })),
    ...facts.retention.map((one) => row("retention", one, { type: one.kind, value: one.iso, subject: one.subject })),
    ...facts.recipients.map((one) => row("recipient", one, { type: one.kind, value: one.name })),
    ...facts.transfers.map((one) => row("transfer", one, { value: one.place, subject: one.safeguard })),
    ...facts.rights.map((one) => row("right", one, { value: one.right })),
    ...(dates.lastUpdated
      ? [row("date", dates.lastUpdated, { type: "last-updated", value: dates.lastUpdated.iso })]
      : []),
    ...(dates.effective ? [row("date", dates.effective, { type: "effective", value: dates.effective.iso })] : []),
    ...(dates.review ? [row("date", dates.review, { type: "review", value: dates.review.iso })] : []),
    ...facts.registrations.map((one) => row("registration", one, { type: one.kind, value: one.value })),
    ...facts.links.map((one) => row("link", one, { value: one.url, subject: one.text })),
  ];
}

const row = (
  kind: string,
  { polarity, evidence }: FactBase,
  {
    type = null,
    value,
    subject = null,
  }: { readonly type?: string | null | undefined; readonly value: string | null; readonly subject?: string | null },
): FactRow => ({ kind, type, value, subject, polarity, ...placed(evidence) });

const placed = (evidence: Evidence) => ({ quote: brief(evidence.shown ?? evidence.text), line: lineOf(evidence) });

/** In what is kept in pages, lines are of a text that nobody has. */
const lineOf = ({ start }: Pick<Evidence, "start">): number => start.page ?? start.line;

const brief = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text);
