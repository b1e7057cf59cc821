/** A fact as a reader wants it in a cell: its value in a few words, else its quotation. */
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type {
  Contact,
  Dpo,
  Evidence,
  FactBase,
  LawfulBasisFact,
  Organisation,
  Recipient,
  Registration,
  Retention,
  Right,
  Transfer,
} from "../types.ts";
import { conditionOf, hedgeOf } from "./conditions.ts";
import { rightWords } from "./element-words.ts";
import type { NamedDate } from "./facts.ts";
import type { LawFact } from "./laws.ts";
import { brief, list, quoted } from "./say.ts";

/**
 * A fact of a topic (`kind` as in Comparison.facts) in words; what could not be read as a value is quoted. What is denied
 * keeps its condition and its hedge; beside a fact of `among` that affirms the same it is quoted.
 */
export function factInWords(kind: string, fact: FactBase, among: readonly FactBase[] = []): string {
  const value = valueInWords(kind, fact);
  if (value === null) return quoted(fact.evidence.text);
  if ("as" in fact && (fact as Organisation).as === "run-by") return `run by ${value}`;
  if (value.startsWith("“")) return value;
  const hedge = hedgeOf(fact);
  if (fact.polarity !== "denied") return hedge === null || !HEDGED.has(kind) ? value : `${hedge} ${value}`;
  const condition = conditionOf(fact.evidence.text, value);
  const denial = `${hedge === null ? "" : `${hedge} `}not ${value}`;
  if (condition !== null) return `${denial} (${quoted(condition, 60)})`;
  const isContradicted = among.some((other) => other.polarity !== "denied" && valueInWords(kind, other) === value);
  return isContradicted ? `${denial} (${quoted(fact.evidence.text, 80)})` : denial;
}

/** Where a hedge changes what is said: who is "primarily" responsible, where data "generally" stays. */
const HEDGED: ReadonlySet<string> = new Set(["controller", "transfer"]);

/** The value of a fact without what it is about: what two notices may have in common. Null where it was only quoted. */
export function valueInWords(kind: string, fact: FactBase): string | null {
  if ("name" in fact && "contacts" in fact) return dpo(fact as Dpo);
  if ("value" in fact && "owner" in fact) return contact(fact as Contact);
  if ("basis" in fact) return basis(fact as LawfulBasisFact);
  if ("iso" in fact && "of" in fact) return `${(fact as NamedDate).of} ${(fact as NamedDate).iso}`;
  if ("iso" in fact) return retention(fact as Retention);
  if ("place" in fact) return transfer(fact as Transfer);
  if ("right" in fact) return rightWords[(fact as Right).right] ?? null;
  if ("law" in fact) return (fact as LawFact).law;
  if (kind === "registration" && "value" in fact) return registration(fact as Registration);
  if ("name" in fact) return brief((fact as Organisation | Recipient).name, 60);
  return null;
}

/** What a fact is about ("feedback data"), where the notice says. */
export function subjectOf(fact: FactBase): string | null {
  if ("purpose" in fact) return (fact as LawfulBasisFact).purpose;
  if ("subject" in fact) return (fact as Retention).subject;
  return null;
}

/** Facts of the same value as one, with all that it is said of. */
export function byValue(
  kind: string,
  facts: readonly FactBase[],
): readonly { readonly words: string; readonly subjects: readonly string[]; readonly evidence: Evidence }[] {
  const groups = new Map<string, { words: string; subjects: string[]; evidence: Evidence }>();
  for (const fact of facts) {
    const words = factInWords(kind, fact, facts);
    const group = groups.get(words) ?? { words, subjects: [], evidence: fact.evidence };
    const subject = subjectOf(fact);
    if (subject !== null && !group.subjects.includes(subject)) group.subjects.push(subject);
    groups.set(words, group);
  }
  return [...groups.values()];
}

function dpo({ name, role, contacts }: Dpo): string {
  const who = [name, role].filter((each) => each !== null).join(", ") || "not named";
  const ways = [...contacts]
    .sort((a, b) => Number(b.includes("@")) - Number(a.includes("@")))
    .map((way) => brief(way, 50));
  return ways.length > 0 ? `${who} (${list(ways, 3)})` : `${who}, no contact`;
}

function contact({ kind, value }: Contact): string {
  return kind === "phone" ? (parsePhoneNumberFromString(value)?.formatNational() ?? value) : brief(value, 60);
}

function basis({ basis }: LawfulBasisFact): string {
  return basis.replaceAll("-", " ");
}

function retention({ kind, iso, text }: Retention): string | null {
  if (iso !== null) return durationInWords(iso) ?? iso;
  return kind === "vague" ? `no period: ${quoted(text, 60)}` : quoted(text, 60);
}

const UNITS: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day", H: "hour" };

/** "P1Y6M" → "1 year 6 months"; null for what is not an ISO 8601 duration. */
export function durationInWords(iso: string): string | null {
  if (!/^P(?:\d+(?:\.\d+)?[YMWD])*(?:T\d+H)?$/.test(iso) || iso === "P") return null;
  const parts = [...iso.matchAll(/(\d+(?:\.\d+)?)([YMWDH])/g)];
  return parts.map(([, amount, unit]) => `${amount} ${UNITS[unit!]}${amount === "1" ? "" : "s"}`).join(" ");
}

function transfer({ place, safeguard }: Transfer): string | null {
  if (place === null) return null;
  return safeguard === null ? place : `${place} (${brief(safeguard, 60)})`;
}

function registration({ kind, value }: Registration): string {
  return `${kind === "ico" ? "ICO" : kind} ${value}`;
}
