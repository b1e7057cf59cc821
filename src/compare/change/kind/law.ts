/** The statutes that a notice cites: each counts once. */
import { named, type Statement } from "../statement.ts";
import type { Revision, Unit } from "../unit.ts";

/** What is the same law by several names; the family tells which law took the place of which. */
const KNOWN: readonly (readonly [law: string, family: string, names: RegExp])[] = [
  ["UK GDPR", "GDPR", /\bUK[ -]GDPR\b|\bUK General Data Protection Regulations?\b|\bGDPR as (?:retained|it forms)/],
  ["EU GDPR", "GDPR", /\bEU[ -]GDPR\b|\bRegulation \(EU\) 2016\/679\b/],
  ["GDPR", "GDPR", /\bGDPR\b|\bGeneral Data Protection Regulations?\b/],
  ["Data Protection Act 2018", "Data Protection Act", /\bData Protection Act,? \(?2018\b|\bDPA,? ?2018\b/],
  ["Data Protection Act 1998", "Data Protection Act", /\bData Protection Act,? \(?1998\b|\bDPA,? ?1998\b/],
  ["Data (Use and Access) Act 2025", "Data (Use and Access) Act", /\bData \(Use and Access\) Act\b/],
  ["PECR", "PECR", /\bPECR\b|\bPrivacy and Electronic Communications\b/],
];

/** Any other "… Act 2003", "… Regulations 2014", with the capitals before it. */
const OTHER =
  /(?:[A-Z][\w’'-]*|\([A-Z][^()]{2,60}\))(?: (?:[A-Z][\w’'-]*|\([A-Z][^()]{2,60}\)|of|and|the|for|etc\.?)){0,9} (?:Act|Regulations|Order|Measure|Rules) \(?(?:1[89]|20)\d\d\b/g;

export function laws(unit: Unit, revision: Revision): readonly Statement[] {
  let text = unit.text.replace(/\s+/g, " ");
  const found: { law: string; family: string }[] = [];
  const take = (names: RegExp) => {
    text = text.replace(new RegExp(names.source, "g"), (name) => " ".repeat(name.length));
  };
  for (const [law, family, names] of KNOWN) {
    if (!names.test(text)) continue;
    // "UK General Data Protection Regulation (GDPR)" is one law with its short name.
    if (law !== "GDPR" || !found.some((each) => each.family === family)) found.push({ law, family });
    take(names);
  }
  for (const [name] of text.matchAll(OTHER)) {
    const law = name
      .replace(/^(?:The|Section|Schedule|Under) /, "")
      .replace("(1", "1")
      .replace("(2", "2");
    found.push({ law, family: law.replace(/ \d{4}$/, "") });
  }
  return found.map(({ law, family }) => ({
    ...named(law, { fact: "law", about: family }, unit, revision),
    value: law.toLowerCase(),
  }));
}
