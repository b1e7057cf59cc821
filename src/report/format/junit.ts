import type { Element } from "xast";
import { ownRules } from "../../suppress/own-rules.ts";
import type { Finding, NoticeReport, Outcome, Report } from "../../types.ts";
import { whereInWords } from "../where.ts";
import { type CheckRun, messageOf, momentOf, wordsOf } from "./run.ts";
import { element, xml } from "./xml.ts";

/**
 * JUnit XML: a suite for each notice and a case for each rule, those that passed too. What fails is a failure; what does
 * not apply, is suppressed or is to be looked at is skipped, with its reason; a notice that cannot be read is an error.
 */
export function junit({ report }: CheckRun): string {
  const suites = [
    ...report.notices.map((notice) => ({
      name: notice.path,
      cases: [...notice.outcomes, ...ownOutcomes(notice)].map((each) => caseOf(notice, each)),
    })),
    ...report.errors.map(({ path, message, hint }) => ({
      name: path,
      cases: [{ name: "read", kind: "error" as const, message, text: hint }],
    })),
  ];
  return xml(
    element(
      "testsuites",
      {},
      suites.map((suite, id) => suiteNode(suite, id, report)),
    ),
  );
}

interface Case {
  readonly name: string;
  readonly kind: "pass" | "failure" | "skipped" | "error";
  readonly message: string;
  readonly text: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** What is amiss with the suppressions of a notice, which no rule of a pack says. */
const ownOutcomes = ({ findings }: NoticeReport): Pick<Outcome, "rule" | "outcome" | "reason">[] =>
  Object.values(ownRules)
    .filter(({ id }) => findings.some(({ rule }) => rule === id))
    .map(({ id }) => ({ rule: id, outcome: "fail", reason: null }));

function caseOf(
  { findings }: NoticeReport,
  { rule, outcome, reason }: Pick<Outcome, "rule" | "outcome" | "reason">,
): Case {
  const own = findings.filter((finding) => finding.rule === rule);
  const failing = own.filter(({ outcome: of, suppressed }) => of === "fail" && suppressed === null);
  if (failing.length > 0)
    return { name: rule, kind: "failure", message: messageOf(failing[0] as Finding), text: told(failing) };
  if (own.length > 0) {
    const why = own.find(({ suppressed }) => suppressed)?.suppressed?.reason ?? reason ?? "a human has to look";
    return { name: rule, kind: "skipped", message: why, text: told(own) };
  }
  if (outcome === "not-applicable")
    return { name: rule, kind: "skipped", message: reason ?? "it does not apply", text: "" };
  return { name: rule, kind: "pass", message: "", text: "" };
}

const told = (findings: readonly Finding[]): string =>
  findings.map((finding) => `${whereInWords(finding.start)}: ${wordsOf(finding)}`).join("\n\n");

function suiteNode({ name, cases }: Suite, id: number, report: Report): Element {
  const count = (kind: Case["kind"]): number => cases.filter((each) => each.kind === kind).length;
  const attributes = {
    name,
    package: report.tool.name,
    id,
    timestamp: momentOf(report),
    hostname: "localhost",
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
    time: 0,
  };
  return element("testsuite", attributes, [
    element("properties", {}, [element("property", { name: "asOf", value: report.asOf })]),
    ...cases.map((each) => caseNode(each, name)),
    element("system-out"),
    element("system-err"),
  ]);
}

function caseNode({ name, kind, message, text }: Case, classname: string): Element {
  const attributes = { message, ...(kind !== "skipped" && { type: name }) };
  const said = kind === "pass" ? [] : [element(kind, attributes, [text])];
  return element("testcase", { name, classname, time: 0 }, said);
}
