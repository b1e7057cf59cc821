/** What a notice states: elements, facts, whose it is. */
import type { elementIds, lawfulBases, organisationKinds } from "../vocabulary.ts";
import type { Evidence } from "./place.ts";

/** One thing that Articles 13 and 14 (or good practice) want a notice to state. */
export type ElementId = (typeof elementIds)[number];

/** How far a notice states an element: "partial" is the weak form ("as long as necessary"). */
export type Status = "present" | "partial" | "absent" | "not-applicable";

/** One thing that a notice should state, how far it does, and where. */
export interface Element {
  readonly id: ElementId;
  readonly status: Status;
  /** Every clause that states it, in document order. */
  readonly evidence: readonly Evidence[];
  /** Those of them that state it plainly; none where the status is partial. */
  readonly plain: readonly Evidence[];
  /** Clauses that send the reader elsewhere on this point ("see our retention schedule"). */
  readonly elsewhere: readonly Evidence[];
}

/** Whether a fact is affirmed ("we share …") or denied ("we do not share …"). */
export type Polarity = "affirmed" | "denied";

/** What every fact carries. */
export interface FactBase {
  readonly polarity: Polarity;
  readonly evidence: Evidence;
}

export interface Organisation extends FactBase {
  readonly name: string;
  /** In which words a notice names it: said to be the controller, "X (we)", "run by X" or "X collects …". */
  readonly as?: "controller" | "defined" | "run-by" | "self";
}

/** Whose contact it is. */
export type ContactOwner = "controller" | "dpo" | "regulator" | "other";

export interface Contact extends FactBase {
  readonly kind: "email" | "phone" | "postal-address" | "web-form";
  /** Normalised: e-mail in lower case, phone in E.164, address on one line, form as URL. */
  readonly value: string;
  readonly owner: ContactOwner;
  /** Registrable domain of an e-mail or form, else null. */
  readonly domain: string | null;
}

export interface Dpo extends FactBase {
  readonly name: string | null;
  /** Another role that the text gives the same person ("Chief Financial Officer"). */
  readonly role: string | null;
  readonly contacts: readonly string[];
}

/** The grounds of Article 6(1). */
export type LawfulBasis = (typeof lawfulBases)[number];

export interface LawfulBasisFact extends FactBase {
  readonly basis: LawfulBasis;
  readonly purpose: string | null;
}

export interface Retention extends FactBase {
  readonly kind: "duration" | "event" | "criteria" | "vague" | "indefinite";
  /** ISO 8601 duration where a period is stated ("P2Y"). */
  readonly iso: string | null;
  readonly subject: string | null;
  readonly text: string;
}

export interface Recipient extends FactBase {
  readonly name: string;
  readonly kind: "named" | "category" | "vague";
}

export interface Transfer extends FactBase {
  /** Where to, as written ("United States", "outside the EEA"); null where only "overseas". */
  readonly place: string | null;
  readonly safeguard: string | null;
}

export interface Right extends FactBase {
  readonly right: ElementId;
}

/** The days that a notice gives of itself. */
export interface Dates {
  /** ISO dates, each with the words it was read from. */
  readonly lastUpdated: DateFact | null;
  readonly effective: DateFact | null;
  readonly review: DateFact | null;
}

export interface DateFact extends FactBase {
  readonly iso: string;
}

export interface Registration extends FactBase {
  readonly kind: "ico" | "company" | "charity";
  readonly value: string;
}

export interface LinkFact extends FactBase {
  readonly url: string;
  readonly text: string;
}

/** What a notice states, as values; each carries its evidence. */
export interface Facts {
  readonly controllers: readonly Organisation[];
  readonly contacts: readonly Contact[];
  readonly dpo: Dpo | null;
  readonly lawfulBases: readonly LawfulBasisFact[];
  readonly retention: readonly Retention[];
  readonly recipients: readonly Recipient[];
  readonly transfers: readonly Transfer[];
  readonly rights: readonly Right[];
  readonly dates: Dates;
  readonly registrations: readonly Registration[];
  readonly links: readonly LinkFact[];
}

/** Kinds of organisation: other rules apply to each. */
export type OrganisationKind = (typeof organisationKinds)[number];

/** What kind of organisation the notice is of, with what gave it away; no evidence where it was given. */
export interface OrganisationFinding {
  readonly kind: OrganisationKind;
  readonly evidence: readonly Evidence[];
}
