import type { Clause, Evidence } from "../../../types.ts";
import type { Case } from "../../judge.ts";
import { between, type Contradiction, clausesOf, quoted } from "./contradiction.ts";

/** "We never share …" against the recipients that the notice names; with an exception for the law, against suppliers only. */
export function sharingContradiction(on: Case): readonly Contradiction[] {
  const starts = new Map(on.facts.recipients.map(({ polarity, evidence }) => [evidence.start.offset, polarity]));
  const disclosed = on.facts.recipients
    .filter(({ polarity, kind, evidence }) => {
      return polarity === "affirmed" && kind !== "vague" && !CONDITIONAL.test(evidence.text);
    })
    .map(({ evidence }) => evidence);
  /** Whom other sentences name. */
  const others = (claim: Clause, isMeant: (text: string) => boolean): readonly Evidence[] => {
    const own = quoted(on, claim).start.offset;
    return disclosed.filter(({ start, text }) => start.offset !== own && isMeant(text));
  };
  const against = (claim: Clause, isMeant: (text: string) => boolean): readonly Evidence[] => {
    const found = others(claim, isMeant);
    if (!isOfOneCase(on, claim)) return found;
    const own = quoted(on, claim).section.at(-1);
    return found.filter(({ section }) => section.at(-1) === own);
  };
  const byLaw = new Set(clausesOf(on, "by-law"));
  // A sentence that itself names somebody who receives data is no sweeping one.
  const sweeping = (claim: Clause) =>
    starts.get(quoted(on, claim).start.offset) !== "affirmed" && !isOfReceiver(on, claim);
  return [
    ...between("no-processors", "processors-used")(on),
    // Whom the law or a contract brings in does not wait for consent.
    ...clausesOf(on, "shared-with-consent")
      .filter(sweeping)
      .map((claim) => ({ claim, against: others(claim, (text) => BOUND.test(text)) })),
    ...clausesOf(on, "never-shared")
      .filter(sweeping)
      .map((claim) => ({ claim, against: against(claim, () => true) })),
    ...clausesOf(on, "only-by-law")
      .filter((claim) => byLaw.has(claim) && sweeping(claim))
      .map((claim) => ({ claim, against: against(claim, (text) => SUPPLIER.test(text)) })),
  ];
}

/** "If you use the chat, we keep your name. We share it with nobody.": the claim is about that case. */
function isOfOneCase({ context: { clauses, document } }: Case, claim: Clause): boolean {
  for (let index = claim.index; clauses[index]?.block === claim.block; index -= 1) {
    const { from } = clauses[index] as Clause;
    if (/^(?:if|when|where|once) /i.test(document.view.text.slice(from, from + 8))) return true;
  }
  return false;
}

/** "They do not pass it on", "Otter Tickets do not disclose it": said of somebody who receives data, not of the organisation. */
function isOfReceiver({ context: { document }, facts }: Case, claim: Clause): boolean {
  const text = document.view.text.slice(claim.from, claim.to).replace(/^the /i, "");
  return (
    /^they\b/i.test(text) ||
    facts.recipients.some(({ kind, name }) => kind === "named" && text.toLowerCase().startsWith(name.toLowerCase()))
  );
}

/** Who agrees to it, or asks for it, is not told otherwise by the claim. */
const CONDITIONAL = /\b(?:consent|permission|agree|ask us|request|if you (?:choose|want|wish|opt))\b/i;
const BOUND =
  /\b(?:required (?:to|by)|by law|legal(?:ly)?|police|court|HMRC|fraud|regulators?|government|provider|supplier|contractor|processor|hosted|on our behalf)\b/i;
const SUPPLIER = /\b(?:provider|supplier|contractor|processor|hosted|analytics|on our behalf|partners?)\b/i;
