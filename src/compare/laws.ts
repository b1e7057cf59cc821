/** The statutes that a notice names. */
import { evidence } from "../document/place.ts";
import type { FactBase } from "../types.ts";
import type { Side } from "./side.ts";

export interface LawFact extends FactBase {
  readonly law: string;
}

/** Longest names first: a name is looked for where no longer one has been found. */
const LAWS: readonly (readonly [string, RegExp])[] = [
  ["UK GDPR", /\bUK[ -]GDPR\b|\bUK General Data Protection Regulation/g],
  ["EU GDPR", /\bEU[ -]GDPR\b|\bRegulation \(EU\) 2016\/679/g],
  ["GDPR", /\bGDPR\b|\bGeneral Data Protection Regulations?\b/g],
  ["Data Protection Act 2018", /\bData Protection Act(?: \(?2018\)?)|\bDPA 2018\b/g],
  ["Data Protection Act 1998", /\bData Protection Act \(?1998\)?|\bDPA 1998\b/g],
  ["Data Protection Act (no year)", /\bData Protection Act\b/g],
  ["Data (Use and Access) Act 2025", /\bData \(Use and Access\) Act\b/g],
  ["PECR", /\bPECR\b|\bPrivacy and Electronic Communications\b/g],
  ["Freedom of Information Act 2000", /\bFreedom of Information Act\b/g],
  ["Human Rights Act 1998", /\bHuman Rights Act\b/g],
];

/** Each statute once, at its first place in the notice itself, in the order of the list above. */
export function lawsOf({ document, clauses }: Side): readonly LawFact[] {
  const first = new Map<string, LawFact>();
  for (const clause of clauses) {
    if (clause.part !== "notice") continue;
    let text = document.view.text.slice(clause.from, clause.to);
    for (const [law, names] of LAWS) {
      const found = text.search(names);
      if (found < 0) continue;
      if (!first.has(law)) {
        const [name] = text.slice(found).match(new RegExp(names.source)) as [string];
        const from = clause.from + found;
        const proof = evidence(document, clauses, clause, from, from + name.length);
        first.set(law, { law, polarity: "affirmed", evidence: proof });
      }
      text = text.replace(names, (name) => " ".repeat(name.length));
    }
  }
  return LAWS.flatMap(([law]) => first.get(law) ?? []);
}
