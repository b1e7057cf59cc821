import type { Element } from "hast";
import { h } from "hastscript";
import type { Evidence, Finding } from "../../types.ts";
import { messageOf, saidIn } from "../format/run.ts";
import { whereInWords } from "../where.ts";
import { kindOf } from "./kind.ts";
import { type Child, details, lawOf, lines, words } from "./parts.ts";
import type { InSentence } from "./quote.ts";

/** One finding; what is said of its rule stands open where `whole`. */
export function findingSection(
  finding: Finding,
  id: string,
  sentence: InSentence | undefined,
  whole: boolean,
): Element {
  const { rule, start, section, confidence, severity, suppressed, related } = finding;
  const kind = kindOf(finding);
  const sure = confidence === "high" ? [] : [`, ${confidence} confidence`];
  return h(
    "section",
    { id, className: ["finding", kind] },
    lines([
      h("h4", [h("span", { className: "badge" }, kind), " ", words(messageOf(finding))]),
      h("p", { className: "where" }, [
        h("a", { href: `#${id}` }, whereInWords(start)),
        ", ",
        h("code", rule),
        ...(kind === severity ? [] : [`, ${severity}`]),
        ...sure,
        ...(section.length === 0 ? [] : [`, under ${section.map(words).join(" › ")}`]),
      ]),
      ...(suppressed ? [h("p", suppression(suppressed))] : []),
      ...(finding.absence ? [] : [quotation(finding, sentence)]),
      ...related.slice(0, MOST_RELATED).map(seeAlso),
      reasons(finding, whole),
    ]),
  );
}

const MOST_RELATED = 5;

function suppression({ kind, reason, start }: NonNullable<Finding["suppressed"]>): Child[] {
  return [`Suppressed by ${BY[kind] ?? kind}${start ? ` (${whereInWords(start)})` : ""}: `, h("q", words(reason))];
}

const BY: Readonly<Record<string, string>> = {
  comment: "a comment",
  baseline: "the baseline",
  confidence: "--min-confidence",
};

/** The words of a finding, marked in the sentence in which they stand. */
function quotation(finding: Finding, sentence: InSentence | undefined): Element {
  if (!sentence) return h("blockquote", [h("mark", words(saidIn(finding)))]);
  return h("blockquote", [sentence.before, h("mark", sentence.words), sentence.after]);
}

const seeAlso = ({ start, text, shown = text }: Evidence): Element =>
  h("p", { className: "related" }, [`See ${whereInWords(start)}: `, h("q", words(shown))]);

function reasons({ why, suggest, law }: Finding, open: boolean): Element {
  const terms: readonly (readonly [term: string, said: readonly (readonly Child[])[]])[] = [
    ["Why", [[words(why)]]],
    ["What to do", [[words(suggest)]]],
    ["Law", law.map(lawOf)],
  ];
  const given = terms.map(([term, said]) => [term, said.filter((one) => one.some((part) => part !== ""))] as const);
  const entries = given.flatMap(([term, said]) =>
    said.length === 0 ? [] : [h("dt", term), ...said.map((one) => h("dd", [...one]))],
  );
  return details("Why, what to do, and the law", [h("dl", lines(entries))], open);
}
