import { getDomain } from "tldts";
import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { quote } from "../../../extract/elements.ts";
import { textOf } from "../../../extract/passage.ts";
import type { Evidence, Hit } from "../../../types.ts";
import { elsewhereOnReading } from "../../elsewhere.ts";
import type { Case, Judge } from "../../judge.ts";
import { failUnless, notApplicable, pass } from "../../verdict.ts";

/** Judges by cookies that a site can do without, and apart from them by e-mails that report when they are opened. */
export const cookiesNoConsent: Judge = (_rule, on) => {
  const read = (label: string): readonly Hit[] => on.context.hits.of(READING, label);
  // The plainest statement first: it gives the place of the finding.
  const optional = [...read("unless-refused"), ...read("optional").filter(leavesSomething(on))];
  const tracking = read("email-tracking");
  if (optional.length + tracking.length === 0)
    return notApplicable("no cookies are described that a site can do without");
  const answers = [...read("asked"), ...read("objection")];
  const forEmail = read("asked-for-email");
  // Consent to a site's cookies says nothing of what an e-mail reports.
  const left = [
    ...(answers.length > 0 ? [] : first(optional, on)),
    ...(forEmail.length > 0 ? [] : first(tracking, on)),
  ];
  if (left.length === 0) return pass(quote(on.context, [...answers, ...forEmail]));
  const elsewhere = [...elsewhereOnReading(READING, on), ...cookiePages(on)];
  return failUnless(elsewhere, "the notice refers to another document on cookies", left);
};

const READING = "fact-cookie-use";

/**
 * Of a tool without its own cookies nothing is asked where the notice says that visits are counted without any; of cookies
 * themselves nothing where it says that there are none; and of cookies in general, not said to measure anything, nothing
 * where it says that there are only necessary ones.
 */
function leavesSomething({ context }: Case): (hit: Hit) => boolean {
  const { hits } = context;
  const denied = hits.of(READING, "no-cookies").length > 0;
  const cookieless = hits.of(READING, "cookieless").length > 0;
  const onlyNecessary = hits.of(READING, "only-necessary").length > 0;
  if (!denied && !cookieless && !onlyNecessary) return () => true;
  return ({ clause }) => {
    const text = textOf(context, clause);
    if (WITH_OWN_COOKIES.test(text)) return true;
    if (denied || (onlyNecessary && !MEASURES.test(text))) return false;
    return onlyNecessary || COOKIES.test(text);
  };
}

const MEASURES = /\b(?:statistic|analy[st]|track|advert|measur|count|market|performance)/i;

const COOKIES = /\bcookies? (?!-?free)/i;
const WITH_OWN_COOKIES = /\b(?:google|facebook|meta pixel|hotjar|clarity|adobe|doubleclick)/i;

/** Links to a page of the same site about its cookies, whatever the sentence around them says. */
function cookiePages({ context, facts }: Case): readonly Evidence[] {
  const { document, clauses } = context;
  const sites = new Set(
    [document.meta.url, ...facts.contacts.map(({ domain }) => domain)].map((each) => getDomain(each ?? "")),
  );
  const isOwn = (url: string): boolean => !/^https?:/i.test(url) || ARCHIVE.test(url) || sites.has(getDomain(url));
  return document.links.flatMap((link) => {
    if (!isCookiePage(link.url) || !isOwn(link.url)) return [];
    const clause = clauseAt(clauses, link.from);
    return clause?.part === "notice" ? [evidence(document, clauses, clause)] : [];
  });
}

/** Not what all about cookies is, nor what the makers of browsers and tools say of theirs, which archives show as one's own. */
const isCookiePage = (url: string): boolean => /cookie/i.test(url) && !OF_OTHERS.test(url);
const OF_OTHERS =
  /aboutcookies|insites|youronlinechoices|google|mozilla|microsoft|apple|opera|facebook|vimeo|\bico\.(?:org|gov)/i;
const ARCHIVE = /^https?:\/\/web\.archive\.org\//i;

const first = (hits: readonly Hit[], { context }: Case) => quote(context, hits.slice(0, 1));
