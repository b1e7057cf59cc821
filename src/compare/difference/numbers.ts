import type { Contact, Difference } from "../../types.ts";
import { factInWords } from "../fact-words.ts";
import { who } from "../say.ts";
import type { Side } from "../side.ts";

const MOST_SAID = 8;

/** Ways to reach the regulator that only some notices give: an old number beside a new one, a mailbox, a form. */
export function numbers(sides: readonly Side[]): readonly Difference[] {
  const labels = sides.map((side) => side.label);
  const givers = new Map<string, Map<number, Contact>>();
  sides.forEach(({ report }, notice) => {
    for (const contact of report.facts.contacts) {
      if (contact.owner !== "regulator" || contact.kind === "postal-address") continue;
      const words = factInWords("complaint", contact);
      const known = givers.get(words) ?? new Map<number, Contact>();
      if (!known.has(notice)) givers.set(words, known.set(notice, contact));
    }
  });
  const telling = [...givers].filter(([, notices]) => notices.size < sides.length);
  if (telling.length === 0) return [];
  const said = telling
    .slice(0, MOST_SAID)
    .map(([words, notices]) => `${words}: ${who([...notices.keys()], labels).words}`);
  const more = telling.length > said.length ? `; and ${telling.length - said.length} more` : "";
  const evidence = telling.flatMap(([, notices]) =>
    [...notices].map(([notice, contact]) => ({ notice, evidence: contact.evidence })),
  );
  const message = `Ways to reach the regulator: ${said.join("; ")}${more}`;
  return [{ topic: "complaint", message, weight: 6, evidence }];
}
