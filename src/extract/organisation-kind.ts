import type { Contact, Hit, OrganisationFinding, OrganisationKind } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { kindByDomain } from "./kind-by-domain.ts";
import { isScottishUniversity, type KindOfName, kindOfName } from "./kind-of-name.ts";
import type { FoundAs, FoundOrganisation } from "./organisations.ts";
import { ownStatements } from "./own-statements.ts";
import { clauseAt, quote, textOf } from "./passage.ts";

/**
 * What kind of body the controller is, with the sentences that gave it away. A public kind demands a data protection
 * officer, so it must be certain: what the notice says of its own body ("registered charity") is believed before a
 * public word in its name, and "unknown" is the answer to every doubt.
 */
export function organisationKind(
  context: NoticeContext,
  everyone: readonly FoundOrganisation[],
  contacts: readonly Contact[],
): OrganisationFinding {
  // That a body is mentioned tells nothing of what the notice's own is.
  const organisations = everyone.filter(({ as }) => as !== "mentioned");
  const own = ownStatements(context, organisations);
  // One for whom the notice's own organisation processes some data tells nothing while another is named.
  const themselves = organisations.filter((organisation) => !isOthersHere(context, organisation, own));
  const isChosen = themselves.length > 0 && themselves.length < organisations.length;
  const named = byName(context, isChosen ? themselves : organisations, contacts, own);
  const declared = own("self-public-authority");
  if (declared.length > 0) {
    const kind = named?.kind && OF_ITS_OWN.has(named.kind) ? named.kind : "public-authority";
    return shown(context, kind, declared);
  }
  if (named?.certain) return found(context, named);
  if (named && !isChosen && isOthers(context, named.organisation, own)) return UNKNOWN;
  const stated = byRegistration(context, own, named);
  if (named) return stated ?? (own("self-private").length > 0 ? UNKNOWN : found(context, named));
  return bySelf(context, own) ?? kindByDomain(context, organisations, contacts) ?? UNKNOWN;
}

const UNKNOWN: OrganisationFinding = { kind: "unknown", evidence: [] };

/** Public bodies of their own sort: to say that one is a public authority does not change it. */
const OF_ITS_OWN: ReadonlySet<OrganisationKind> = new Set([
  "parish-council",
  "nhs-body",
  "school",
  "law-enforcement-body",
]);

const shown = (context: NoticeContext, kind: OrganisationKind, hits: readonly Hit[]): OrganisationFinding => ({
  kind,
  evidence: [...new Set(hits.map(({ clause }) => clause))].slice(0, 3).map((clause) => quote(context, clause)),
});

const found = (context: NoticeContext, { kind, hits }: KindOfName): OrganisationFinding =>
  kind === null ? UNKNOWN : shown(context, kind, hits);

/** Whether the notice only processes data for that organisation, and is not its own: it is none of its title's names. */
const isOthers = (context: NoticeContext, { name, as }: FoundOrganisation, own: Own): boolean =>
  as === "controller" && !(context.document.meta.title ?? "").includes(name) && own("self-processor").length > 0;

/** Whether its data is processed for it, as the section says in which it is named. */
function isOthersHere(context: NoticeContext, organisation: FoundOrganisation, own: Own): boolean {
  if (!isOthers(context, organisation, own)) return false;
  const heading = clauseAt(context, organisation.nameFrom)?.heading;
  return own("self-processor").some(({ clause }) => clause.heading === heading);
}

type Own = ReturnType<typeof ownStatements>;

/** The kind of whoever is named most in the most telling words; who is named in weaker words only is another body. */
function byName(
  context: NoticeContext,
  organisations: readonly FoundOrganisation[],
  contacts: readonly Contact[],
  own: Own,
): (KindOfName & { readonly organisation: FoundOrganisation }) | null {
  const { text } = context.document.view;
  const mentions = new Map(organisations.map(({ name }) => [name, text.split(name).length]));
  // Who is responsible for a part only ("for your login") is named seldom.
  const ranked = [...organisations].sort(
    (a, b) => rank(a.as) - rank(b.as) || (mentions.get(b.name) ?? 0) - (mentions.get(a.name) ?? 0),
  );
  let strongest = STRENGTH.length;
  for (const organisation of ranked) {
    if (STRENGTH.indexOf(organisation.as) > strongest) continue;
    const kind = kindOfName(context, organisation, contacts, own);
    if (kind) return { ...kind, organisation };
    strongest = STRENGTH.indexOf(organisation.as);
  }
  return null;
}

const STRENGTH: readonly FoundAs[] = ["controller", "defined", "run-by", "self", "title"];
const rank = (as: FoundAs): number => (as === "title" ? 2 : as === "self" ? 1 : 0);

const REGISTERED: readonly { readonly label: string; readonly kind: OrganisationKind }[] = [
  { label: "self-charity", kind: "charity" },
  { label: "self-company", kind: "company" },
];

/** The universities of Scotland are charities and public authorities at once. */
function byRegistration(
  context: NoticeContext,
  own: Own,
  named: { readonly organisation: FoundOrganisation } | null,
): OrganisationFinding | null {
  for (const { label, kind } of REGISTERED) {
    const hits = own(label).filter(
      ({ clause }) => !(named && isScottishUniversity(named.organisation.name, textOf(context, clause))),
    );
    if (hits.length > 0) return shown(context, kind, hits);
  }
  return null;
}

const SELF: readonly { readonly label: string; readonly kind: OrganisationKind }[] = [
  { label: "self-sole-trader", kind: "sole-trader" },
  ...REGISTERED,
];

function bySelf(context: NoticeContext, own: Own): OrganisationFinding | null {
  for (const { label, kind } of SELF) {
    const hits = own(label);
    if (hits.length > 0) return shown(context, kind, hits);
  }
  return null;
}
