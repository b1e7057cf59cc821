/** The named checks: what needs facts, dates, links or the shape of the text, not words alone. */
import type { Judge } from "../judge.ts";
import { allBasesListed, basisNotMapped } from "./bases-without-uses.ts";
import { bundledOrImpliedConsent } from "./bundled-or-implied-consent.ts";
import { changeWithoutNotice, checkBackRegularly } from "./change-without-notice.ts";
import { childConsentAge } from "./child-consent-age.ts";
import { childServiceNoChildLanguage } from "./child-service-no-child-language.ts";
import { closedAddress } from "./closed-address.ts";
import { companyNumberMismatch } from "./company-number-mismatch.ts";
import { consentContradiction } from "./consent-contradiction.ts";
import { consentWithoutWithdrawal } from "./consent-without-withdrawal.ts";
import { between, contradiction } from "./contradiction.ts";
import { cookiesNoConsent } from "./cookies-no-consent.ts";
import { crossReference } from "./cross-reference.ts";
import { domainMismatch } from "./domain-mismatch.ts";
import { dpoConflictOfInterest } from "./dpo-conflict-of-interest.ts";
import { draftingNoteHidden } from "./drafting-note-hidden.ts";
import { duplicateSection } from "./duplicate-section.ts";
import { hardToRead } from "./hard-to-read.ts";
import { headingEmpty } from "./heading-empty.ts";
import { hedgingWords } from "./hedging-words.ts";
import { icoContact } from "./ico-contact.ts";
import { inconsistentAddress } from "./inconsistent-address.ts";
import { inconsistentDpo } from "./inconsistent-dpo.ts";
import { inconsistentEmail } from "./inconsistent-email.ts";
import { jargonUndefined } from "./jargon-undefined.ts";
import { isInsecure, isPlaceholderLink } from "./link-address.ts";
import { linksThat } from "./links-that.ts";
import { longSentence } from "./long-sentence.ts";
import { noHeadings } from "./no-headings.ts";
import {
  dateInFuture,
  lastUpdatedBeforeComplaintsDuty,
  lastUpdatedBeforeGdpr,
  reviewDatePassed,
} from "./notice-date.ts";
import { objectRightNotProminent } from "./object-right-not-prominent.ts";
import { objectionWithoutBasis } from "./objection-without-basis.ts";
import { overseasControllerNoUkRep } from "./overseas-controller-no-uk-rep.ts";
import { portabilityOverclaimed } from "./portability-overclaimed.ts";
import { promisedLink } from "./promised-link.ts";
import { publicAuthorityLegitimateInterests } from "./public-authority-legitimate-interests.ts";
import { publicTaskByPrivateBody } from "./public-task-by-private-body.ts";
import { retentionContradiction } from "./retention-contradiction.ts";
import { sectionNumberRepeated } from "./section-number-repeated.ts";
import { sharingContradiction } from "./sharing-contradiction.ts";
import { stalePlan } from "./stale-plan.ts";
import { termUndefined } from "./term-undefined.ts";
import { transferContradiction } from "./transfer-contradiction.ts";
import { transferNoCopyMeans } from "./transfer-no-copy-means.ts";
import { undefinedOrganisation } from "./undefined-organisation.ts";
import { unfinishedBracket } from "./unfinished-bracket.ts";
import { unfinishedList } from "./unfinished-list.ts";
import { unfinishedNumbering } from "./unfinished-numbering.ts";
import { unfinishedRepetition } from "./unfinished-repetition.ts";
import { unfinishedSentence } from "./unfinished-sentence.ts";
import { unfinishedSpelling } from "./unfinished-spelling.ts";
import { unfinishedWord } from "./unfinished-word.ts";
import { usTransferNoMechanism } from "./us-transfer-no-mechanism.ts";
import { wrongOrganisationName } from "./wrong-organisation-name.ts";

export const checks: Readonly<Record<string, Judge>> = {
  "section-number-repeated": sectionNumberRepeated,
  "term-undefined": termUndefined,
  "hard-to-read": hardToRead,
  "hedging-words": hedgingWords,
  "jargon-undefined": jargonUndefined,
  "long-sentence": longSentence,
  "no-headings": noHeadings,
  "all-bases-listed": allBasesListed,
  "basis-contradiction": contradiction(consentContradiction, ["only-with-consent", "cannot-withdraw"]),
  "basis-not-mapped": basisNotMapped,
  "undefined-organisation": undefinedOrganisation,
  "inconsistent-address": inconsistentAddress,
  "inconsistent-email": inconsistentEmail,
  "inconsistent-dpo": inconsistentDpo,
  "company-number-mismatch": companyNumberMismatch,
  "bundled-or-implied-consent": bundledOrImpliedConsent,
  "change-without-notice": changeWithoutNotice,
  "check-back-regularly": checkBackRegularly,
  "child-consent-age": childConsentAge,
  "child-service-no-child-language": childServiceNoChildLanguage,
  "consent-without-withdrawal": consentWithoutWithdrawal,
  "cookies-no-consent": cookiesNoConsent,
  "date-in-future": dateInFuture,
  "domain-mismatch": domainMismatch,
  "dpo-conflict-of-interest": dpoConflictOfInterest,
  "cross-reference-broken": crossReference,
  "drafting-note-hidden": draftingNoteHidden,
  "duplicate-section": duplicateSection,
  "heading-empty": headingEmpty,
  "ico-contact": icoContact,
  "insecure-link": linksThat(isInsecure),
  "last-updated-before-complaints-duty": lastUpdatedBeforeComplaintsDuty,
  "last-updated-before-gdpr": lastUpdatedBeforeGdpr,
  "no-adm-contradiction": contradiction(between("no-machine-decision", "machine-decision"), ["no-machine-decision"]),
  "no-cookies-contradiction": contradiction(between("no-cookies", "cookies-used"), ["no-cookies"]),
  "no-sharing-contradiction": contradiction(sharingContradiction, ["never-shared", "only-by-law"]),
  "no-transfer-contradiction": contradiction(transferContradiction, ["stays-here"]),
  "object-right-not-prominent": objectRightNotProminent,
  "objection-without-basis": objectionWithoutBasis,
  "overseas-controller-no-uk-rep": overseasControllerNoUkRep,
  "promised-link": promisedLink,
  "placeholder-link": linksThat(isPlaceholderLink),
  "portability-overclaimed": portabilityOverclaimed,
  "public-authority-legitimate-interests": publicAuthorityLegitimateInterests,
  "public-task-by-private-body": publicTaskByPrivateBody,
  "retention-contradiction": retentionContradiction,
  "review-date-passed": reviewDatePassed,
  "stale-government-service": closedAddress(/(?<![\w-])(?:direct|directgov|businesslink)\.gov\.uk\b|\bDirectgov\b/gi),
  "stale-ico-domain": closedAddress(
    /(?<![\w-])(?:ico(?:\.gsi)?|informationcommissioner|dataprotection)\.gov\.uk\b|(?<![\w-])dpr\.gov\.uk\b/gi,
  ),
  "stale-plan": stalePlan,
  "transfer-no-copy-means": transferNoCopyMeans,
  "unfinished-bracket": unfinishedBracket,
  "unfinished-list": unfinishedList,
  "unfinished-numbering": unfinishedNumbering,
  "unfinished-repetition": unfinishedRepetition,
  "unfinished-sentence": unfinishedSentence,
  "unfinished-spelling": unfinishedSpelling,
  "unfinished-word": unfinishedWord,
  "us-transfer-no-mechanism": usTransferNoMechanism,
  "wrong-organisation-name": wrongOrganisationName,
};
