import type { Accuracy } from "../pack/accuracy.ts";
import { hasHistory, history, type LawEvent } from "../rule/history.ts";
import type { Law, Reading, Rule } from "../types.ts";
import { dayInWords } from "./citation.ts";
import { accuracyWords } from "./explain-accuracy.ts";
import { exampleLines } from "./explain-examples.ts";
import { matcherLines } from "./explain-matchers.ts";
import { type Look, paint, severityIn } from "./paint.ts";
import { labelled } from "./wrap.ts";

/** A rule with what belongs to it: its group, its file, and for a rule about an element how that element is read. */
export interface Explained {
  readonly group: string;
  readonly path: string;
  readonly rule: Rule;
  /** To what a configuration sets it, and where, if that is not its own severity. */
  readonly set?: { readonly level: string; readonly from: string } | null;
  readonly readings: readonly Reading[];
  /** The figures that ship with the pack; null where it has none. */
  readonly accuracy: Accuracy | null;
}

/** One rule in full, as text to read. */
export function explain({ group, path, rule, set, readings, accuracy }: Explained, look: Look): string {
  const ink = paint(look.colour);
  const passage = (label: string, text: string | undefined): string[] => {
    if (text === undefined || text === "") return [];
    const [first = "", ...rest] = labelled(label.padEnd(LABEL), text.trim(), look.width);
    return [ink.dim(first.slice(0, LABEL)) + first.slice(LABEL), ...rest];
  };
  const lines = [
    `${ink.bold(rule.id)}  ${group}, ${rule.status} since ${rule.since}`,
    ink.bold(rule.title),
    "",
    ...passage("severity", `${severityIn(ink, rule.severity)} (how much it matters)`),
    ...passage("set to", set ? `${set.level} (${set.from})` : undefined),
    ...passage("confidence", `${rule.confidence} (how sure the reading is)`),
    ...passage("accuracy", accuracyWords(rule.id, accuracy)),
    "",
    ...passage("what", rule.what),
    ...passage("why", rule.why),
    ...passage("do", rule.do),
    ...passage("suggest", rule.suggest && `a draft to adapt: “${rule.suggest.trim()}”`),
    ...passage("law", rule.law.map(lawText).join("\n")),
    ...passage("history", hasHistory(rule.law) ? historyLines(history(rule.law)).join("\n") : ""),
    ...passage("applies", appliesText(rule)),
    ...passage("file", path),
    "",
    ...matcherLines(rule, readings, look),
    ...exampleLines(rule, look),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** Columns that a label takes. */
const LABEL = 12;

const lawText = ({ cite, url, from, until, checked }: Law): string =>
  `${cite}, from ${dayInWords(from)}${until ? ` until ${until}` : ""} (looked up ${checked})\n${url}`;

/** A line for each day on which law began or ended; what tells of a change has a line of its own. */
function historyLines(events: readonly LawEvent[]): string[] {
  const lines: { key: string; cites: string[]; event: LawEvent }[] = [];
  for (const event of events) {
    const key = `${event.date} ${event.event} ${event.change ?? ""}`;
    const last = lines.at(-1);
    if (last?.key === key) last.cites.push(event.cite);
    else lines.push({ key, cites: [event.cite], event });
  }
  return lines.map(({ cites, event: { date, event, change } }) => {
    const what = event === "begins" ? "in force" : "no longer in force";
    return `${dayInWords(date)} ${what}: ${cites.join("; ")}${change ? ` (${change})` : ""}`;
  });
}

function appliesText({ applies }: Rule): string | undefined {
  const { to, except, reliesOn } = applies ?? {};
  const parts = [
    to && `to ${to.join(", ")}`,
    except && `not to ${except.join(", ")}`,
    reliesOn?.any && `where the notice relies on one of ${reliesOn.any.join(", ")}`,
    reliesOn?.only && `where the notice relies on nothing but ${reliesOn.only.join(", ")}`,
  ];
  return parts.filter(Boolean).join("; ") || undefined;
}
