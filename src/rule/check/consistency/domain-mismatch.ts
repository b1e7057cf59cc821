import { getDomainWithoutSuffix } from "tldts";
import { lowerCase } from "../../../document/lower-case.ts";
import { departmentOf } from "../../../extract/departments.ts";
import { hostOf, isNamedAfter } from "../../../extract/kind-by-domain.ts";
import { distance } from "../../../nearest.ts";
import type { Contact } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";
import { contactsOfOthers } from "./contacts-of-others.ts";
import { type OwnOrganisation, ownOrganisation } from "./own-organisation.ts";
import { twinDomains } from "./twin-domains.ts";

/** Judges by the domains of the organisation's own contacts: misspelt, double, of another department, or private for a public body. */
export const domainMismatch: Judge = (_rule, on) => {
  const own = ownOrganisation(on);
  const all = on.facts.contacts.filter(
    ({ owner, domain }) => domain !== null && !FREE.test(domain) && (owner === "controller" || owner === "dpo"),
  );
  if (all.length === 0) return notApplicable("it gives no e-mail address or form of its own");
  const sure = [
    ...misspelt(on, all, own),
    ...contactsOfOthers(on, own).filter(({ kind }) => kind === "email"),
    ...besideOwn(on, all, own),
    ...besideName(on, all),
  ];
  const twins = sure.length > 0 ? [] : twinDomains(on, all);
  const found = sure.length > 0 ? sure : twins.length > 0 ? twins : besideGovernment(on, all);
  const places = onePerHost(found).map(({ evidence }) => evidence);
  if (places.length === 0) return pass();
  return fail(
    places.sort((a, b) => a.start.offset - b.start.offset),
    sure.length > 0 ? {} : { confidence: "low" },
  );
};

/** Where anybody has an address: they tell nothing of whose it is. */
const FREE =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|btinternet|icloud|me|aol|sky|talktalk|virginmedia|protonmail|proton|zoho|gmx|mail|email)\./;

function onePerHost(contacts: readonly Contact[]): readonly Contact[] {
  const byHost = new Map<string, Contact>();
  for (const contact of contacts) if (!byHost.has(hostOf(contact))) byHost.set(hostOf(contact), contact);
  return [...byHost.values()];
}

/** Contacts at a domain that is nearly, and not quite, another of the organisation's domains or its name. */
function misspelt(on: Case, contacts: readonly Contact[], own: OwnOrganisation): readonly Contact[] {
  const labelled = contacts.map((contact) => ({ contact, label: labelOf(contact) }));
  const labels = [...new Set(labelled.map(({ label }) => label))]
    .filter((label) => label.length >= SHORTEST)
    .slice(0, MOST);
  if (labels.length === 0) return [];
  const names = own.names.flatMap((name) => [
    plain(name),
    plain(name.replace(/\b(?:the|and)\b/gi, "")),
    plain(name.replace(CLUB, "")),
  ]);
  const written = (label: string): number => lowerCase(on.context.document).split(label).length;
  const site = plain(getDomainWithoutSuffix(on.context.document.meta.url ?? "") ?? "");
  const isRight = (label: string): boolean => names.includes(label) || site === label;
  const wrong = labels.filter((label) => {
    if (isRight(label)) return false;
    if ([...names, site].some((name) => name.length >= SHORTEST && isNear(label, name))) return true;
    // Of two spellings, the one that is written more often is believed.
    return labels.some((other) => isNear(label, other) && (isRight(other) || written(other) > written(label)));
  });
  return labelled.filter(({ label }) => wrong.includes(label)).map(({ contact }) => contact);
}

/** What clubs put behind their names, and leave out of their addresses. */
const CLUB = /\s(?:[A-Z]{0,2}[AFC]C|CIO|CIC)$/;

/** Shorter names are near each other by chance, in letters. */
const SHORTEST = 8;
/** A notice with more domains than this is a directory, and no pair of them tells anything. */
const MOST = 40;

const labelOf = (contact: Contact): string => plain(getDomainWithoutSuffix(hostOf(contact)) ?? "");

/** In lower case, letters only, without what companies put behind their names. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, "")
    .replace(/(?:limited|ltd|plc|llp|uk|online)$/, "");

/** One letter apart, in long names two, but for a plural and for figures. */
function isNear(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 2) return false;
  if (`${one}s` === other || one === `${other}s` || /\d/.test(one + other)) return false;
  return distance(one, other) <= (Math.min(one.length, other.length) >= LONG ? 2 : 1);
}
const LONG = 14;

/** A public body's contact at the domain of another one, which the text never mentions, beside contacts at its own. */
function besideOwn(on: Case, contacts: readonly Contact[], own: OwnOrganisation): readonly Contact[] {
  const hosts = contacts.filter((contact) => contact.kind === "email" && departmental(hostOf(contact)));
  if (hosts.length > MOST) return [];
  const isOwnHost = (contact: Contact): boolean => own.names.some((name) => isNamedAfter(hostOf(contact), name));
  if (!hosts.some(isOwnHost)) return [];
  const { text } = on.context.document.view;
  return hosts.filter((contact) => {
    const label = hostOf(contact).split(".").at(-3) ?? "";
    if (contact.owner !== "controller" || isOwnHost(contact) || label.length < 5 || SERVICES.test(label)) return false;
    const department = departmentOf(hostOf(contact))?.name;
    if (department && (own.isOwn(department) || text.includes(department))) return false;
    // A word, or words without the spaces between them, that is nowhere but in addresses.
    const name = [...label.replace(/-/g, "")].join("[ -]?");
    return !new RegExp(`(?<![@./\\w-])${name}(?![\\w-]*\\.gov)`, "i").test(text);
  });
}

/** A mailbox for requests at a domain whose name the text never writes, beside one whose name it does. */
function besideName(on: Case, contacts: readonly Contact[]): readonly Contact[] {
  const mails = contacts.filter((contact) => contact.kind === "email" && BOUGHT.test(hostOf(contact)));
  if (mails.length < 2 || mails.length > MOST) return [];
  const { text } = on.context.document.view;
  const isWritten = (contact: Contact): boolean => {
    const name = [...plain(getDomainWithoutSuffix(hostOf(contact)) ?? "")].join("[ '’&-]?");
    return name === "" || new RegExp(`(?<![@./\\w-])${name}(?![\\w-]*\\.\\w)`, "i").test(text);
  };
  const others = mails.filter((mail) => mail.owner === "controller" && REQUESTS.test(mail.value) && !isWritten(mail));
  return others.length > 0 && mails.some(isWritten) ? others : [];
}

/** Domains that anybody can buy: those of public bodies often have short names. */
const BOUGHT = /\.(?:co\.uk|com|net|org\.uk|org|uk|uk\.com)$(?<!\.(?:gov|nhs|ac|sch|police|parliament)\.uk)/;
const REQUESTS = /^(?:data|privacy|gdpr|compliance)/i;

/** Where services of many bodies have their addresses. */
const SERVICES = /^(?:service|services|digital|publishing|notify|notifications)$/;

/** A department whose officer is at the government's domain, and whose contact for people is at one that anybody can buy. */
function besideGovernment(on: Case, contacts: readonly Contact[]): readonly Contact[] {
  if (on.organisation.kind !== "public-authority") return [];
  if (!contacts.some((contact) => departmental(hostOf(contact)))) return [];
  return contacts.filter(
    (contact) =>
      contact.kind === "email" &&
      contact.owner === "controller" &&
      /\.(?:co\.uk|com|net|org\.uk|org|uk\.com)$/.test(hostOf(contact)) &&
      ABOUT_DATA.test(contact.evidence.section.at(-1) ?? ""),
  );
}

const departmental = (host: string): boolean => /(?:^|\.)gov\.(?:uk|scot|wales)$/.test(host);

const ABOUT_DATA = /complain|your rights|privacy team|questions? about|get in touch/i;
