import { type Department, departmentNamed, departmentOf } from "../../../extract/departments.ts";
import { hostOf } from "../../../extract/kind-by-domain.ts";
import { lettersOf } from "../../../extract/name-words.ts";
import type { Contact } from "../../../types.ts";
import type { Case } from "../../judge.ts";
import { isMentionedElsewhere, type OwnOrganisation } from "./own-organisation.ts";

/** The contacts given as the organisation's own, or its officer's, that are those of a department with no part in the notice. */
export const contactsOfOthers = (on: Case, own: OwnOrganisation): readonly Contact[] =>
  on.facts.contacts
    .filter(({ owner }) => owner === "dpo" || owner === "controller")
    .slice(0, MOST)
    .filter(({ value }) => !PRIVATE.has(on.organisation.kind) || OFFICERS.test(value))
    .filter((contact) => {
      const department = departmentAt(contact);
      if (!department || own.isOwn(department.name) || isKnownBy(department, own)) return false;
      return !isMentionedElsewhere(on.context, department.name, null);
    });

/** "Defra is the controller": the notice calls a department only by the short name that its addresses have. */
const isKnownBy = ({ domains }: Department, { names }: OwnOrganisation): boolean =>
  names.some((name) => domains.includes(`${lettersOf(name)}.gov.uk`));

/** A text with more contacts is a directory; the name behind each is looked for in all of it. */
const MOST = 40;

const OFFICERS = /^(?:dpo|data[._-]?protection)/;

/** Their notices give addresses of departments as those of other bodies. */
const PRIVATE: ReadonlySet<string> = new Set(["company", "charity", "sole-trader"]);

function departmentAt(contact: Contact): Department | null {
  if (contact.kind === "email") return departmentOf(hostOf(contact));
  if (contact.kind !== "postal-address") return null;
  for (const line of contact.value.split(",")) {
    const named = departmentNamed(line.trim());
    if (named) return named;
  }
  return null;
}
