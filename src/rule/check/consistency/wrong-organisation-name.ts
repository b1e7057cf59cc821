import { getDomain } from "tldts";
import { evidence } from "../../../document/place.ts";
import { hostOf } from "../../../extract/kind-by-domain.ts";
import { nameBeside, type PlacedName, type Side } from "../../../extract/name-places.ts";
import { isGenericName, isOrganisationName } from "../../../extract/name-words.ts";
import { hitsIn } from "../../../extract/passage.ts";
import type { Evidence, Hit } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";
import { contactsOfOthers } from "./contacts-of-others.ts";
import { ofOtherSite } from "./other-site.ts";
import { isMentionedElsewhere, type OwnOrganisation, ownOrganisation, ownOrganisationOf } from "./own-organisation.ts";
import { isOfSameKind } from "./same-kind.ts";

const OWNER = "fact-own-part";

/** Judges by places that only the notice's own organisation can fill, and where another one stands that it never explains. */
export const wrongOrganisationName: Judge = (_rule, on) => {
  const own = ownOrganisation(on);
  if (own.names.length === 0) return notApplicable("the notice was not found to name its organisation");
  const found = [
    ...contactsOfOthers(on, own).map(({ evidence: place }) => place),
    ...ofWords(on, own),
    ...ofSpeakers(on),
    ...ofSites(on),
    ...ofGovernmentSite(on, own),
    ...ofOtherSite(on, own),
  ];
  return found.length > 0 ? fail(found.sort((a, b) => a.start.offset - b.start.offset)) : pass();
};

interface Place {
  readonly label: string;
  readonly side: Side;
  /** Whoever stands here is an organisation, also by a name that does not say so. */
  readonly isTelling?: boolean;
  /** Only an organisation of the same kind is taken for another one's: others have dealings with it. */
  readonly ofKind?: boolean;
}

const PLACES: readonly Place[] = [
  { label: "entry-after-name", side: "before" },
  { label: "changes-after-name", side: "before" },
  { label: "review-after-name", side: "before", isTelling: true },
  { label: "staff-before-name", side: "behind" },
  { label: "blame-after-name", side: "before", isTelling: true },
  { label: "complaint-before-name", side: "behind" },
  { label: "acts-after-name", side: "before", ofKind: true },
  { label: "team-before-name", side: "behind", ofKind: true },
  { label: "holds-after-name", side: "before", ofKind: true },
  { label: "custom-before-name", side: "behind", ofKind: true },
  { label: "sales-before-name", side: "behind", isTelling: true },
  { label: "wanted-before-name", side: "behind", isTelling: true },
];

function ofWords({ context }: Case, own: OwnOrganisation): readonly Evidence[] {
  const { document, clauses, hits } = context;
  const places = PLACES.flatMap(({ label, side, isTelling = false, ofKind = false }) =>
    hits
      .of(OWNER, label)
      .slice(0, MOST)
      .flatMap((hit) => {
        const name = nameBeside(context, hit, side);
        if (!name || (ofKind && !isOfSameKind(name.name, own.names))) return [];
        return isAnother(name, isTelling || ofKind) ? [hit.clause] : [];
      }),
  );
  return [...new Set(places)].map((clause) => evidence(document, clauses, clause));

  function isAnother(at: PlacedName, isTelling: boolean): boolean {
    const isNamed =
      (isTelling && at.name.includes(" ")) || isOrganisationName(at.name) || /^\p{Lu}{2,6}$/u.test(at.name);
    // What shouts is no name.
    if (/ /.test(at.name) && at.name === at.name.toUpperCase()) return false;
    if (!isNamed || TEAMS.test(at.name) || isGenericName(at.name) || own.isOwn(at.name)) return false;
    if (hitsIn(context, at.clause, "fact-names", at.from, at.to).length > 0) return false;
    return !isMentionedElsewhere(context, at.name, at.clause);
  }
}

/** A text with more of them is a directory; each is looked for in all of it. */
const MOST = 30;

/** Parts of an organisation, and bodies beside it, that are known by their letters alone. */
const TEAMS = /^(?:HR|IT|ICT|IG|SLT|SMT|SEN|SENCO|PTA|PTFA|PCC|DPO|SIRO|GP|GPS|MASH|MDT|CCTV|LA|UK|EU|EEA)$/;

/** "At Otter Lettings Ltd we …", once, in a notice that is Quillbrook Ltd's everywhere else. */
function ofSpeakers(on: Case): readonly Evidence[] {
  const controllers = on.facts.controllers.slice(0, MOST);
  const { text } = on.context.document.view;
  return controllers.flatMap((each) => {
    if (each.as === "controller" || !isOrganisationName(each.name) || text.split(each.name).length > 2) return [];
    const others = controllers.filter((other) => other !== each);
    const isTheirs = others.some(({ name }) => isOrganisationName(name) && text.split(name).length > THRICE);
    if (!isTheirs || ownOrganisationOf(on, others).isOwn(each.name) || RELATED.test(each.evidence.text)) return [];
    return [each.evidence];
  });
}

/** A text that is split at a name has one part more than it has names. */
const THRICE = 3;

/** Words that say what two organisations have to do with each other. */
const RELATED =
  /\b(?:joint|jointly|together|also|partners?|partnership|part of|trading|provide[sd]?|providers?|suppl(?:y|ies|iers?)|parent|group|subsidiar(?:y|ies)|behalf|funded|agency of|owned|commissioned|contracts?|works? with|for us|our)\b/i;

/** What is counted on another site ("the pages you visit on …") than the one at which the notice's own addresses are. */
function ofSites({ context, facts }: Case): readonly Evidence[] {
  const { document, clauses, hits } = context;
  const own = [
    document.meta.url ?? "",
    ...facts.contacts.filter(({ owner }) => owner === "controller").map((contact) => hostOf(contact)),
  ].filter((each) => each !== "");
  if (own.length === 0) return [];
  const isOther = (hit: Hit): boolean => {
    const site = SITE.exec(document.view.text.slice(hit.from, hit.to))?.[0].toLowerCase() ?? "";
    const label = (getDomain(site) ?? site).split(".")[0] as string;
    return site !== "" && !own.some((each) => each.includes(label === "gov" ? "gov.uk" : label));
  };
  return [
    ...new Set(
      hits
        .of(OWNER, "site-visited")
        .filter(isOther)
        .map(({ clause }) => clause),
    ),
  ].map((clause) => evidence(document, clauses, clause));
}

/** "This notice only applies to GOV.UK", in the notice of a service that those who run GOV.UK do not run. */
function ofGovernmentSite({ context }: Case, own: OwnOrganisation): readonly Evidence[] {
  const { document, clauses, hits } = context;
  if (own.names.some((name) => RUNNERS.test(name))) return [];
  return [
    ...new Set(
      hits
        .of(OWNER, "site-of-notice")
        .filter(({ from, to }) => /(?<![.\w-])GOV\.UK$/i.test(document.view.text.slice(from, to)))
        .map(({ clause }) => clause),
    ),
  ].map((clause) => evidence(document, clauses, clause));
}

const RUNNERS = /\b(?:GOV\.UK|Government Digital Service|GDS|Cabinet Office|Science, Innovation)\b/i;

const SITE = /(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}/i;
