import type { Comparison, Difference, LeftOverValue } from "../../types.ts";
import { list, quoted } from "../say.ts";

/** More notices than these are not told: a fleet can have one for every notice. */
const MOST = 10;
const MOST_SAID = 4;

/** Notices that keep, in a gap of a text which several share, what is the name, mailbox or address of another of them. */
export function leftOver({ clusters, notices }: Pick<Comparison, "clusters" | "notices">): readonly Difference[] {
  const found = new Map<number, LeftOverValue[]>();
  for (const value of clusters.flatMap(({ variables }) => variables.flatMap((each) => each.leftOver))) {
    found.set(value.notice, [...(found.get(value.notice) ?? []), value]);
  }
  const labels = notices.map(({ label }) => label);
  return [...found]
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .slice(0, MOST)
    .map(([notice, values]) => {
      const said = values.slice(0, MOST_SAID).map(({ text, of }) => {
        const whose = list(
          of.map((i) => labels[i]!),
          4,
        );
        return `${quoted(text, 60)}, as ${whose}`;
      });
      const more = values.length > MOST_SAID ? `; and ${values.length - MOST_SAID} more` : "";
      return {
        topic: "name",
        message: `${labels[notice]!} has what looks left over from another notice of the same text: ${said.join("; ")}${more}`,
        weight: 9.5,
        evidence: values.map(({ evidence }) => ({ notice, evidence })),
      };
    });
}
