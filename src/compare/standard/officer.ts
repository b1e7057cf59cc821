import type { Deviation } from "../../types.ts";
import { list, quoted } from "../say.ts";
import { deviation, type StandardCheck } from "./check.ts";
import { contactInWords, contactKey, isSame } from "./same.ts";

/** The data protection officer: the person, where the notice names one, and the ways to reach them. */
export const officer: StandardCheck = ({ dpo }, { report }) => {
  if (!dpo) return [];
  const { dpo: own, contacts } = report.facts;
  const given = contacts.filter(({ owner, polarity }) => owner === "dpo" && polarity === "affirmed");
  if (!own && given.length === 0) {
    const expected = [dpo.name, ...(dpo.contacts ?? [])].filter((each) => each !== undefined).join(", ");
    return [deviation("dpo", "error", "gives no data protection officer", { expected })];
  }
  const found: Deviation[] = [];
  if (dpo.name !== undefined && own?.name && !isSame(dpo.name, own.name)) {
    const message = `names ${quoted(own.name)} as data protection officer`;
    found.push(deviation("dpo", "error", message, { expected: dpo.name, found: own.name, evidence: [own.evidence] }));
  }
  if (!dpo.contacts) return found;
  const known = new Set(dpo.contacts.map(contactKey));
  const ways = given.filter(({ kind }) => kind !== "postal-address");
  const others = ways.filter(({ value }) => !known.has(contactKey(value)));
  const expected = list(dpo.contacts);
  if (others.length > 0) {
    const values = list(others.map(({ value }) => contactInWords(value)));
    const evidence = others.map((each) => each.evidence);
    found.push(
      deviation("dpo-contact", "error", `gives ${values} for the data protection officer`, {
        expected,
        found: values,
        evidence,
      }),
    );
  } else if (!contacts.some(({ value }) => known.has(contactKey(value)))) {
    const evidence = own ? [own.evidence] : [];
    found.push(
      deviation("dpo-contact", "warning", `does not give ${expected} for the data protection officer`, {
        expected,
        evidence,
      }),
    );
  }
  return found;
};
