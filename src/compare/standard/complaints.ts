import type { Deviation } from "../../types.ts";
import { list } from "../say.ts";
import { deviation, type StandardCheck } from "./check.ts";
import { contactInWords, contactKey } from "./same.ts";

/** Where people can complain: to the organisation at one of its own addresses, to the ICO at those that are current. */
export const complaintRoutes: StandardCheck = ({ complaints }, { report }) => {
  if (!complaints) return [];
  const { contacts } = report.facts;
  const found: Deviation[] = [];
  if (complaints.organisation) {
    const known = new Set(complaints.organisation.map(contactKey));
    const expected = list(complaints.organisation);
    if (!contacts.some(({ value }) => known.has(contactKey(value)))) {
      const route = report.elements.find(({ id }) => id === "complaint-controller");
      const evidence = route?.evidence.slice(0, 1) ?? [];
      found.push(
        deviation("complaint-route", "error", `does not send complaints to ${expected}`, { expected, evidence }),
      );
    }
  }
  if (complaints.ico) {
    const known = new Set(complaints.ico.map(contactKey));
    const expected = list(complaints.ico);
    const given = contacts.filter(({ owner, kind }) => owner === "regulator" && kind !== "postal-address");
    for (const { value, evidence } of given.filter((each) => !known.has(contactKey(each.value)))) {
      found.push(
        deviation("ico-contact", "warning", `gives ${contactInWords(value)} for the ICO`, {
          expected,
          found: contactInWords(value),
          evidence: [evidence],
        }),
      );
    }
    const stated = report.elements.find(({ id }) => id === "complaint-ico")?.status === "present";
    if (!stated)
      found.push(deviation("ico-contact", "error", "does not say that people can complain to the ICO", { expected }));
  }
  return found;
};
