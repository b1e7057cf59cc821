import type { ChalkInstance } from "chalk";
import { commonGround } from "../compare/common-ground.ts";
import { rulesOfAll } from "../compare/rules.ts";
import { list } from "../compare/say.ts";
import type { Comparison, Difference } from "../types.ts";
import { matrixLines } from "./comparison-matrix.ts";
import { ruleLines } from "./comparison-rules.ts";
import { sharedLines } from "./comparison-shared.ts";
import { tally } from "./comparison-symbols.ts";
import { topicLines } from "./comparison-topics.ts";
import { counted } from "./counted.ts";
import { paint } from "./paint.ts";
import { printable } from "./printable.ts";
import { whereabouts } from "./where.ts";
import { labelled, shorten, wrap } from "./wrap.ts";

/** More notices than these are not set out topic by topic: the differences sum them up. */
const MOST_BESIDE = 12;

/** A comparison for a terminal: the matrix, the differences in words, the facts side by side, findings, shared text. */
export function printComparison(comparison: Comparison, { colour, width }: { colour: boolean; width: number }): string {
  const ink = paint(colour ? 1 : 0);
  const heading = (text: string) => ["", ink.bold.underline(text), ""];
  const few = comparison.notices.length <= MOST_BESIDE;
  const rules = ruleLines(comparison, width, ink);
  const lines = [
    ...(few ? noticeLines(comparison, width, ink) : wrap(inAll(comparison), width)),
    "",
    ...matrixLines(comparison, width, ink),
    ...commonLines(comparison, width),
    ...heading("Differences, most telling first"),
    ...differenceLines(comparison, width, ink),
    ...(few ? [...heading("Side by side (numbers are lines)"), ...topicLines(comparison, width, ink).slice(1)] : []),
    ...(rules.length > 0 ? [...heading("Found in some of them only"), ...rules] : []),
    ...heading("Shared text"),
    ...sharedLines(comparison, width, ink),
    // Of many, the list would stand before everything else.
    ...(few ? [] : [...heading("Notices"), ...noticeLines(comparison, width, ink)]),
  ];
  return `${lines.join("\n")}\n`;
}

/** "143 notices, of 105 to 7,551 words: 40 public authority, 12 company, 91 of unknown kind". */
function inAll({ notices }: Comparison): string {
  const kinds = new Map<string, number>();
  for (const { organisation } of notices) kinds.set(organisation, (kinds.get(organisation) ?? 0) + 1);
  const said = [...kinds]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, count]) => `${count} ${kind === "unknown" ? "of unknown kind" : kind.replaceAll("-", " ")}`);
  const words = notices.map((notice) => notice.words).sort((a, b) => a - b);
  return `${notices.length} notices, of ${words[0]} to ${words.at(-1)} words: ${said.join(", ")}. They are listed at the end.`;
}

function noticeLines({ notices, elements, rules }: Comparison, width: number, ink: ChalkInstance): string[] {
  const count = (severity: string, i: number) =>
    rules.filter((rule) => rule.severity === severity).reduce((sum, { found }) => sum + found[i]!.length, 0);
  return notices.flatMap(({ label, path, title, words, organisation }, i) => {
    const about = [
      title === null ? "(no title)" : shorten(printable(title), 70),
      organisation === "unknown" ? null : organisation.replaceAll("-", " "),
      `${words} words`,
      tally(elements.map(({ statuses }) => statuses[i]!)),
      `${counted(count("error", i), "error")}, ${counted(count("warning", i), "warning")}`,
      printable(path),
    ].filter((part) => part !== null);
    const name = `${String(i + 1).padStart(String(notices.length).length)} ${printable(label)}`;
    const [first = "", ...rest] = wrap(`${name}: ${about.join(" · ")}`, width - 4);
    return [first.replace(name, (text) => ink.bold(text)), ...rest.map((line) => `    ${line}`)];
  });
}

function commonLines(comparison: Comparison, width: number): string[] {
  const { all, none } = commonGround(comparison);
  const everywhere = rulesOfAll(comparison).map(({ rule }) => rule);
  return [
    ...(all.length > 0 ? labelled("stated in all:   ", all.join(", "), width) : []),
    ...(none.length > 0 ? labelled("stated in none:  ", none.join(", "), width) : []),
    ...(everywhere.length > 0 ? labelled("found in all:    ", everywhere.join(", "), width) : []),
  ];
}

function differenceLines({ differences, notices }: Comparison, width: number, ink: ChalkInstance): string[] {
  if (differences.length === 0) return ["None found in what they state."];
  return differences.flatMap((difference, i) => {
    const number = `${i + 1}. `.padStart(String(differences.length).length + 2);
    const places = wrap(placesOf(difference, notices), width - number.length);
    return [
      ...labelled(number, printable(difference.message), width),
      ...places.filter(Boolean).map((line) => " ".repeat(number.length) + ink.dim(line)),
    ];
  });
}

/** The lines on which the quotations stand, by notice. */
function placesOf({ evidence }: Difference, notices: Comparison["notices"]): string {
  const lines = new Map<number, Set<string>>();
  for (const each of evidence) {
    lines.set(each.notice, (lines.get(each.notice) ?? new Set<string>()).add(whereabouts(each.evidence.start)));
  }
  const said = [...lines].map(([i, at]) => `${printable(notices[i]!.label)} :${[...at].join(", :")}`);
  return said.length > 0 ? `see ${list(said, 8)}` : "";
}
