import type { Document, Link } from "../../../types.ts";

/** Addresses that lead nowhere, or only on the machine or network on which the page was written. */
const NOWHERE =
  /^(?:#?(?:todo|tbc|tba|tbd|xxx+|url|link|href|insert[\w -]*|placeholder|(?:your|add)-?(?:link|url|website))?|https?:\/{0,2}|about:blank|javascript:.*|file:.*|[a-z]:[\\/].*|\\\\.*|mailto:|tel:)$/i;
const PRIVATE_HOST =
  /^(?:https?:)?\/\/(?:localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|0\.0\.0\.0|(?:[\w-]+\.)*(?:example\.(?:com|org|net|co\.uk)|yourdomain\.[a-z.]+|your-?(?:site|website|company)\.[a-z.]+|(?:test|local|localhost|internal|invalid|example))|(?:[\w-]+\.)*(?:staging|uat|preprod|stg)\.[\w.-]+|(?:staging|uat|preprod|stg)-[\w.-]+)(?:[:/?#]|$)/i;

/** An address for mail that says nowhere that it is one, or says so behind the name of a protocol: it opens no page. */
const UNMARKED_MAIL = /^(?:https?:\/\/mailto:.*|[\w.+%-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4})$/i;

/** A host without "https://" before it: a browser takes it for a page beside the one that links to it. */
const UNMARKED_HOST =
  /^(?:www\.[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.){1,3}(?:(?:co|org|gov|ac|nhs|sch|ltd)\.uk|com|org|net))(?:[/?#][^{}]*)?$/i;

/** What a script does with an address that leads nowhere: a button, not a promise of a page. */
const BUTTON =
  /^(?:(?:back )?to (?:the )?top(?: of (?:the |this )?page)?|top|(?:skip|jump) .*|print.*|share.*|close.*|menu|search|more|show.*|hide.*|expand.*|collapse.*|next|previous|(?:accept|reject|manage|change|update|view|open|edit|withdraw|opt)\b.*|(?:my |your )?cookies? (?:settings|preferences|consent|choices).*|translate.*|listen.*|[^\p{L}]*)$/iu;

/** What stands before an address that is told as an example: "the page you come from, for example https://…". */
const CALLED_EXAMPLE = /\b(?:for example|for instance|e\.g\.|eg|such as),?[\s("'“‘]*$/i;

/** Whether a link was never given its address, or one that only those who wrote the page can open. */
export function isPlaceholderLink({ url, text, from }: Link, { view }: Document): boolean {
  const address = url.trim();
  if (PRIVATE_HOST.test(address)) {
    return !isOwnSample(address, view.text) && !CALLED_EXAMPLE.test(view.text.slice(Math.max(0, from - 20), from));
  }
  if (UNMARKED_MAIL.test(address) || UNMARKED_HOST.test(address)) return true;
  return NOWHERE.test(address) && !BUTTON.test(text.trim());
}

/** Whether a made-up notice links to the made-up domain at which it also has its mailbox: no blank was left there. */
function isOwnSample(address: string, text: string): boolean {
  const host = /^(?:https?:)?\/\/(?:www\.)?([\w-]+\.example)(?:[:/?#]|$)/i.exec(address)?.[1];
  return host !== undefined && text.toLowerCase().includes(`@${host.toLowerCase()}`);
}

/** Whether an address is the regulator's. */
export const isRegulators = (url: string): boolean => /ico\.org|informationcommission/i.test(url);

/** Whether a link goes over a connection that others can read. */
export const isInsecure = (link: Link, document: Document): boolean =>
  /^http:\/\/[\w-]/i.test(link.url.trim()) && !isPlaceholderLink(link, document);
