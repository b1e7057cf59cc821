import { elementWords } from "../element-words.ts";
import { deviation, type StandardCheck } from "./check.ts";

/** The elements that every notice must state. Where one points to another text for it, or says it in weak words, less is amiss. */
export const requiredElements: StandardCheck = ({ required }, { report }) =>
  (required ?? []).flatMap((id) => {
    const element = report.elements.find((each) => each.id === id);
    if (!element || element.status === "present" || element.status === "not-applicable") return [];
    const { verb, rest } = elementWords[id];
    const wanted = `${verb[0]} ${rest}`;
    if (element.elsewhere.length > 0) {
      return [
        deviation("required-element", "warning", `points to another text for ${id}`, {
          expected: wanted,
          evidence: element.elsewhere,
        }),
      ];
    }
    return element.status === "partial"
      ? [
          deviation("required-element", "warning", `states ${id} in weak words only`, {
            expected: wanted,
            evidence: element.evidence,
          }),
        ]
      : [deviation("required-element", "error", `does not state ${id}`, { expected: wanted })];
  });
