import { describe, expect, test } from "vitest";
import { compare } from "../src/compare/side-by-side.ts";
import type { Comparison, Contact, Evidence, Facts } from "../src/types.ts";
import { type Made, made } from "./compare-made.ts";

const affirmed = { polarity: "affirmed" } as const;
const controller = (name: string, evidence: Evidence) => [{ name, evidence, ...affirmed }];
const mail = (value: string, owner: Contact["owner"], evidence: Evidence): Contact => ({
  kind: "email",
  value,
  owner,
  domain: value.split("@")[1]!,
  evidence,
  ...affirmed,
});

/** What a comparison says about a topic. */
function said({ differences }: Comparison, topic: string): readonly string[] {
  return differences.filter((difference) => difference.topic === topic).map(({ message }) => message);
}

const library: Made = {
  path: "larkfield-library/notice.txt",
  text: `Larkfield Library privacy notice

Larkfield Library keeps this notice. Loans are deleted after 2 years.

Ask dpo@larkfield-library.org.uk, our data protection officer.
You may ask for a copy of your data, or for it to be deleted.
We ask for your consent before we send you the newsletter.`,
  states: {
    "dpo-contact": ["present", "our data protection officer"],
    retention: ["present", "Loans are deleted after 2 years."],
    "right-access": ["present", "a copy of your data"],
    "right-erasure": ["present", "for it to be deleted"],
    "lawful-basis": ["present", "your consent"],
  },
  facts: (quote): Partial<Facts> => ({
    controllers: controller("Larkfield Library", quote("Larkfield Library keeps")),
    contacts: [mail("dpo@larkfield-library.org.uk", "dpo", quote("dpo@larkfield-library.org.uk"))],
    dpo: {
      name: null,
      role: null,
      contacts: ["dpo@larkfield-library.org.uk"],
      evidence: quote("our data protection officer"),
      ...affirmed,
    },
    retention: [
      {
        kind: "duration",
        iso: "P2Y",
        subject: "Loans",
        text: "2 years",
        evidence: quote("Loans are deleted"),
        ...affirmed,
      },
    ],
    lawfulBases: [{ basis: "consent", purpose: "the newsletter", evidence: quote("your consent"), ...affirmed }],
  }),
  kind: "public-authority",
};

const parking: Made = {
  path: "osprey-parking/notice.txt",
  text: `Osprey Parking privacy notice

Osprey Parking Ltd is the controller. We keep plates for as long as necessary.

The data protection officer is Ann Moss, finance director: ann@tern-garages.example
You may ask for a copy of your data. We need it to perform our contract with you. We cite the UK GDPR.
You agree that [INSERT TERMS] apply.`,
  states: {
    "dpo-contact": ["present", "The data protection officer is Ann Moss"],
    retention: ["partial", "for as long as necessary"],
    "right-access": ["present", "a copy of your data"],
    "lawful-basis": ["present", "perform our contract"],
  },
  facts: (quote) => ({
    controllers: controller("Osprey Parking Ltd", quote("Osprey Parking Ltd")),
    contacts: [mail("ann@tern-garages.example", "dpo", quote("ann@tern-garages.example"))],
    dpo: {
      name: "Ann Moss",
      role: "finance director",
      contacts: ["ann@tern-garages.example"],
      evidence: quote("Ann Moss, finance director"),
      ...affirmed,
    },
    retention: [
      {
        kind: "vague",
        iso: null,
        subject: null,
        text: "as long as necessary",
        evidence: quote("as long as necessary"),
        ...affirmed,
      },
    ],
    lawfulBases: [{ basis: "contract", purpose: null, evidence: quote("our contract"), ...affirmed }],
  }),
  findings: [["placeholder-bracket", "error", "[INSERT TERMS]"]],
  kind: "company",
};

const choir: Made = {
  path: "wren-choir/notice.txt",
  text: "Wren Choir privacy notice\n\nThe choir has your name and number. How long we keep them: see our records schedule.",
  elsewhere: { retention: "see our records schedule" },
};

const comparison = compare([library, parking, choir].map(made));

describe("differences", () => {
  test("who states an element, who only in weak words, who not, who points elsewhere, and the values", () => {
    expect(said(comparison, "dpo")).toEqual([
      "All but Wren Choir name a data protection officer and a way to reach them. Data protection officer: not named (dpo@larkfield-library.org.uk) in Larkfield Library; Ann Moss, finance director (ann@tern-garages.example) in Osprey Parking",
    ]);
    expect(said(comparison, "retention")).toEqual([
      "Only Larkfield Library says how long data is kept; only in weak words: Osprey Parking; not found: Wren Choir; pointing to another text for it: Wren Choir. How long data is kept: 2 years (Loans) in Larkfield Library; no period: “as long as necessary” in Osprey Parking",
    ]);
    expect(said(comparison, "lawful-basis")).toEqual([
      "All but Wren Choir state a lawful basis. Lawful bases: consent in Larkfield Library; contract in Osprey Parking",
    ]);
  });

  test("how many rights, and which", () => {
    expect(said(comparison, "right")).toEqual([
      "Rights stated: Larkfield Library: 2 of 7 (only access and erasure); Osprey Parking: 1 of 7 (only access); Wren Choir: 0 of 7",
    ]);
  });

  test("contacts at a domain that is not like the controller's name", () => {
    expect(said(comparison, "controller-contact")).toEqual([
      "Osprey Parking gives contacts at tern-garages.example, which does not resemble the name of who is responsible (Osprey Parking Ltd)",
    ]);
  });

  test("what was found in one alone, the law cited, and who speaks", () => {
    expect(said(comparison, "finding")).toEqual([
      "Found only in Osprey Parking: error: placeholder-bracket “[INSERT TERMS]”",
    ]);
    expect(said(comparison, "law")).toEqual(["Law cited: UK GDPR only in Osprey Parking"]);
    expect(said(comparison, "organisation")).toEqual([
      "Who speaks is a different kind of organisation: public authority: Larkfield Library; company: Osprey Parking; cannot tell: Wren Choir",
    ]);
  });

  test("the most telling first, each with quotations that stand where they are said to", () => {
    const weights = comparison.differences.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(comparison.differences[0]!.topic).toBe("controller-contact");
    for (const { notice, evidence } of comparison.differences.flatMap((difference) => difference.evidence)) {
      const { text } = [library, parking, choir][notice]!;
      expect(text.slice(evidence.start.offset, evidence.end.offset)).toBe(evidence.text);
    }
  });

  test("a notice beside itself differs in nothing that it states", () => {
    const twins = compare([made(library), made({ ...library, path: "larkfield-museum/notice.txt" })]);
    expect(twins.differences.map(({ topic }) => topic)).toEqual(["shared-text"]);
    expect(twins.similarity).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test("notices with the same foreign contacts are told of at once", () => {
    const twins = ["osprey-east", "osprey-west"].map((name) => made({ ...parking, path: `${name}/notice.txt` }));
    expect(said(compare(twins), "controller-contact")).toEqual([
      "Osprey East and Osprey West give contacts at tern-garages.example, which does not resemble the name of who is responsible (Osprey Parking Ltd)",
    ]);
  });

  test("the same contact for two controllers is told, the regulator's is not", () => {
    const both = [library, parking].map((each) =>
      made({
        ...each,
        text: `${each.text}\nhelp@kestrel-data.example\ncasework@ico.org.uk`,
        facts: (quote) => ({
          controllers: each.facts!(quote).controllers!,
          contacts: [
            mail("help@kestrel-data.example", "dpo", quote("help@kestrel-data.example")),
            mail("casework@ico.org.uk", "regulator", quote("casework@ico.org.uk")),
          ],
        }),
      }),
    );
    expect(said(compare(both), "dpo")).toContain(
      "Larkfield Library and Osprey Parking give the same contact (kestrel-data.example) and name different organisations as responsible",
    );
    expect(JSON.stringify(compare(both).differences)).not.toContain("same contact (ico.org.uk)");
  });

  test("values are the same in whatever order, and not where they only begin alike", () => {
    const names = (list: readonly string[]): Made => ({
      path: `${list.join("-")}/notice.txt`,
      text: `Privacy notice\n\nWe send your order to ${list.join(", ")}.`,
      facts: (quote) => ({
        recipients: list.map((name) => ({ name, kind: "named", evidence: quote(name), ...affirmed })),
      }),
    });
    const one = ["Alder", "Birch", "Cedar", "Doum", "Elm", "Fir"];
    const compared = (...lists: string[][]) => said(compare(lists.map((each) => made(names(each)))), "recipient");
    expect(compared(one, [...one].reverse())).toEqual([]);
    expect(compared(one, [...one.slice(0, 5), "Gorse"])).toHaveLength(1);
  });

  test("of many notices, groups and numbers are told and not every name", () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      made({
        ...(i % 4 === 0 ? library : choir),
        path: `branch-${"abcdefghij"[i % 10]}${"klmn"[Math.floor(i / 10)]}/notice.txt`,
      }),
    );
    const compared = compare(many);
    expect(said(compared, "dpo")[0]).toMatch(
      /^10 of 40 \(Branch Ak, Branch Ek, Branch Ik and 7 more\) name a data prot/,
    );
    expect(said(compared, "controller-contact")).toEqual([]);
    expect(compared.differences.length).toBeLessThan(20);
    expect(Math.max(...compared.differences.map(({ message }) => message.length))).toBeLessThan(1500);
    expect(said(compared, "shared-text")[0]).toContain("are edits of one text: each has 100 % of its words");
  });
});
