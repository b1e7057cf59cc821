import type { Element } from "hast";
import { h } from "hastscript";
import type { LeftOut, NoticeReport } from "../../types.ts";
import { counted } from "../counted.ts";
import type { CheckRun } from "../format/run.ts";
import { leftOutNames } from "../left-out-names.ts";
import { whereInWords } from "../where.ts";
import { worstFirst } from "../worst-first.ts";
import { elementDetails } from "./elements.ts";
import { findingSection } from "./finding.ts";
import { type Child, details, lines, link, table, words } from "./parts.ts";
import { sentencesOf } from "./quote.ts";
import { ruleDetails } from "./rules.ts";

/** All that is said of one notice; `number` counts the notices of the page from 1. */
export function noticeArticle({ rules, documents }: CheckRun, notice: NoticeReport, number: number): Element {
  const { path, title, findings, leftOut } = notice;
  const id = `notice-${number}`;
  const document = documents.get(path);
  const inSentence = document ? sentencesOf(document) : undefined;
  const open = findings.filter(({ suppressed }) => suppressed === null).toSorted(worstFirst);
  const suppressed = findings.filter((one) => one.suppressed !== null).toSorted(worstFirst);
  const ids = new Map<string, string[]>();
  const sections = [...open, ...suppressed].map((finding, index) => {
    const ofRule = ids.get(finding.rule) ?? [];
    ids.set(finding.rule, [...ofRule, `${id}-finding-${index + 1}`]);
    return findingSection(finding, `${id}-finding-${index + 1}`, inSentence?.(finding), ofRule.length === 0);
  });
  return h(
    "article",
    { id },
    lines([
      h("h2", words(title ?? path)),
      h("p", { className: "where" }, [h("code", words(path)), ...origin(notice)]),
      h("p", organisation(notice)),
      h("h3", "Findings"),
      ...(open.length === 0 ? [h("p", "Nothing was found to report.")] : sections.slice(0, open.length)),
      ...(suppressed.length === 0 ? [] : [h("h3", "Suppressed"), ...sections.slice(open.length)]),
      h("h3", "What every rule came to"),
      ...ruleDetails(notice, rules, ids),
      h("h3", "What is stated"),
      ...elementDetails(notice),
      ...(leftOut.length === 0 ? [] : [h("h3", "Not read"), leftOutDetails(leftOut)]),
    ]),
  );
}

function origin({ fetched, layers, layerOf }: NoticeReport): Child[] {
  return [
    ...(fetched ? [", ", link(fetched.finalUrl, "found on the web")] : []),
    ...(layers ? [`, read with ${counted(layers.read.length, "page")} to which it leads`] : []),
    ...(layerOf === undefined ? [] : [", read with ", h("code", words(layerOf)), ", which leads here"]),
  ];
}

function organisation({ organisation: { kind, evidence } }: NoticeReport): Child[] {
  if (kind === "unknown") return ["The kind of organisation was not recognised."];
  const [first] = evidence;
  const name = kind.replaceAll("-", " ");
  return first
    ? [`${name}: `, h("q", words(first.shown ?? first.text)), ` (${whereInWords(first.start)})`]
    : [`${name}, as given`];
}

function leftOutDetails(leftOut: readonly LeftOut[]): Element {
  const rows = leftOut.map(({ what, start, text }) => [leftOutNames[what], whereInWords(start), words(text)]);
  return details(`${counted(leftOut.length, "passage")} around the notice`, [table(["What", "Where", "Words"], rows)]);
}
