import { clauseNames } from "../../../extract/clause-names.ts";
import { isOrganisationName } from "../../../extract/name-words.ts";
import { clauseAt, textOf } from "../../../extract/passage.ts";
import type { Registration } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";
import { ownOrganisation } from "./own-organisation.ts";

/** Judges by two different registration numbers of one sort that the notice gives to one organisation, its own. */
export const companyNumberMismatch: Judge = (_rule, on) => {
  const all = on.facts.registrations.slice(0, MOST);
  if (all.length < 2) return notApplicable("it gives no two registration numbers");
  const { isOwn } = ownOrganisation(on);
  const held = all.flatMap((registration) => {
    const holder = holderOf(on, registration);
    return holder !== null && (holder === "" || isOwn(holder)) ? [{ registration, holder: plain(holder) }] : [];
  });
  const places = held.flatMap(({ registration, holder }, at) => {
    const before = held.slice(0, at).find((other) => {
      const isAlike = other.registration.kind === registration.kind && sort(other.registration) === sort(registration);
      return isAlike && (other.holder === "" || holder === "" || other.holder === holder);
    });
    return before ? [{ place: registration.evidence, related: before.registration.evidence }] : [];
  });
  if (places.length === 0) return pass();
  return fail(
    places.map(({ place }) => place),
    { related: places.slice(0, 1).map(({ related }) => related) },
  );
};

/** A text with more numbers is a register. */
const MOST = 20;

/** England's and Scotland's registers number the same body apart. */
const sort = ({ kind, value }: Registration): string => (kind === "ico" ? "" : (/^[A-Z]{2}/.exec(value)?.[0] ?? ""));

/** Whose number it is: the organisation named last before it in its sentence, "" where none is, null where it is an office's. */
function holderOf({ context }: Case, { evidence }: Registration): string | null {
  const at = context.document.view.text.indexOf(evidence.text);
  const clause = at < 0 ? null : clauseAt(context, at);
  if (!clause || OFFICE.test(textOf(context, clause))) return null;
  const names = clauseNames(context, clause).filter(({ name, to }) => to <= at && isOrganisationName(name));
  return names.filter(({ name }) => !REGISTER.test(name)).at(-1)?.name ?? "";
}

/** Officers of councils, members of groups, companies of other countries: they have numbers of their own. */
const OFFICE =
  /\b(?:electoral|returning officer|registrar|coroner|councillors?|elected members?|subsidiar(?:y|ies)|group compan(?:y|ies)|(?:trading|sister|parent|holding) (?:company|arm)|VAT|FCA|Financial Conduct|previously|formerly|(?:Trade|Commercial|Business) Register|Chamber of Commerce|Netherlands|Germany|France|Ireland|Luxembourg|Delaware)\b/i;

/** Who keeps the register, and where, holds no number in it. */
const REGISTER =
  /\b(?:Companies House|Information Commission|Charity Commission|OSCR|Charity Regulator|England|Wales)\b/i;

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b(?:limited|ltd|plc|llp|the)\b/g, "")
    .replace(/[^\p{L}\d]/gu, "");
