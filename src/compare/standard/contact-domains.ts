import type { Deviation } from "../../types.ts";
import { list } from "../say.ts";
import { deviation, type StandardCheck } from "./check.ts";
import { contactKey, isBelow } from "./same.ts";

/** Where contacts and links are: former domains nowhere, contacts at the organisation's own domains only. */
export const contactDomains: StandardCheck = ({ contacts: asked, dpo, complaints }, { report }) => {
  if (!asked) return [];
  const { contacts, links } = report.facts;
  const former = asked.formerDomains ?? [];
  const reachable = contacts.filter(({ owner, polarity }) => owner !== "regulator" && polarity === "affirmed");
  const hosts = [
    ...reachable.map(({ value, kind, evidence }) => ({ host: hostOf(value, kind), evidence })),
    ...links.map(({ url, evidence }) => ({ host: hostOf(url, "web-form"), evidence })),
  ];
  const found: Deviation[] = [];
  for (const domain of former) {
    const old = hosts.filter(({ host }) => host !== null && isBelow(host, [domain]));
    if (old.length === 0) continue;
    const evidence = old
      .map((each) => each.evidence)
      .filter((each, i, all) => all.findIndex(({ start }) => start.offset === each.start.offset) === i);
    found.push(
      deviation("former-domain", "error", `still leads to ${domain}`, {
        expected: list(asked.domains ?? []),
        found: domain,
        evidence,
      }),
    );
  }
  if (!asked.domains) return found;
  const named = new Set([...(dpo?.contacts ?? []), ...(complaints?.organisation ?? [])].map(contactKey));
  for (const { value, kind, evidence } of reachable) {
    const host = hostOf(value, kind);
    if (host === null || isBelow(host, [...asked.domains, ...former]) || named.has(contactKey(value))) continue;
    const expected = list(asked.domains);
    found.push(
      deviation("contact-domain", "warning", `gives ${value}`, { expected, found: value, evidence: [evidence] }),
    );
  }
  return found;
};

/** The domain of an address, the host of a page; null for numbers and postal addresses. */
function hostOf(value: string, kind: string): string | null {
  if (kind === "email" || /^mailto:/i.test(value)) return value.replace(/\?.*$/, "").split("@")[1] ?? null;
  if (kind !== "web-form") return null;
  return /^https?:\/\/([^/?#:]+)/i.exec(value)?.[1] ?? null;
}
