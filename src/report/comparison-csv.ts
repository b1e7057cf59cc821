import { stringify } from "csv-stringify/sync";
import { factInWords, subjectOf } from "../compare/fact-words.ts";
import type { Comparison, Evidence } from "../types.ts";
import { hasLines } from "./format/run.ts";

/**
 * A comparison as one table, to be filtered by `what`: a row for each element, fact and finding of each notice, and for
 * each difference, group of notices and shared passage. Cells that a spreadsheet would run as a formula are escaped.
 */
export function printComparisonCsv(comparison: Comparison): string {
  return stringify(rowsOf(comparison), { header: true, columns: COLUMNS, escape_formulas: true });
}

const COLUMNS = [
  ...["what", "notice", "path", "topic", "value", "about", "notices"],
  ...["quote", "line", "column", "page", "paragraph", "section"],
];

type Row = Readonly<Partial<Record<string, string | number | undefined>>>;

function rowsOf(comparison: Comparison): Row[] {
  const { notices, elements, facts, rules, differences, clusters, sharedText } = comparison;
  const named = (some: readonly number[]) => some.map((i) => notices[i]!.label).join("; ");
  const of = (i: number): Row => ({ notice: notices[i]!.label, path: notices[i]!.path });
  return [
    ...elements.flatMap(({ id, statuses, evidence }) =>
      statuses.map((status, i) => ({
        what: "element",
        ...of(i),
        topic: id,
        value: status,
        ...quoted(evidence[i]![0]),
      })),
    ),
    ...facts.flatMap(({ kind, values }) =>
      values.flatMap((own, i) =>
        own.map((fact) => ({
          what: "fact",
          ...of(i),
          topic: kind,
          value: factInWords(kind, fact, own),
          about: subjectOf(fact) ?? "",
          ...quoted(fact.evidence),
        })),
      ),
    ),
    ...rules.flatMap(({ rule, severity, message, found, reviews }) =>
      [found, reviews].flatMap((lists, at) =>
        lists.flatMap((list, i) =>
          list.map((each) => ({
            what: at === 0 ? "finding" : "review",
            ...of(i),
            topic: rule,
            value: severity,
            about: message,
            ...quoted(each),
          })),
        ),
      ),
    ),
    ...differences.map(({ topic, message, evidence }) => ({
      what: "difference",
      topic,
      value: message,
      notices: named([...new Set(evidence.map(({ notice }) => notice))]),
    })),
    ...clusters.flatMap((cluster, rank) => [
      ...cluster.notices.map((i, at) => ({
        what: "cluster",
        ...of(i),
        topic: rank + 1,
        value: cluster.shares[at]!.toFixed(2),
        about: i === cluster.model ? "model" : "",
      })),
      ...cluster.variables.flatMap(({ context, values, leftOver }) => [
        ...values.map(({ text, notices: having }) => ({
          what: "gap",
          topic: rank + 1,
          value: text,
          about: context,
          notices: named(having),
        })),
        ...leftOver.map(({ notice, text, of: owners, evidence }) => ({
          what: "left over",
          ...of(notice),
          topic: rank + 1,
          value: text,
          about: context,
          notices: named(owners),
          ...quoted(evidence),
        })),
      ]),
    ]),
    ...sharedText.map(({ notices: having, words, text, ranges }) => ({
      what: "passage",
      value: words,
      notices: named(having),
      ...quoted({ text, start: ranges[0]!.start, end: ranges[0]!.end, section: [] }),
    })),
  ];
}

function quoted(evidence: Evidence | undefined): Row {
  if (!evidence) return {};
  const { text, start, section } = evidence;
  const { line, column, page, paragraph } = start;
  const lines = hasLines(start) ? { line, column } : { page, paragraph };
  return { quote: text, ...lines, section: section.join(" › ") };
}
