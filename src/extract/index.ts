/** Hits → Elements and Facts: calls one reader for each kind of fact. */
import type { Element, Facts, Organisation, OrganisationFinding, Pack } from "../types.ts";
import { everyContact, contacts as readContacts } from "./contacts.ts";
import type { NoticeContext } from "./context.ts";
import { dates } from "./dates.ts";
import { dpo } from "./dpo.ts";
import { readElements } from "./elements.ts";
import { readLawfulBases } from "./lawful-basis.ts";
import { links } from "./links.ts";
import { organisationKind } from "./organisation-kind.ts";
import { type FoundOrganisation, organisations, speakers } from "./organisations.ts";
import type { ReadFacts } from "./read-facts.ts";
import { recipients } from "./recipients.ts";
import { registrations } from "./registrations.ts";
import { retention } from "./retention.ts";
import { readRights } from "./rights.ts";
import { transfers } from "./transfers.ts";

export interface Extract {
  readonly elements: readonly Element[];
  readonly facts: Facts;
  readonly organisation: OrganisationFinding;
}

/** Everything that a notice states, with the kind of organisation that speaks. */
export function extract(pack: Pack, context: NoticeContext): Extract {
  const facts = readFacts(context);
  const elements = readElements(pack, context, facts);
  const { organisations: speaking, speakers: _speakers, everyContact: _everyContact, ...others } = facts;
  return {
    elements,
    facts: { ...others, controllers: controllersOf(speaking), rights: readRights(elements) },
    organisation: organisationKind(context, speaking, facts.contacts),
  };
}

function readFacts(context: NoticeContext): ReadFacts {
  const places = speakers(context);
  const speaking = organisations(context, places);
  const all = everyContact(context);
  const contacts = readContacts(context, all);
  return {
    organisations: speaking,
    speakers: places,
    everyContact: all,
    contacts,
    dpo: dpo(context, contacts),
    lawfulBases: readLawfulBases(context),
    retention: retention(context),
    recipients: recipients(
      context,
      speaking.map(({ name }) => name),
    ),
    transfers: transfers(context),
    dates: dates(context),
    registrations: registrations(context),
    links: links(context),
  };
}

/** Those who are said to be responsible; a name in the title or by the way says nothing of that. */
const controllersOf = (speaking: readonly FoundOrganisation[]): readonly Organisation[] =>
  speaking.flatMap(({ name, as, polarity, evidence }) =>
    as === "title" || as === "mentioned" ? [] : [{ name, as, polarity, evidence }],
  );
