import type { Law, Reading, Rule } from "../types.ts";
import { exampleLines } from "./explain-examples.ts";
import { matcherLines } from "./explain-matchers.ts";
import { type Look, paint, severityIn } from "./paint.ts";
import { labelled } from "./wrap.ts";

/** A rule with what belongs to it: its group, its file, and for a rule about an element how that element is read. */
export interface Explained {
  readonly group: string;
  readonly path: string;
  readonly rule: Rule;
  readonly readings: readonly Reading[];
}

/** One rule in full, as text to read. */
export function explain({ group, path, rule, readings }: Explained, look: Look): string {
  const ink = paint(look.colour);
  const passage = (label: string, text: string | undefined): string[] => {
    if (text === undefined || text === "") return [];
    const [first = "", ...rest] = labelled(label.padEnd(9), text.trim(), look.width);
    return [ink.dim(first.slice(0, 9)) + first.slice(9), ...rest];
  };
  const lines = [
    `${ink.bold(rule.id)}  ${severityIn(ink, rule.severity)}, ${rule.confidence} confidence, ${group}, ${rule.status} since ${rule.since}`,
    ink.bold(rule.title),
    "",
    ...passage("what", rule.what),
    ...passage("why", rule.why),
    ...passage("do", rule.do),
    ...passage("suggest", rule.suggest && `“${rule.suggest.trim()}”`),
    ...passage("law", rule.law.map(lawText).join("\n")),
    ...passage("applies", appliesText(rule)),
    ...passage("file", path),
    "",
    ...matcherLines(rule, readings, look),
    ...exampleLines(rule, look),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

const lawText = ({ cite, url, from, until, checked }: Law): string =>
  `${cite}, from ${from}${until ? ` until ${until}` : ""} (looked up ${checked})\n${url}`;

function appliesText({ applies }: Rule): string | undefined {
  const { to, except } = applies ?? {};
  return [to && `to ${to.join(", ")}`, except && `not to ${except.join(", ")}`].filter(Boolean).join("; ") || undefined;
}
