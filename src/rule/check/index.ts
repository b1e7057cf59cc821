/** The named checks, by the groups of their rules: what needs facts, dates, links or the shape of the text, not words alone. */
import type { Judge } from "../judge.ts";
import { bareLegitimateInterests } from "./conditions/bare-legitimate-interests.ts";
import { childServiceNoChildLanguage } from "./conditions/child-service-no-child-language.ts";
import { consentWithoutWithdrawal } from "./conditions/consent-without-withdrawal.ts";
import { cookiesNoConsent } from "./conditions/cookies-no-consent.ts";
import { objectRightNotProminent } from "./conditions/object-right-not-prominent.ts";
import { overseasControllerNoUkRep } from "./conditions/overseas-controller-no-uk-rep.ts";
import { transferNoCopyMeans } from "./conditions/transfer-no-copy-means.ts";
import { usTransferNoMechanism } from "./conditions/us-transfer-no-mechanism.ts";
import { companyNumberMismatch } from "./consistency/company-number-mismatch.ts";
import { consentContradiction } from "./consistency/consent-contradiction.ts";
import { between, betweenAny, contradiction } from "./consistency/contradiction.ts";
import { crossReference } from "./consistency/cross-reference.ts";
import { deadLink } from "./consistency/dead-link.ts";
import { denials, nothingTaken } from "./consistency/denials.ts";
import { domainMismatch } from "./consistency/domain-mismatch.ts";
import { duplicateParagraph } from "./consistency/duplicate-paragraph.ts";
import { duplicateSection } from "./consistency/duplicate-section.ts";
import { headingEmpty } from "./consistency/heading-empty.ts";
import { inconsistentAddress } from "./consistency/inconsistent-address.ts";
import { inconsistentDpo } from "./consistency/inconsistent-dpo.ts";
import { inconsistentEmail } from "./consistency/inconsistent-email.ts";
import { inconsistentPhone } from "./consistency/inconsistent-phone.ts";
import { isInsecure, isPlaceholderLink } from "./consistency/link-address.ts";
import { leadsToAnother } from "./consistency/link-elsewhere.ts";
import { linksThat } from "./consistency/links-that.ts";
import { objectionWithoutBasis } from "./consistency/objection-without-basis.ts";
import { promisedLink } from "./consistency/promised-link.ts";
import { promisedTopic } from "./consistency/promised-topic.ts";
import { publicTaskByPrivateBody } from "./consistency/public-task-by-private-body.ts";
import { retentionContradiction } from "./consistency/retention-contradiction.ts";
import { sharingContradiction } from "./consistency/sharing-contradiction.ts";
import { transferContradiction } from "./consistency/transfer-contradiction.ts";
import { undefinedOrganisation } from "./consistency/undefined-organisation.ts";
import { wrongOrganisationName } from "./consistency/wrong-organisation-name.ts";
import { childConsentAge } from "./currency/child-consent-age.ts";
import { closedAddress } from "./currency/closed-address.ts";
import {
  dateInFuture,
  lastUpdatedBeforeComplaintsDuty,
  lastUpdatedBeforeGdpr,
  reviewDatePassed,
} from "./currency/notice-date.ts";
import { stalePlan } from "./currency/stale-plan.ts";
import { icoContact } from "./elements/ico-contact.ts";
import { draftingNoteHidden } from "./placeholders/drafting-note-hidden.ts";
import { commentLeft, trackedChangeLeft } from "./placeholders/remarks-left.ts";
import { allBasesListed, basisNotMapped } from "./quality/bases-without-uses.ts";
import { basisForSideUses } from "./quality/basis-for-side-uses.ts";
import { bundledOrImpliedConsent } from "./quality/bundled-or-implied-consent.ts";
import { changeWithoutNotice, checkBackRegularly } from "./quality/change-without-notice.ts";
import { dpoConflictOfInterest } from "./quality/dpo-conflict-of-interest.ts";
import { facelessRecipients } from "./quality/faceless-recipients.ts";
import { hardToRead } from "./quality/hard-to-read.ts";
import { hedgingWords } from "./quality/hedging-words.ts";
import { indefiniteRetention } from "./quality/indefinite-retention.ts";
import { jargonUndefined } from "./quality/jargon-undefined.ts";
import { longSentence } from "./quality/long-sentence.ts";
import { noHeadings } from "./quality/no-headings.ts";
import { portabilityOverclaimed } from "./quality/portability-overclaimed.ts";
import { publicAuthorityLegitimateInterests } from "./quality/public-authority-legitimate-interests.ts";
import { sectionNumberRepeated } from "./quality/section-number-repeated.ts";
import { termUndefined } from "./quality/term-undefined.ts";
import { toldOnRequest } from "./quality/told-on-request.ts";
import { vagueAmongExact } from "./quality/vague-among-exact.ts";
import { unfinishedAgreement } from "./unfinished/unfinished-agreement.ts";
import { unfinishedBracket } from "./unfinished/unfinished-bracket.ts";
import { unfinishedBullet } from "./unfinished/unfinished-bullet.ts";
import { unfinishedEntry } from "./unfinished/unfinished-entry.ts";
import { unfinishedJoin } from "./unfinished/unfinished-join.ts";
import { unfinishedList } from "./unfinished/unfinished-list.ts";
import { unfinishedName } from "./unfinished/unfinished-name.ts";
import { unfinishedNumbering } from "./unfinished/unfinished-numbering.ts";
import { unfinishedRepetition } from "./unfinished/unfinished-repetition.ts";
import { unfinishedSentence } from "./unfinished/unfinished-sentence.ts";
import { unfinishedSpelling } from "./unfinished/unfinished-spelling.ts";
import { unfinishedWord } from "./unfinished/unfinished-word.ts";

export const checks: Readonly<Record<string, Judge>> = {
  "ico-contact": icoContact,

  "bare-legitimate-interests": bareLegitimateInterests,
  "child-service-no-child-language": childServiceNoChildLanguage,
  "consent-without-withdrawal": consentWithoutWithdrawal,
  "cookies-no-consent": cookiesNoConsent,
  "object-right-not-prominent": objectRightNotProminent,
  "overseas-controller-no-uk-rep": overseasControllerNoUkRep,
  "transfer-no-copy-means": transferNoCopyMeans,
  "us-transfer-no-mechanism": usTransferNoMechanism,

  "all-bases-listed": allBasesListed,
  "basis-for-side-uses": basisForSideUses,
  "basis-not-mapped": basisNotMapped,
  "bundled-or-implied-consent": bundledOrImpliedConsent,
  "change-without-notice": changeWithoutNotice,
  "check-back-regularly": checkBackRegularly,
  "dpo-conflict-of-interest": dpoConflictOfInterest,
  "hard-to-read": hardToRead,
  "hedging-words": hedgingWords,
  "indefinite-retention": indefiniteRetention,
  "jargon-undefined": jargonUndefined,
  "long-sentence": longSentence,
  "no-headings": noHeadings,
  "portability-overclaimed": portabilityOverclaimed,
  "public-authority-legitimate-interests": publicAuthorityLegitimateInterests,
  "section-number-repeated": sectionNumberRepeated,
  "term-undefined": termUndefined,
  "told-on-request": toldOnRequest,
  "faceless-recipients": facelessRecipients,
  "vague-among-exact": vagueAmongExact,

  "basis-contradiction": contradiction(consentContradiction, [
    "only-with-consent",
    "cannot-withdraw",
    "not-on-consent",
  ]),
  "company-number-mismatch": companyNumberMismatch,
  "contact-link-elsewhere": linksThat(leadsToAnother),
  "cross-reference-broken": crossReference,
  "dead-link": deadLink,
  "denial-contradiction": contradiction(
    betweenAny(denials),
    denials.map(([claim]) => claim),
  ),
  "domain-mismatch": domainMismatch,
  "duplicate-paragraph": duplicateParagraph,
  "duplicate-section": duplicateSection,
  "heading-empty": headingEmpty,
  "inconsistent-address": inconsistentAddress,
  "inconsistent-dpo": inconsistentDpo,
  "inconsistent-email": inconsistentEmail,
  "inconsistent-phone": inconsistentPhone,
  "insecure-link": linksThat(isInsecure, true),
  "no-adm-contradiction": contradiction(between("no-machine-decision", "machine-decision"), ["no-machine-decision"]),
  "no-cookies-contradiction": contradiction(
    betweenAny(nothingTaken),
    nothingTaken.map(([claim]) => claim),
  ),
  "no-sharing-contradiction": contradiction(sharingContradiction, [
    "never-shared",
    "only-by-law",
    "shared-with-consent",
    "no-processors",
    "part-never-shared",
    "no-others",
  ]),
  "no-transfer-contradiction": contradiction(transferContradiction, ["stays-here"]),
  "objection-without-basis": objectionWithoutBasis,
  "placeholder-link": linksThat(isPlaceholderLink),
  "promised-link": promisedLink,
  "promised-topic": promisedTopic,
  "public-task-by-private-body": publicTaskByPrivateBody,
  "retention-contradiction": retentionContradiction,
  "undefined-organisation": undefinedOrganisation,
  "wrong-organisation-name": wrongOrganisationName,

  "child-consent-age": childConsentAge,
  "date-in-future": dateInFuture,
  "last-updated-before-complaints-duty": lastUpdatedBeforeComplaintsDuty,
  "last-updated-before-gdpr": lastUpdatedBeforeGdpr,
  "review-date-passed": reviewDatePassed,
  "stale-government-service": closedAddress(
    /(?<![\w-])(?:direct|directgov|businesslink|gateway)\.gov\.uk\b|\bDirectgov\b/gi,
    [".gov.uk", "directgov"],
  ),
  "stale-government-mail": closedAddress(
    /(?<![\w.+-])[\w.+-]{1,64}@(?!ico\.)[\w.-]{1,64}\.(?:gsi|gse|gsx|gcsx|gsisup)\.gov\.uk\b/gi,
    [".gsi.gov.uk", ".gse.gov.uk", ".gsx.gov.uk", ".gcsx.gov.uk", ".gsisup.gov.uk"],
  ),
  "stale-ico-domain": closedAddress(
    /(?<![\w-])(?:ico(?:\.gsi)?|informationcommissioner|dataprotection)\.gov\.uk\b|(?<![\w-])dpr\.gov\.uk\b/gi,
    [".gov.uk"],
  ),
  "stale-plan": stalePlan,

  "comment-left": commentLeft,
  "drafting-note-hidden": draftingNoteHidden,
  "tracked-change-left": trackedChangeLeft,

  "unfinished-agreement": unfinishedAgreement,
  "unfinished-bracket": unfinishedBracket,
  "unfinished-bullet": unfinishedBullet,
  "unfinished-entry": unfinishedEntry,
  "unfinished-join": unfinishedJoin,
  "unfinished-list": unfinishedList,
  "unfinished-name": unfinishedName,
  "unfinished-numbering": unfinishedNumbering,
  "unfinished-repetition": unfinishedRepetition,
  "unfinished-sentence": unfinishedSentence,
  "unfinished-spelling": unfinishedSpelling,
  "unfinished-word": unfinishedWord,
};
