import type { Deviation } from "../../types.ts";
import { deviation, type StandardCheck, sentencesWith } from "./check.ts";
import { isSame, namePattern } from "./same.ts";

/** Who receives data: those that every notice must name, and no others than those that may be named. */
export const recipientNames: StandardCheck = ({ recipients, controller }, side) => {
  if (!recipients) return [];
  const missing = (recipients.expected ?? [])
    .filter((name) => sentencesWith(side, namePattern(name)).length === 0)
    .map(
      (name): Deviation =>
        deviation("recipient", "warning", `does not name ${name} as a recipient`, { expected: name }),
    );
  if (!recipients.allowed) return missing;
  const own = controller ? [controller.name, ...(controller.aliases ?? []), ...(controller.formerNames ?? [])] : [];
  const known = [...recipients.allowed, ...(recipients.expected ?? []), ...own];
  const named = side.report.facts.recipients.filter(
    ({ kind, polarity }) => kind === "named" && polarity === "affirmed",
  );
  const others = named.filter(({ name }) => !known.some((each) => isSame(each, name)));
  return [
    ...missing,
    ...others.map(({ name, evidence }) =>
      deviation("recipient", "info", `names ${name} as a recipient`, { found: name, evidence: [evidence] }),
    ),
  ];
};
