import { stem } from "../../phrase/stem.ts";
import type { Retention } from "../../types.ts";
import { durationInWords } from "../fact-words.ts";
import { isAsLong, isoOf } from "../period.ts";
import { deviation, type StandardCheck, sentencesWith } from "./check.ts";

/** The periods that the notice gives for the subjects of the schedule. A subject that it does not speak of is no matter. */
export const schedule: StandardCheck = ({ retention }, side) =>
  (retention ?? []).flatMap(({ subject, period }) => {
    const wanted = isoOf(period)!;
    const expected = durationInWords(wanted) ?? period;
    const about = side.report.facts.retention.filter((fact) => isAbout(fact, subject));
    const periods = about.filter(({ iso }) => iso !== null);
    const others = periods.filter(({ iso }) => !isAsLong(iso!, wanted));
    if (others.length > 0) {
      return others.map(({ iso, evidence }) => {
        const found = durationInWords(iso!) ?? iso!;
        return deviation("retention", "error", `keeps ${subject} for ${found}`, {
          expected,
          found,
          evidence: [evidence],
        });
      });
    }
    if (periods.length > 0) return [];
    const words = subject.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
    const mentioned = sentencesWith(side, new RegExp(`\\b${words.join("\\s+")}`, "giu"));
    if (mentioned.length === 0) return [];
    const evidence =
      about.length > 0 ? about.map((fact) => fact.evidence) : mentioned.slice(0, 1).map((each) => each.evidence);
    return [deviation("retention", "warning", `gives no period for ${subject}`, { expected, evidence })];
  });

/** Whether all words of a subject stand in what a period is of; where that is not said, in its sentence or the heading above. */
function isAbout({ subject, evidence }: Retention, wanted: string): boolean {
  const words = stemsOf(wanted);
  const places =
    subject === null
      ? [evidence.text, ...evidence.section.slice(-1), evidence.leadIn?.text ?? ""]
      : [subject, evidence.text];
  const said = new Set(places.flatMap((text) => [...stemsOf(text)]));
  return words.size > 0 && [...words].every((word) => said.has(word));
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem));
}
