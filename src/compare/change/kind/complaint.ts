/** Routes of complaint: to the organisation, and to the regulator. */
import type { ElementId } from "../../../types.ts";
import { quote, type Reader } from "../statement.ts";

const ROUTES: readonly ElementId[] = ["complaint-controller", "complaint-ico"];

export const complaints: Reader = (unit, revision) => {
  const elements = revision.side.report.elements;
  return ROUTES.filter((id) => {
    const element = elements.find((each) => each.id === id);
    return element !== undefined && element.plain.length > 0 && unit.elements.has(id);
  }).map((id) => ({
    fact: "complaint" as const,
    subject: id,
    about: id,
    value: id,
    words: null,
    unit: unit.index,
    evidence: quote(revision, unit),
    denied: false,
    anywhere: true,
  }));
};
