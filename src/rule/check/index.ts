/** The named checks: what needs facts, dates, links or the shape of the text, not words alone. */
import type { Judge } from "../judge.ts";
import { bundledOrImpliedConsent } from "./bundled-or-implied-consent.ts";
import { changeWithoutNotice, checkBackRegularly } from "./change-without-notice.ts";
import { closedAddress } from "./closed-address.ts";
import { icoContact } from "./ico-contact.ts";
import { lastUpdatedBeforeGdpr } from "./last-updated-before-gdpr.ts";
import { publicTaskByPrivateBody } from "./public-task-by-private-body.ts";
import { unfinishedBracket } from "./unfinished-bracket.ts";
import { unfinishedList } from "./unfinished-list.ts";
import { unfinishedSentence } from "./unfinished-sentence.ts";
import { unfinishedWord } from "./unfinished-word.ts";

export const checks: Readonly<Record<string, Judge>> = {
  "bundled-or-implied-consent": bundledOrImpliedConsent,
  "change-without-notice": changeWithoutNotice,
  "check-back-regularly": checkBackRegularly,
  "ico-contact": icoContact,
  "last-updated-before-gdpr": lastUpdatedBeforeGdpr,
  "public-task-by-private-body": publicTaskByPrivateBody,
  "stale-government-service": closedAddress(/(?<![\w-])(?:direct|directgov|businesslink)\.gov\.uk\b|\bDirectgov\b/gi),
  "stale-ico-domain": closedAddress(
    /(?<![\w-])(?:ico(?:\.gsi)?|informationcommissioner|dataprotection)\.gov\.uk\b|(?<![\w-])dpr\.gov\.uk\b/gi,
  ),
  "unfinished-bracket": unfinishedBracket,
  "unfinished-list": unfinishedList,
  "unfinished-sentence": unfinishedSentence,
  "unfinished-word": unfinishedWord,
};
