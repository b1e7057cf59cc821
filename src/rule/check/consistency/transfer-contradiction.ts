import { textOf } from "../../../extract/passage.ts";
import type { Clause, Evidence } from "../../../types.ts";
import type { Case } from "../../judge.ts";
import { type Contradiction, clausesOf, quoted } from "./contradiction.ts";

/** So near to a claim, in clauses, a provider's name says who keeps the data here. */
const BESIDE = 2;

/** "Your data stays in the UK" against places abroad to which it goes, and providers that keep it in the United States. */
export function transferContradiction(on: Case): readonly Contradiction[] {
  const used = new Set(
    on.facts.recipients
      .filter(({ polarity, kind }) => polarity === "affirmed" && kind === "named")
      .map(({ evidence }) => evidence.start.offset),
  );
  const named = new Set(on.facts.recipients.map(({ evidence }) => evidence.start.offset));
  const vendors = clausesOf(on, "us-vendor").filter(
    (clause) => used.has(quoted(on, clause).start.offset) && !HERE.test(quoted(on, clause).text),
  );
  const abroad = on.facts.transfers
    .filter(
      ({ polarity, place, evidence }) =>
        polarity === "affirmed" && place && !HERE.test(place) && !IF.test(evidence.text),
    )
    .map(({ evidence }) => evidence);
  const addresses = clausesOf(on, "us-address").map((clause) => quoted(on, clause));
  // "stored in the UK on systems of X" is about X.
  const sweeping = clausesOf(on, "stays-here").filter(
    (claim) => !named.has(quoted(on, claim).start.offset) && !isOfItem(on, claim) && !ownsUp(on, claim, abroad),
  );
  return sweeping.map((claim) => ({
    claim,
    against: [
      ...abroad.filter(({ start }) => start.offset !== quoted(on, claim).start.offset),
      ...addresses.filter(({ start }) => start.offset !== quoted(on, claim).start.offset),
      ...vendors.filter((vendor) => !isBeside(vendor, claim)).map((vendor) => quoted(on, vendor)),
    ],
  }));
}

/** An item under a name or a label of its own says where the data of that one is, unless it speaks of all. */
function isOfItem({ context }: Case, claim: Clause): boolean {
  if (claim.kind !== "item" || SWEEPING.test(textOf(context, claim))) return false;
  const lead = context.clauses.find(({ block }) => block === claim.block);
  return lead !== undefined && lead !== claim && LABELLED.test(textOf(context, lead));
}

const LABELLED = /^\p{Lu}[^.!?,:–—(]{1,40}(?:[,:–—(]| - )/u;

/** Whether a claim leaves something out, or claims not quite all and its section goes on to say what goes abroad. */
function ownsUp(on: Case, claim: Clause, abroad: readonly Evidence[]): boolean {
  const { text, section, end } = quoted(on, claim);
  if (EXCEPTING.test(text)) return true;
  if (SWEEPING.test(text)) return false;
  return abroad.some(
    ({ start, section: of }) =>
      start.offset >= end.offset && start.offset - end.offset < NEXT && of.join() === section.join(),
  );
}

/** So near behind, in letters, a section still speaks of where the data is. */
const NEXT = 300;
const EXCEPTING =
  /\b(?:apart from (?:that|this|these|those)|other than|except|otherwise|aside from|the rest|everything else|all other|ourselves|at rest)\b/i;
const SWEEPING = /\b(?:all|any|every|everything|always|only|no|not|never|none|solely|entirely|exclusively|whole)\b/i;

const isBeside = (a: Clause, b: Clause): boolean => Math.abs(a.index - b.index) <= BESIDE;
const HERE = /\b(?:UK|United Kingdom|England|Scotland|Wales|London)\b/;
const IF = /\b(?:if|would|should|unless|not|never|except)\b/i;
