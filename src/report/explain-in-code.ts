import type { RuleInCode } from "../rule/in-code.ts";
import { citation } from "./citation.ts";
import { type Look, paint, severityIn } from "./paint.ts";
import { labelled } from "./wrap.ts";

/** A rule that lives in code, in full, as text to read; it has no file, phrases or examples. */
export function explainInCode({ group, rule }: RuleInCode, look: Look): string {
  const ink = paint(look.colour);
  const passage = (label: string, text: string): string[] =>
    text === "" ? [] : labelled(label.padEnd(LABEL), text, look.width);
  const lines = [
    `${ink.bold(rule.id)}  ${group}, ${rule.status}`,
    ink.bold(rule.title),
    "",
    ...passage("severity", `${severityIn(ink, rule.severity)} (how much it matters)`),
    ...passage("confidence", `${rule.confidence} (how sure the reading is)`),
    "",
    ...passage("what", rule.what),
    ...passage("why", rule.why),
    ...passage("do", rule.do),
    ...passage("law", rule.law.map(({ cite, from, url }) => `${citation({ cite, from })}\n${url}`).join("\n")),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** Columns that a label takes. */
const LABEL = 12;
