import Table from "cli-table3";
import type { Law, Pack, Rule, Severity } from "../types.ts";
import { citation } from "./citation.ts";
import { counted } from "./counted.ts";
import { type Look, paint, severityIn } from "./paint.ts";
import { noLines } from "./table.ts";

/** A rule in the list that `rules --format json` prints. */
export interface ListedRule extends Pick<Rule, "id" | "title" | "status" | "severity" | "confidence"> {
  readonly group: string;
  /** What it runs at, as a configuration sets it: a severity, or off. */
  readonly level: string;
  readonly law: readonly Law[];
}

/** At what each rule runs, by id: a severity, or off. */
type LevelOf = (id: string) => Severity | "off" | "on";

/** The rules of a pack as a list, by group and id. */
export const ruleList = (pack: Pack, levelOf: LevelOf): ListedRule[] =>
  groups(pack).flatMap(([group, rules]) =>
    rules.map(({ id, title, status, severity, confidence, law }) => ({
      id,
      group,
      title,
      status,
      severity,
      confidence,
      level: levelOf(id),
      law,
    })),
  );

/** The rules of a pack as a table, by group and id, each at what it runs; `packs` are those that it is made of. */
export function printRules(pack: Pack, packs: readonly Pack[], levelOf: LevelOf, { colour, width }: Look): string {
  const ink = paint(colour);
  const columns = widths(pack, width);
  const table = new Table({
    colWidths: columns,
    wordWrap: true,
    chars: noLines,
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 2 },
  });
  for (const [group, rules] of groups(pack)) {
    table.push([{ colSpan: columns.length, content: ink.bold.underline(group) }]);
    for (const { id, severity, confidence, title, status, law } of rules) {
      const note = status === "deprecated" ? " (deprecated)" : "";
      const level = levelOf(id);
      table.push([
        id,
        level === "off" ? ink.dim("off") : severityIn(ink, level === "on" ? severity : level),
        confidence,
        title + note,
        law[0] ? citation({ cite: law[0].cite, from: law[0].from }) : "",
      ]);
    }
  }
  const lines = table.toString().replace(/ +$/gm, "");
  const off = pack.rules.filter(({ value }) => levelOf(value.id) === "off").length;
  const said = packs.map(
    ({ file: { name, version, checked }, rules }) =>
      `${counted(rules.length, "rule")}, ${name} ${version}, law looked up to ${checked}\n`,
  );
  return `${lines}\n\n${said.join("")}${off === 0 ? "" : `${off} of them off\n`}`;
}

function groups(pack: Pack): [string, Rule[]][] {
  const found = new Map<string, Rule[]>();
  for (const { group, value } of pack.rules) found.set(group, [...(found.get(group) ?? []), value]);
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Ids are never cut, as they are copied from here; the title takes what is left. */
function widths(pack: Pack, width: number): number[] {
  const id = Math.max(...pack.rules.map(({ value }) => value.id.length), 0) + 2;
  const fixed = [9, 8, 25];
  const left = width - id - fixed.reduce((sum, one) => sum + one, 0);
  const [severity = 0, confidence = 0, law = 0] = fixed;
  return [id, severity, confidence, Math.max(24, left), law];
}
