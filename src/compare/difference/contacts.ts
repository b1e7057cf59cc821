/** Contacts that do not look like the controller's own, and contacts that different controllers share. */
import type { Contact, Difference } from "../../types.ts";
import { list } from "../say.ts";
import type { Side } from "../side.ts";
import { isForeign, isMailService, isSameName, isSpelt, ownDomains } from "./domains.ts";

/** All kinds of difference in contacts; those of the regulator are left out. */
export function contactDifferences(sides: readonly Side[]): readonly Difference[] {
  return [...foreign(sides), ...domains(sides), ...common(sides)];
}

/** More than these are not told: a fleet can have one for every notice. */
const MOST = 10;

/** Domains that do not look like the controller's; notices with the same domains and controllers are told of at once. */
function foreign(sides: readonly Side[]): readonly Difference[] {
  const groups = new Map<string, { domains: readonly string[]; names: readonly string[]; notices: number[] }>();
  sides.forEach((side, notice) => {
    const names = controllersOf(side);
    const domains = [...new Set(foreignContacts(side).flatMap(({ domain }) => domain ?? []))].sort();
    if (domains.length === 0) return;
    const key = JSON.stringify([domains, names]);
    const group = groups.get(key) ?? { domains, names, notices: [] };
    group.notices.push(notice);
    groups.set(key, group);
  });
  return [...groups.values()]
    .sort((a, b) => b.notices.length - a.notices.length)
    .slice(0, MOST)
    .map(({ domains, names, notices }) => {
      const labels = list(notices.map((i) => sides[i]!.label));
      const [give, resemble] = [notices.length === 1 ? "gives" : "give", domains.length === 1 ? "does" : "do"];
      const message = `${labels} ${give} contacts at ${list(domains)}, which ${resemble} not resemble the name of who is responsible (${list(names, 3)})`;
      const evidence = notices.flatMap((i) => foreignContacts(sides[i]!).map((each) => proof(i, each)));
      return { topic: "controller-contact", message, weight: 10, evidence };
    });
}

function foreignContacts(side: Side): readonly Contact[] {
  const controllers = controllersOf(side);
  if (!controllers.some(isSpelt)) return [];
  const names = [...controllers, side.label, side.report.title ?? ""];
  const own = ownDomains(side);
  return reachable(side).filter(({ domain }) => domain !== null && isForeign(domain, names, own));
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

/** The same domain among the contacts of notices that name none of the same controllers. */
function common(sides: readonly Side[]): readonly Difference[] {
  const users = new Map<string, Map<number, Contact>>();
  sides.forEach((side, i) => {
    for (const contact of reachable(side)) {
      const key = contact.domain && !isMailService(contact.domain) ? contact.domain : contact.value;
      const known = users.get(key) ?? new Map<number, Contact>();
      if (!known.has(i)) users.set(key, known.set(i, contact));
    }
  });
  const controllers = sides.map(controllersOf);
  const told = [...users].flatMap(([key, contacts]) => {
    const notices = [...contacts.keys()];
    if (!areApart(notices.map((i) => controllers[i]!))) return [];
    const labels = notices.map((i) => sides[i]!.label);
    const message = `${list(labels)} give the same contact (${key}) and name different organisations as responsible`;
    return [{ topic: "dpo", message, weight: 9, evidence: [...contacts].map(([i, contact]) => proof(i, contact)) }];
  });
  return told.sort((a, b) => b.evidence.length - a.evidence.length).slice(0, MOST);
}

/** Among so many different answers to who is responsible, two that have nothing in common are looked for. */
const MOST_APART = 40;

/** Whether two of the notices name someone as responsible, and none of them the same. */
function areApart(controllers: readonly (readonly string[])[]): boolean {
  const different = [...new Map(controllers.map((names) => [names.join("\n"), names])).values()].slice(0, MOST_APART);
  return different.some((some) => different.some((others) => apart(some, others)));
}

function apart(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some((name) => others.some((other) => isSameName(name, other)));
}

function reachable({ report }: Side): readonly Contact[] {
  return report.facts.contacts.filter((each) => each.owner !== "regulator" && each.polarity === "affirmed");
}

/** In an order of their own: which is named first makes no other controller. */
function controllersOf({ report }: Side): readonly string[] {
  const affirmed = report.facts.controllers.filter((each) => each.polarity === "affirmed");
  return [...new Set(affirmed.map((each) => each.name))].sort();
}

function proof(notice: number, { evidence }: Contact) {
  return { notice, evidence };
}
