/** Routes of complaint: to the organisation, and to the regulator. */
import type { ElementId } from "../../../types.ts";
import { quote, type Reader } from "../statement.ts";

const ROUTES: readonly ElementId[] = ["complaint-controller", "complaint-ico"];

/** A regulator may be named as somebody with whom data is shared, and an address for questions. */
export const COMPLAINS =
  /\b(?:complain\w*|concern\w*|unhappy|not happy|dissatisf\w+|misus\w+|mishandl\w+|rais\w+|lodg\w+|report\w*|redress|escalat\w+)\b/i;

export const complaints: Reader = (unit, revision) =>
  ROUTES.filter((id) => unit.elements.has(id) && COMPLAINS.test(unit.text)).map((id) => ({
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
