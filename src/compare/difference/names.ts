/** The names that notices made from one text put in, left standing or dropped: what an edit forgot shows in them. */
import { evidence } from "../../document/place.ts";
import { isOrganisationName } from "../../extract/name-words.ts";
import { namesIn } from "../../extract/names.ts";
import type { Comparison, Difference, Evidence } from "../../types.ts";
import { list } from "../say.ts";
import type { Side } from "../side.ts";
import { isSameName } from "./domains.ts";
import { edits } from "./template.ts";

const MOST_NAMES = 10;
const MOST_QUOTES = 10;

/** For the nearest two of each group of notices with one text: the names that only one has, and the bodies that both name. */
export function names(sides: readonly Side[], compared: Pick<Comparison, "pairs" | "clusters">): readonly Difference[] {
  return edits(compared).flatMap(({ nearest }) => (nearest ? ofPair(sides, nearest.notices) : []));
}

function ofPair(sides: readonly Side[], notices: readonly [number, number]): readonly Difference[] {
  const [a, b] = notices.map((i) => namesOf(sides[i]!)) as [Names, Names];
  const [onlyA, onlyB] = [foreign(sides[notices[0]]!, a, b), foreign(sides[notices[1]]!, b, a)];
  if (onlyA.length === 0 && onlyB.length === 0) return [];
  const pair = notices.map((i) => sides[i]!);
  const both = [...a.keys()].filter(
    (name) =>
      b.has(name) && isOrganisationName(name) && !isRegulator(name) && !pair.every((side) => isItsOwn(side, name)),
  );
  const labels = notices.map((i) => sides[i]!.label);
  const parts = [
    onlyA.length > 0 ? `only in ${labels[0]}: ${list(onlyA, MOST_NAMES)}` : null,
    onlyB.length > 0 ? `only in ${labels[1]}: ${list(onlyB, MOST_NAMES)}` : null,
    both.length > 0 ? `in both: ${list(both, MOST_NAMES)}` : null,
  ].filter((part) => part !== null);
  const proof = (at: 0 | 1, found: Names, some: readonly string[]) =>
    some.slice(0, MOST_QUOTES).map((name) => ({ notice: notices[at], evidence: found.get(name)! }));
  return [
    {
      topic: "name",
      message: `Names of others in ${list(labels)}, which have text in common: ${parts.join("; ")}`,
      // What one publisher keeps in its own notices was less likely forgotten.
      weight: pair[1]!.report.facts.controllers.some(({ name }) => isItsOwn(pair[0]!, name)) ? 4 : 8,
      evidence: [...proof(0, a, [...both, ...onlyA]), ...proof(1, b, [...both, ...onlyB])],
    },
  ];
}

/** Headings have capitals of their own, and tables list cookies. */
const SKIPPED: ReadonlySet<string> = new Set(["heading", "cell", "code"]);

/** Names with the clause in which each stands first. */
type Names = ReadonlyMap<string, Evidence>;

function namesOf({ document, clauses }: Side): Names {
  const found = new Map<string, Evidence>();
  for (const clause of clauses) {
    if (clause.part !== "notice" || SKIPPED.has(clause.kind)) continue;
    for (const { name, doubtful } of namesIn(document.view.text, clause.from, clause.to)) {
      if (doubtful || found.has(name) || !isTelling(name)) continue;
      found.set(name, evidence(document, clauses, clause));
    }
  }
  return found;
}

/** Names of a notice that the other has not: neither its own nor places of an address, and of longer forms the shortest. */
function foreign(side: Side, own: Names, other: Names): readonly string[] {
  const addresses = side.report.facts.contacts
    .filter(({ kind }) => kind === "postal-address")
    .map(({ value }) => value);
  const isPlace = (name: string) => addresses.some((address) => address.includes(name) && !isOrganisationName(name));
  const left = [...own.keys()].filter((name) => !other.has(name) && !isItsOwn(side, name) && !isPlace(name));
  return left.filter((name) => !left.some((each) => each !== name && name.startsWith(each)) && !isRegulator(name));
}

/** Whether a name is that of the notice's controller or officer, or the notice's own. */
function isItsOwn({ report, label }: Side, name: string): boolean {
  const { controllers, dpo } = report.facts;
  const own = [...controllers.map((each) => each.name), label, dpo?.name ?? ""].filter((each) => each !== "");
  return own.some((each) => isSameName(crownless(each), crownless(name)) || each.includes(name));
}

/** Abbreviations of every notice, days, months and postcodes tell nothing. */
function isTelling(name: string): boolean {
  return !/\d|^(?:IP|URLs?|DPO|ICO|UK|EU|EEA|GDPR|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|Internet Protocol|Textphone|Team|Office)$/.test(
    name,
  );
}

/** "His Majesty's Courts & Tribunals" and "HM Courts and Tribunals" are one name. */
function crownless(name: string): string {
  return name.replace(/^(?:HM|(?:His|Her) Majesty['’]?s) /, "").replace(/ & /g, " and ");
}

function isRegulator(name: string): boolean {
  return /^(?:Information Commission|ICO\b|Data Protection Officer)/.test(name);
}
