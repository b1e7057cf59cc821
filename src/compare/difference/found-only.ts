import type { ComparedRule, Comparison, Difference } from "../../types.ts";
import { noticesOf, tellingRules } from "../rules.ts";
import { quoted } from "../say.ts";

const MOST_NOTICES = 10;
const MOST_RULES = 4;

/** Which rules of severity error failed in one notice alone; of many notices, in those that stand out most. */
export function foundOnly({ notices, rules }: Pick<Comparison, "notices" | "rules">): readonly Difference[] {
  const telling = tellingRules({ rules }).filter((rule) => rule.severity === "error" && noticesOf(rule).length === 1);
  return notices
    .map((_, notice) => ({ notice, own: telling.filter((rule) => noticesOf(rule)[0] === notice) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length)
    .slice(0, MOST_NOTICES)
    .map(({ notice, own }) => {
      const said = own.slice(0, MOST_RULES).map((rule) => inWords(rule, notice));
      const more = own.length > said.length ? `; and ${own.length - said.length} more` : "";
      const evidence = own.flatMap((rule) => rule.found[notice]!.map((each) => ({ notice, evidence: each })));
      const message = `Found only in ${notices[notice]!.label}: ${said.join("; ")}${more}`;
      return { topic: "finding", message, weight: 5, evidence };
    });
}

function inWords({ rule, absence, found }: ComparedRule, notice: number): string {
  return absence ? rule : `${rule} ${quoted(found[notice]![0]!.text, 70)}`;
}
