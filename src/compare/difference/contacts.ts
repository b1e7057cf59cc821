/** Contacts that do not look like the controller's own, and contacts that different controllers share. */
import type { Contact, Difference } from "../../types.ts";
import { list } from "../say.ts";
import type { Side } from "../side.ts";
import { isForeign, isSpelt, ownDomains } from "./domains.ts";

/** Both kinds of difference; contacts of the regulator are left out. */
export function contactDifferences(sides: readonly Side[]): readonly Difference[] {
  return [...sides.flatMap(foreign), ...domains(sides), ...common(sides)];
}

function foreign(side: Side, notice: number): readonly Difference[] {
  const controllers = controllersOf(side);
  const own = ownDomains(side);
  const names = [...controllers, side.label, side.report.title ?? ""];
  const contacts = reachable(side).filter(({ domain }) => domain !== null && isForeign(domain, names, own));
  if (contacts.length === 0 || !controllers.some(isSpelt)) return [];
  const found = [...new Set(contacts.map(({ domain }) => domain!))];
  const verb = found.length === 1 ? "does not resemble" : "do not resemble";
  const message = `${side.label} gives contacts at ${list(found)}, which ${verb} the name of who is responsible (${list(controllers, 3)})`;
  return [{ topic: "controller-contact", message, weight: 10, evidence: contacts.map((each) => proof(notice, each)) }];
}

/** Several domains in one notice, where others have one. */
function domains(sides: readonly Side[]): readonly Difference[] {
  const perSide = sides.map((side) => [...new Set(reachable(side).flatMap(({ domain }) => domain ?? []))]);
  const several = perSide.flatMap((each, i) => (each.length > 1 ? [i] : []));
  if (several.length === 0 || several.length === sides.length) return [];
  const said = several.slice(0, 6).map((i) => `${sides[i]!.label}: ${list(perSide[i]!)}`);
  const evidence = several.flatMap((i) =>
    reachable(sides[i]!)
      .filter((each) => each.domain)
      .map((each) => proof(i, each)),
  );
  const more = several.length > said.length ? `; and ${several.length - said.length} more` : "";
  return [
    {
      topic: "controller-contact",
      message: `Contacts at more than one domain: ${said.join("; ")}${more}`,
      weight: 6,
      evidence,
    },
  ];
}

/** The same domain among the contacts of notices whose controllers are not the same. */
function common(sides: readonly Side[]): readonly Difference[] {
  const users = new Map<string, Map<number, Contact>>();
  sides.forEach((side, i) => {
    for (const contact of reachable(side)) {
      const key = contact.domain ?? contact.value;
      const known = users.get(key) ?? new Map<number, Contact>();
      if (!known.has(i)) users.set(key, known.set(i, contact));
    }
  });
  return [...users].flatMap(([key, contacts]) => {
    const notices = [...contacts.keys()];
    const controllers = new Set(notices.map((i) => controllersOf(sides[i]!).join(" / ")).filter(Boolean));
    if (notices.length < 2 || controllers.size < 2) return [];
    const labels = notices.map((i) => sides[i]!.label);
    const message = `${list(labels)} give the same contact (${key}) and name different organisations as responsible`;
    return [{ topic: "dpo", message, weight: 9, evidence: [...contacts].map(([i, contact]) => proof(i, contact)) }];
  });
}

function reachable({ report }: Side): readonly Contact[] {
  return report.facts.contacts.filter((each) => each.owner !== "regulator" && each.polarity === "affirmed");
}

function controllersOf({ report }: Side): readonly string[] {
  return [...new Set(report.facts.controllers.filter((each) => each.polarity === "affirmed").map((each) => each.name))];
}

function proof(notice: number, { evidence }: Contact) {
  return { notice, evidence };
}
