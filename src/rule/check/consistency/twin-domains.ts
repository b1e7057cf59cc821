import { getDomain, getDomainWithoutSuffix } from "tldts";
import { lowerCase } from "../../../document/lower-case.ts";
import { departmentOf } from "../../../extract/departments.ts";
import { hostOf } from "../../../extract/kind-by-domain.ts";
import type { Contact } from "../../../types.ts";
import type { Case } from "../../judge.ts";

/**
 * Mailboxes at a second domain of the same name ("fellside.co.uk" and "fellside-bc.gov.uk"), where nothing but addresses
 * speaks of it: of two, the one that is written less often or later.
 */
export function twinDomains(on: Case, contacts: readonly Contact[]): readonly Contact[] {
  const mailboxes = contacts.filter(({ kind }) => kind === "email").slice(0, MOST);
  const text = lowerCase(on.context.document);
  const written = (domain: string): number => text.split(`@${domain}`).length - 1;
  return mailboxes.filter((each, index) => {
    // A school's officer is often the council's, whose name the school may bear.
    if (on.organisation.kind === "school" && each.owner === "dpo") return false;
    const own = domainOf(each);
    // Departments have addresses of several ages.
    if (departmentOf(hostOf(each)) !== null) return false;
    const isLesser = mailboxes.some((other, at) => {
      const domain = domainOf(other);
      if (domain === own || !areTwins(own, domain)) return false;
      const [mine, theirs] = [written(own), written(domain)];
      return theirs > mine || (theirs === mine && at < index);
    });
    return isLesser && !new RegExp(`(?<![@\\w.-])(?:www\\.)?${own.replace(/[.]/g, "\\.")}`).test(text);
  });
}

/** A notice with more mailboxes is a directory. */
const MOST = 40;

const domainOf = (contact: Contact): string => getDomain(hostOf(contact)) ?? hostOf(contact);

/** Whether two domains bear one name: written with and without hyphens, with something behind it, or with different endings. */
function areTwins(one: string, other: string): boolean {
  const [left, right] = [one, other].map((domain) => getDomainWithoutSuffix(domain) ?? "") as [string, string];
  // The same label under two endings is one name held twice.
  if (left === right) return false;
  const [short, long] = [left, right].map((label) => label.replace(/-/g, "")).sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  if (short.length < SHORTEST) return false;
  if (long.startsWith(short)) return !OWN_BRANCH.test(long.slice(short.length));
  let same = 0;
  while (short[same] === long[same] && same < short.length) same += 1;
  return same >= SHORTEST + 2 && same * 2 > long.length && !OWN_BRANCH.test(long.slice(same));
}

/** Shorter names begin alike by chance, in letters. */
const SHORTEST = 6;

/** What parents, services and branches put behind the name. */
const OWN_BRANCH =
  /^(?:group|holdings?|global|international|plc|corp|mail|careers|jobs|recruitment|apps?|hq|support|help|shop|store|events?|uk|eu|online|schools?|students?|su|union|alumni|foundation|trust|charity|digital|labs?|tech)$/;
