import { oneLine } from "../one-line.ts";
import type { Contact, Hit, OrganisationKind } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { isPlacesCouncil } from "./council-name.ts";
import { hostOf } from "./kind-by-domain.ts";
import type { FoundOrganisation } from "./organisations.ts";
import { KIND } from "./own-statements.ts";

/** The kind that a name bears; null where its words say that it is none of the public ones. */
export interface KindOfName {
  readonly kind: OrganisationKind | null;
  readonly hits: readonly Hit[];
  /** Whether no statement of the notice ("company number") can change it. */
  readonly certain: boolean;
}

/** What a name tells of the kind of its organisation, together with what proves it; null where it tells nothing. */
export function kindOfName(
  context: NoticeContext,
  organisation: FoundOrganisation,
  contacts: readonly Contact[],
  own: (label: string) => readonly Hit[],
): KindOfName | null {
  const inName = (label: string) => hitsOfName(context, organisation, label);
  /** The one that tells it best: where the organisation speaks, or else the first. */
  const atName = (hits: readonly Hit[]) => [hits.find((hit) => isAtPlace(hit, organisation)) ?? (hits[0] as Hit)];
  const trust = inName("academy-trust");
  if (trust.length > 0 && inName("not-public").length === 0)
    return { kind: "school", hits: atName(trust), certain: true };

  const public_ = CERTAIN.map(({ label, kind, unless }) => ({ kind, unless, hits: inName(label) }));
  const form = PRIVATE_FORMS.map((kind) => ({ kind, hits: inName(kind) })).find(({ hits }) => hits.length > 0);
  if (form) {
    const academy = inName("perhaps-school").length > 0 ? own("self-academy-trust") : [];
    return academy.length > 0
      ? { kind: "school", hits: academy, certain: true }
      : { kind: form.kind, hits: atName(form.hits), certain: true };
  }
  const words = public_.flatMap(({ hits }) => hits);
  const against = inName("not-public").filter((hit) => !words.some((word) => covers(word, hit)));
  if (against.length > 0) return { kind: null, hits: [], certain: false };

  for (const { kind, hits, unless } of public_) {
    if (hits.length === 0) continue;
    if (unless && own(unless).length > 0) return { kind: null, hits: [], certain: false };
    return { kind, hits: atName(hits), certain: kind === "parish-council" || kind === "law-enforcement-body" };
  }
  let isDoubted = false;
  for (const { label, kind, proof, host, unless, isPlain } of DOUBTFUL) {
    const hits = inName(label);
    if (hits.length === 0) continue;
    const proofs = proof ? own(proof) : [];
    const isProved =
      proofs.length > 0 ||
      contacts.some((contact) => isAt(contact, host)) ||
      isPlain?.(context, organisation.name) === true;
    isDoubted = true;
    if (!isProved || (unless && own(unless).length > 0)) continue;
    return { kind, hits: [...atName(hits), ...proofs.slice(0, 2)], certain: false };
  }
  return isDoubted ? { kind: null, hits: [], certain: false } : null;
}

/** Whether a university or college gives the number of a Scottish charity: there, that makes it no private one. */
export const isScottishUniversity = (name: string, text: string): boolean =>
  /\b(?:university|college)\b/i.test(name) && /\bSC\s?0\d{5}\b/.test(text);

const GOVERNMENT = /(?:^|\.)gov\.(?:uk|scot|wales)$/;

const PRIVATE_FORMS = ["company", "charity"] as const;

interface Certain {
  readonly label: string;
  readonly kind: OrganisationKind;
  /** What the notice speaks of where the name is a private body's all the same. */
  readonly unless?: string;
}

/** Where a name fits several kinds, the first: a town council is one before it is a council. */
const CERTAIN: readonly Certain[] = [
  { label: "parish-council", kind: "parish-council" },
  { label: "nhs-body", kind: "nhs-body" },
  { label: "gp", kind: "nhs-body", unless: "private-practice" },
  { label: "law-enforcement-body", kind: "law-enforcement-body" },
  { label: "school", kind: "school", unless: "private-school" },
  { label: "public-authority", kind: "public-authority" },
];

interface Doubtful extends Certain {
  /** What the notice says of itself, or the domain of its own addresses, that proves it. */
  readonly proof?: string;
  readonly host: RegExp;
  /** Whether a name needs no proof. */
  readonly isPlain?: (context: NoticeContext, name: string) => boolean;
}

/** Names that private bodies bear as well, each with what proves that this is a public one. */
const DOUBTFUL: readonly Doubtful[] = [
  { label: "perhaps-gp", kind: "nhs-body", proof: "self-gp", host: /(?:^|\.)nhs\.uk$/, unless: "private-practice" },
  {
    label: "perhaps-school",
    kind: "school",
    proof: "self-state-school",
    host: /(?:^|\.)sch\.uk$/,
    unless: "private-school",
  },
  { label: "perhaps-college", kind: "public-authority", proof: "self-public-college", host: /(?:^|\.)ac\.uk$/ },
  { label: "perhaps-council", kind: "public-authority", host: GOVERNMENT, isPlain: isPlacesCouncil },
  { label: "perhaps-department", kind: "public-authority", host: GOVERNMENT },
];

/** Hits that stand in the organisation's name, there or wherever the notice writes it out. */
function hitsOfName(context: NoticeContext, organisation: FoundOrganisation, label: string): readonly Hit[] {
  const name = ` ${organisation.name} `;
  return context.hits.of(KIND, label).filter((hit) => {
    if (isAtPlace(hit, organisation)) return true;
    const words = oneLine(context.document.view.text.slice(hit.from, hit.to));
    return words.length < name.length && name.includes(` ${words} `);
  });
}

const isAtPlace = (hit: Hit, { nameFrom, nameTo }: FoundOrganisation): boolean =>
  hit.from < nameTo && nameFrom < hit.to;

const isAt = (contact: Contact, host: RegExp): boolean =>
  (contact.owner === "controller" || contact.owner === "dpo") && host.test(hostOf(contact));

const covers = (outer: Hit, inner: Hit): boolean => outer.from <= inner.from && inner.to <= outer.to;
