import { clausesOf as clausesOfHits } from "../../../extract/clauses-of.ts";
import { textOf } from "../../../extract/passage.ts";
import type { Clause, Evidence } from "../../../types.ts";
import type { Case } from "../../judge.ts";
import { between, type Contradiction, clausesOf, quoted } from "./contradiction.ts";
import { ownOrganisation } from "./own-organisation.ts";

/** "We never share …" against the recipients that the notice names; with an exception for the law, against suppliers only. */
export function sharingContradiction(on: Case): readonly Contradiction[] {
  const starts = new Map(on.facts.recipients.map(({ polarity, evidence }) => [evidence.start.offset, polarity]));
  const disclosed = on.facts.recipients
    .filter(({ polarity, kind, evidence }) => {
      if (polarity !== "affirmed" || CONDITIONAL.test(evidence.text)) return false;
      return kind !== "vague" || (TO_THIRD.test(evidence.text) && !INSIDE.test(evidence.text));
    })
    .map(({ evidence }) => evidence);
  const read = new Set(disclosed.map(({ start }) => start.offset));
  for (const clause of clausesOfHits(on.context.hits.of("recipients", "present").filter(({ denied }) => !denied))) {
    const text = textOf(on.context, clause);
    if (HANDED.some((words) => words.test(text)) && !CONDITIONAL.test(text) && !INSIDE.test(text)) {
      const place = quoted(on, clause);
      if (!read.has(place.start.offset)) disclosed.push(place);
    }
  }
  const byLaw = new Set(clausesOf(on, "by-law"));
  /** Whom other sentences name. */
  const others = (claim: Clause, isMeant: (text: string) => boolean): readonly Evidence[] => {
    const own = quoted(on, claim).start.offset;
    return disclosed.filter(({ start, text }) => start.offset !== own && isMeant(text));
  };
  const against = (claim: Clause, isMeant: (text: string) => boolean): readonly Evidence[] => {
    const { section, start } = quoted(on, claim);
    const own = section.at(-1);
    // "With no other body": none but those that the section has named.
    const isNamedBefore = (each: Evidence) => each.section.at(-1) === own && each.start.offset < start.offset;
    const all = others(claim, isMeant);
    const found =
      BEYOND.test(textOf(on.context, claim)) && !byLaw.has(claim) ? all.filter((each) => !isNamedBefore(each)) : all;
    if (!isOfOneCase(on, claim)) return found;
    return found.filter(({ section }) => section.at(-1) === own);
  };
  /** Who holds it, by the section of the claim. */
  const holders = (claim: Clause): readonly Evidence[] => {
    const under = quoted(on, claim).section.join();
    return clausesOf(on, "us-vendor")
      .filter((clause) => clause !== claim)
      .map((clause) => quoted(on, clause))
      .filter(({ section, text }) => section.join() === under && USED.test(text));
  };
  /** Those before the claim who are not named, in its section. */
  const unnamed = (claim: Clause): readonly Evidence[] => {
    const { section, start } = quoted(on, claim);
    return on.facts.recipients
      .filter(({ polarity, kind }) => polarity === "affirmed" && kind === "vague")
      .map(({ evidence }) => evidence)
      .filter((each) => each.start.offset < start.offset && each.section.join() === section.join());
  };
  // A sentence that itself names somebody who receives data is no sweeping one.
  const sweeping = (claim: Clause) =>
    starts.get(quoted(on, claim).start.offset) !== "affirmed" &&
    !isOneOfSeveral(on, claim) &&
    !isOfReceiver(on, claim) &&
    !MOSTLY.test(textOf(on.context, claim)) &&
    !NAMING.test(textOf(on.context, claim));
  return [
    ...between("no-processors", "processors-used")(on),
    ...clausesOf(on, "part-never-shared")
      .filter(sweeping)
      .map((claim) => ({ claim, against: holders(claim) })),
    ...clausesOf(on, "no-others")
      .filter(sweeping)
      .map((claim) => ({ claim, against: unnamed(claim) })),
    // Whom the law or a contract brings in does not wait for consent.
    ...clausesOf(on, "shared-with-consent")
      .filter(sweeping)
      .map((claim) => ({ claim, against: against(claim, (text) => BOUND.test(text)) })),
    ...clausesOf(on, "never-shared")
      .filter(sweeping)
      .map((claim) => ({ claim, against: against(claim, () => true) })),
    ...clausesOf(on, "only-by-law")
      .filter((claim) => byLaw.has(claim) && sweeping(claim))
      .map((claim) => ({ claim, against: against(claim, (text) => SUPPLIER.test(text)) })),
  ];
}

const BEYOND = /\b(?:any|no) other (?:third )?(?:part|organi[sz]ation|compan|bod|agenc|persons?\b|people)/i;

/** Said to be at work, and not only linked to. */
const USED = /\b(?:use|uses|using|run|runs|powered|provided|hosted|by|through|via|with)\b/i;

/** Of what a section speaks whose promises are about that use of data alone. */
const ONE_USE =
  /\b(?:analytics|cookies?|log ?files?|statistics|tracking|chat|survey|feedback|newsletters?|enquir(?:y|ies))\b/i;
const ONE_CASE = /\b(?:when|while|in) (?:dealing with|answering|responding to|replying to|handling) (?:your|any|an) /i;

/** "If you use the chat, we keep your name. We share it with nobody.": the claim is about that case. */
function isOfOneCase(on: Case, claim: Clause): boolean {
  const { clauses, document } = on.context;
  const under = quoted(on, claim).section.slice(1).at(-1) ?? "";
  if (ONE_USE.test(under) || ONE_CASE.test(textOf(on.context, claim))) return true;
  for (let index = claim.index; clauses[index]?.block === claim.block; index -= 1) {
    const { from } = clauses[index] as Clause;
    if (/^(?:if|when|where|once) /i.test(document.view.text.slice(from, from + 8))) return true;
  }
  return false;
}

/** An item that only names whom data does not go to, below "We do not share your data with:", leaves all others open. */
const isOneOfSeveral = (on: Case, claim: Clause): boolean =>
  claim.kind === "item" && !HANDING.test(textOf(on.context, claim));

const HANDING =
  /\b(?:shar|disclos|pass|g[ia]v|releas|divulg|transfer|send|sent|suppl|trad|sell|sold|rent|hand|tell|told)/i;

/** "They do not pass it on", "Otter Tickets do not disclose it": said of somebody who receives data, not of the organisation. */
function isOfReceiver(on: Case, claim: Clause): boolean {
  const { context, facts } = on;
  const text = textOf(context, claim).replace(/^the /i, "");
  const doer = DOER.exec(text)?.[1];
  return (
    /^they\b/i.test(text) ||
    (doer !== undefined && !ownOrganisation(on).isOwn(doer)) ||
    facts.recipients.some(({ kind, name }) => kind === "named" && text.toLowerCase().startsWith(name.toLowerCase()))
  );
}

/** A name of several words that does not do something: "Otter Tickets do not …". */
const DOER = /^(\p{Lu}[\p{L}'’&-]+(?: (?:of |and |& )?\p{Lu}[\p{L}'’&-]+){1,4}) (?:do|does|will|would|shall|never) /u;

/** What is promised for many cases, or against the receiver's own ends, leaves others open. */
const MOSTLY =
  /\bin (?:many|most|some|certain) (?:circumstances|cases|instances)\b|\b(?:normally|generally|usually)\b|\bfor their own\b/i;

/** "Shared with nobody beyond Stripe": the claim names who gets the data all the same. */
const NAMING = /\b(?:beyond|other than|apart from|besides|except(?: for)?) (?:our |the )?\p{Lu}\p{Ll}/u;

/** Who agrees to it, or asks for it, is not told otherwise by the claim. */
const CONDITIONAL = /\b(?:consent|permission|agree|ask us|request|if you (?:choose|want|wish|opt))\b/i;
const BOUND =
  /\b(?:analytics|advertising|required (?:to|by)|by law|legal(?:ly)?|police|court|HMRC|fraud|regulators?|government|provider|supplier|contractor|processor|hosted|on our behalf)\b/i;
const SUPPLIER = /\b(?:provider|supplier|contractor|processor|hosted|analytics|on our behalf|partners?)\b/i;
/** Said in so many words to be handed to somebody, or to lie with somebody who holds it. */
const HANDED: readonly RegExp[] = [
  /\b(?:[Ww]e|club|council|school|charity|society|company|trust) (?:also |will |may |regularly |then )*(?:share|pass|send|give|disclose|transfer|supply|provide) [^.;]{1,80} (?:to|with) (?!you\b|us\b|them\b|our (?:staff|team|members|volunteers|committee))/u,
  /\b(?:data|information|details|names?|address(?:es)?|records?) (?:is|are|will be) (?:also |then |regularly )?(?:shared|sent|passed|given|disclosed|transferred|supplied) (?:on )?(?:to|with) (?!you\b|us\b|them\b|our (?:staff|team|members|volunteers|committee))/u,
  /(?:by|with|provider|supplier|company),? \p{Lu}[\p{L}.&]+(?: \p{Lu}[\p{L}.&]+)*,? (?:who|which|that) (?:also )?(?:hold|store|receive|process|keep)s?\b/u,
  /\b(?:[Ww]e|club|council|school|charity|society|company|trust) (?:also )?(?:use|employ|engage|contract with) (?:other|outside|external|third[ -]party) (?:compan|organi[sz]ation|firm|supplier|provider|contractor|part)/u,
  /\b(?:provider|supplier|company|firm|house|agency|bank|printer|courier)s?(?:, [^,.;]{1,40},)? (?:also )?(?:receive|hold|store|process)s? (?:your|the|these|all)\b/u,
  /\b(?:transmitted|sent|passed|sends [^.;]{0,40}|transmits [^.;]{0,40}) to (?:and stored (?:by|on|at) )?(?:the )?(?:Google|Facebook|Meta|Microsoft|Mailchimp|Hotjar|Twitter)\b/u,
];
/** Vague, and said all the same. */
const TO_THIRD =
  /\b(?:shared?|pass(?:ed)?|disclosed?|sent|provided?|given) (?:[\w-]+ ){0,3}(?:with|to) (?:[\w-]+ ){0,2}third part/i;
const INSIDE = /\b(?:not|never|only|unless|if|where|when|may|should|ask)\b/;
