import type { Contact, Hit, OrganisationFinding, OrganisationKind } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import type { FoundAs, FoundOrganisation } from "./organisations.ts";
import { quote } from "./passage.ts";

/**
 * What kind of body the controller is, with the words that gave it away. Its name decides, then what the notice says of
 * its own body, then the domain of its own e-mail; otherwise "unknown".
 */
export function organisationKind(
  context: NoticeContext,
  organisations: readonly FoundOrganisation[],
  contacts: readonly Contact[],
): OrganisationFinding {
  return byName(context, organisations) ?? bySelf(context) ?? byDomain(contacts) ?? { kind: "unknown", evidence: [] };
}

const OWNER = "fact-organisation-kind";

/** Where a name fits several kinds, the first: a town council is one before it is a council, an academy trust a school. */
const ORDER: readonly OrganisationKind[] = [
  "parish-council",
  "nhs-body",
  "law-enforcement-body",
  "public-authority",
  "school",
  "charity",
  "company",
];
const rank = (as: FoundAs): number => (as === "title" ? 2 : as === "self" ? 1 : 0);

function byName(context: NoticeContext, organisations: readonly FoundOrganisation[]): OrganisationFinding | null {
  const { text } = context.document.view;
  const mentions = new Map(organisations.map(({ name }) => [name, text.split(name).length]));
  // Who is responsible for a part only ("for your login") is named seldom.
  const ranked = [...organisations].sort(
    (a, b) => rank(a.as) - rank(b.as) || (mentions.get(b.name) ?? 0) - (mentions.get(a.name) ?? 0),
  );
  for (const organisation of ranked) {
    const kind = ORDER.find((label) => kindHits(context, label).some((hit) => isOfName(context, hit, organisation)));
    if (kind) return { kind, evidence: [organisation.evidence] };
  }
  return null;
}

const kindHits = (context: NoticeContext, label: string): readonly Hit[] => context.hits.of(OWNER, label);

/** Whether a hit stands in the organisation's name, there or wherever the notice writes it out. */
function isOfName(context: NoticeContext, hit: Hit, organisation: FoundOrganisation): boolean {
  if (hit.from < organisation.nameTo && organisation.nameFrom < hit.to) return true;
  const words = context.document.view.text.slice(hit.from, hit.to).replace(/\s+/g, " ");
  return organisation.name.includes(words) && words.includes(" ");
}

const SELF: readonly { readonly label: string; readonly kind: OrganisationKind }[] = [
  { label: "self-public-authority", kind: "public-authority" },
  { label: "self-sole-trader", kind: "sole-trader" },
  { label: "self-charity", kind: "charity" },
  { label: "self-school", kind: "school" },
  { label: "self-company", kind: "company" },
];

function bySelf(context: NoticeContext): OrganisationFinding | null {
  for (const { label, kind } of SELF) {
    const hits = kindHits(context, label).filter((hit) => !hit.denied);
    if (hits.length > 0) return { kind, evidence: hits.slice(0, 3).map((hit) => quote(context, hit.clause)) };
  }
  return null;
}

const DOMAINS: readonly { readonly ending: RegExp; readonly kind: OrganisationKind }[] = [
  { ending: /(?:^|\.)(?:[\w-]*parish[\w-]*|[\w-]+-pc|[\w-]+towncouncil)\.gov\.uk$/, kind: "parish-council" },
  { ending: /(?:^|\.)(?:police\.uk|pnn\.police\.uk)$/, kind: "law-enforcement-body" },
  { ending: /(?:^|\.)(?:nhs\.uk|nhs\.net|nhs\.scot)$/, kind: "nhs-body" },
  { ending: /(?:^|\.)sch\.uk$/, kind: "school" },
  { ending: /(?:^|\.)(?:gov\.uk|gov\.wales|gov\.scot|ac\.uk|parliament\.uk|mod\.uk)$/, kind: "public-authority" },
];

function byDomain(contacts: readonly Contact[]): OrganisationFinding | null {
  for (const contact of contacts) {
    if (contact.owner !== "controller" && contact.owner !== "dpo") continue;
    const host = contact.kind === "email" ? contact.value.split("@")[1] : contact.domain;
    const match = DOMAINS.find(({ ending }) => ending.test(host ?? ""));
    if (match) return { kind: match.kind, evidence: [contact.evidence] };
  }
  return null;
}
