import { getDomain } from "tldts";
import type { Document, Link } from "../../types.ts";
import { baseOf } from "./base.ts";

/**
 * The addresses of the pages to which a notice leaves a part of what it has to say, in the order of its links: on the same
 * site, and by their text or address about privacy. Of a notice that is no page of a site there are none.
 */
export function layersOf(document: Document): readonly string[] {
  const base = baseOf(document);
  const own = document.fetched?.finalUrl;
  if (own === undefined || base === undefined) return [];
  const from = new URL(own);
  const seen = new Set([withoutPlace(from)]);
  return document.links.flatMap((link) => {
    const url = isOfNotice(link, document) && URL.canParse(link.url, base) ? new URL(link.url, base) : null;
    if (!url || !isOfSite(url, from) || !isOnTopic(link, url)) return [];
    const address = withoutPlace(url);
    if (seen.has(address)) return [];
    seen.add(address);
    return [address];
  });
}

const isOfNotice = ({ from }: Link, { blocks }: Document): boolean =>
  blocks.some((block) => block.part === "notice" && block.from <= from && from < block.to);

/** The address of a page, without the place on it. */
export function withoutPlace({ href, hash }: URL): string {
  return hash === "" ? href.replace(/#$/, "") : href.slice(0, -hash.length);
}

/** Under the same registered name, as "www.fellmere.gov.uk" and "privacy.fellmere.gov.uk" are. */
const isOfSite = (url: URL, from: URL): boolean =>
  /^https?:$/.test(url.protocol) && siteOf(url.hostname) === siteOf(from.hostname);

const siteOf = (host: string): string => getDomain(host) ?? host;

function isOnTopic({ text }: Link, { pathname, search }: URL): boolean {
  if (NO_NOTICE.test(pathname)) return false;
  return TOPIC.test(text) || TOPIC.test(`${pathname} ${search}`.replace(/%20|[-_/.+=&?]/g, " "));
}

const TOPIC =
  /\b(?:privacy|gdpr|data (?:protection|retention|sharing|subjects?|rights)|personal (?:data|information)|your (?:data|information|rights)|how we (?:use|keep|share|collect|protect)|how long|cookies?|retention|disposal schedule|records? management|subject access|(?:lawful|legal) bas[ie]s|who we share|fair processing|international transfers?|transparency|cctv)\b/i;

/** Pictures, programs and pages to do something on. */
const NO_NOTICE =
  /\.(?:png|jpe?g|gif|svg|webp|ico|css|js|json|xml|zip|xlsx?|csv|pptx?|mp[34]|doc)$|\/(?:log-?in|sign-?in|register|search|contact|apply|print)\/?$/i;
