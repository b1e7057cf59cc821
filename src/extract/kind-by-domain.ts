import type { Contact, OrganisationFinding, OrganisationKind } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import type { FoundOrganisation } from "./organisations.ts";
import { KIND } from "./own-statements.ts";

/**
 * The kind that the organisation's own e-mail or form tells, where only public bodies get such a domain; null where it
 * tells nothing, or may be that of somebody else. nhs.net, sch.uk and ac.uk are given to private bodies too.
 */
export function kindByDomain(
  context: NoticeContext,
  organisations: readonly FoundOrganisation[],
  contacts: readonly Contact[],
): OrganisationFinding | null {
  const said = organisations.filter(({ as }) => as !== "self" && as !== "title");
  for (const contact of contacts) {
    if (contact.owner !== "controller") continue;
    const host = hostOf(contact);
    const match = DOMAINS.find(({ ending }) => ending.test(host));
    if (!match || (said.length > 0 && !said.some(({ name }) => isNamedAfter(host, name)))) continue;
    // Parish councils have addresses of the government as well.
    if (match.kind === "public-authority" && context.hits.of(KIND, "parish-council").length > 0) return null;
    return { kind: match.kind, evidence: [contact.evidence] };
  }
  return null;
}

/** The domain, with what stands before it, of an e-mail; the registrable one of a form; else "". */
export const hostOf = (contact: Contact): string =>
  (contact.kind === "email" ? contact.value.split("@")[1] : contact.domain) ?? "";

const DOMAINS: readonly { readonly ending: RegExp; readonly kind: OrganisationKind }[] = [
  { ending: /(?:^|\.)(?:[\w-]*parish[\w-]*|[\w-]+-pc|[\w-]+towncouncil)\.gov\.uk$/, kind: "parish-council" },
  { ending: /(?:^|\.)(?:police\.uk|pnn\.police\.uk)$/, kind: "law-enforcement-body" },
  { ending: /(?:^|\.)(?:nhs\.uk|nhs\.scot)$/, kind: "nhs-body" },
  { ending: /(?:^|\.)(?:gov\.uk|gov\.wales|gov\.scot|parliament\.uk|mod\.uk)$/, kind: "public-authority" },
];

/** Whether a host has a word of the name, or its initials, in it. */
export function isNamedAfter(host: string, name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  const initials = words.map((word) => word[0]).join("");
  return words.some((word) => word.length > 3 && host.includes(word)) || host.split(".").includes(initials);
}
