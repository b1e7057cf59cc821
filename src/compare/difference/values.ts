/** The same fact with different values. */
import type { FactBase, Retention } from "../../types.ts";
import { byValue, valueInWords } from "../fact-words.ts";
import { brief, list } from "../say.ts";
import type { FactKind } from "../topics.ts";
import type { Statement } from "./stated.ts";
import { degreeOf } from "./stated.ts";

/** Topics whose values can be set against each other in a sentence. */
export const VALUED: ReadonlySet<FactKind> = new Set([
  "controller",
  "dpo",
  "lawful-basis",
  "recipient",
  "transfer",
  "retention",
  "date",
  "registration",
  "law",
]);

const MOST_GROUPS = 6;
const MOST_VALUES = 5;
const MOST_QUOTES = 2;

/** "2 years in A and B; 6 years, 12 months in C"; null where all notices that state it say the same. */
export function values(
  kind: FactKind,
  facts: readonly (readonly FactBase[])[],
  labels: readonly string[],
): Statement | null {
  const groups = new Map<string, { said: string; names: string[] }>();
  facts.forEach((each, i) => {
    const said = saidOf(kind, each);
    if (said.length === 0) return;
    // The order in which a notice says them makes no difference.
    const key = JSON.stringify([...said].sort());
    const group = groups.get(key) ?? { said: shorten(said), names: [] };
    group.names.push(labels[i]!);
    groups.set(key, group);
  });
  const stating = facts.filter((each) => each.length > 0).length;
  if (groups.size === 0 || (groups.size === 1 && stating === facts.length)) return null;
  const sorted = [...groups.values()].sort((a, b) => b.names.length - a.names.length);
  const shown = sorted.length > MOST_GROUPS ? sorted.slice(0, MOST_GROUPS - 1) : sorted;
  const rest = sorted.slice(shown.length).reduce((sum, { names }) => sum + names.length, 0);
  const only = stating === 1 && facts.length > 2 ? "only " : "";
  const parts = shown.map(({ said, names }) => `${said} ${only}in ${list(names, 4)}`);
  if (rest > 0) parts.push(`other answers in ${rest} more`);
  const sizes = [...sorted.map(({ names }) => names.length), facts.length - stating].filter((size) => size > 0);
  return { text: parts.join("; "), degree: 0.9 * degreeOf(sizes) };
}

/** All that a notice says of a topic: its values, or where none could be read its words. */
function saidOf(kind: FactKind, facts: readonly FactBase[]): readonly string[] {
  const telling = kind === "retention" ? withoutVague(facts as readonly Retention[]) : facts;
  const readable = telling.filter((fact) => valueInWords(kind, fact) !== null);
  const said = byValue(kind, readable.length > 0 ? readable : telling).map(({ words, subjects }) => {
    if (kind !== "retention" || subjects.length === 0) return words;
    const about = subjects.map((each) => brief(each, 40));
    return `${words} (${list(about, 2)})`;
  });
  return kind === "lawful-basis" ? said.sort() : said;
}

function shorten(said: readonly string[]): string {
  const most = said.every((words) => words.startsWith("“")) ? MOST_QUOTES : MOST_VALUES;
  return (said.length > most ? [...said.slice(0, most), `${said.length - most} more`] : said).join(", ");
}

/** Where a notice states a period, its "as long as necessary" says nothing more. */
function withoutVague(facts: readonly Retention[]): readonly Retention[] {
  const periods = facts.filter((fact) => fact.iso);
  return periods.length > 0 ? facts.filter((fact) => fact.kind !== "vague" && fact.kind !== undefined) : facts;
}
