/** Which statements of a topic are shown, and which are cited for it. */
import { expect, test } from "vitest";
import { isAnonymised } from "../src/compare/off-topic.ts";
import { compare } from "../src/compare/side-by-side.ts";
import { isIntroduction } from "../src/compare/telling.ts";
import { topicRows } from "../src/compare/topic-rows.ts";
import type { Contact } from "../src/types.ts";
import { type Made, made } from "./compare-made.ts";

const affirmed = { polarity: "affirmed" } as const;
const other: Made = { path: "wren-choir/notice.txt", text: "Wren Choir\n\nWe have a list of singers." };
const cell = (own: Made, title: string) =>
  topicRows(compare([made(own), made(other)]))
    .find((row) => row.title === title)
    ?.cells[0]?.said.map(({ words }) => words);

test.each([
  "This privacy policy explains how we use your data.",
  "This Privacy Notice sets out what we do with what you send us.",
  "In this notice we explain why we ask for your name.",
  "A data controller decides how personal data is used.",
])("an introduction: %s", (text) => expect(isIntroduction(text)).toBe(true));

test.each([
  "We use your address to send you the programme.",
  "The notice board shows who sings on Sunday.",
  "This helps us to plan the concerts.",
])("no introduction: %s", (text) => expect(isIntroduction(text)).toBe(false));

const library: Made = {
  path: "larkfield-library/notice.txt",
  text: `Larkfield Library

This privacy notice explains how we use your data. We use your address to post reminders.
We hold your name and postcode.

Name of the body: Larkfield Library
Postal address: 1 Mill Lane, Larkfield

We keep loans for 2 years. We may anonymise your loans and study them for ever.
If you are unhappy with us, complain to the Information Commissioner. Their number is 0303 123 1113.
We are part of the county. To complain to us, write to the librarian.`,
  states: {
    purposes: [
      "present",
      "This privacy notice explains how we use your data.",
      "We use your address to post reminders.",
    ],
    "data-categories": [
      "present",
      "We hold your name and postcode.",
      "Name of the body: Larkfield Library",
      "Postal address: 1 Mill Lane, Larkfield",
    ],
    retention: ["present", "We keep loans for 2 years.", "We may anonymise your loans and study them for ever."],
    "complaint-ico": [
      "present",
      "Their number is 0303 123 1113.",
      "If you are unhappy with us, complain to the Information Commissioner.",
    ],
    "complaint-controller": ["present", "To complain to us, write to the librarian."],
  },
  facts: (quote) => {
    const contact = (value: string, owner: Contact["owner"], kind: Contact["kind"]) => ({
      kind,
      value,
      owner,
      domain: null,
      evidence: quote(value),
      ...affirmed,
    });
    return {
      controllers: [
        { name: "County Print Desk", as: "run-by", evidence: quote("We are part of the county."), ...affirmed },
        { name: "Larkfield Library", as: "controller", evidence: quote("Larkfield Library"), ...affirmed },
      ],
      contacts: [
        contact("1 Mill Lane, Larkfield", "controller", "postal-address"),
        contact("0303 123 1113", "regulator", "phone"),
      ],
      retention: [
        {
          kind: "duration",
          iso: "P2Y",
          subject: null,
          text: "2 years",
          evidence: quote("We keep loans for 2 years."),
          ...affirmed,
        },
        {
          kind: "indefinite",
          iso: null,
          subject: null,
          text: "for ever",
          evidence: quote("We may anonymise your loans and study them for ever."),
          ...affirmed,
        },
      ],
    };
  },
};

test("purposes without introductions; where there is nothing else, the introduction", () => {
  expect(cell(library, "Purposes")).toEqual(["“We use your address to post reminders.”"]);
  const bare: Made = {
    ...library,
    states: { purposes: ["present", "This privacy notice explains how we use your data."] },
  };
  expect(cell(bare, "Purposes")).toEqual(["“This privacy notice explains how we use your data.”"]);
});

test("the organisation's own name and address are no kinds of data", () => {
  expect(cell(library, "Kinds of data")).toEqual(["“We hold your name and postcode.”"]);
});

test("what may become anonymous is no period, unless it is said when", () => {
  expect(isAnonymised("We may anonymise your loans.")).toBe(true);
  expect(isAnonymised("We may keep your loans until you leave, then anonymise them.")).toBe(false);
  expect(cell(library, "How long data is kept")).toEqual(["2 years"]);
});

test("who is responsible stands before who runs it", () => {
  expect(cell(library, "Who is responsible")).toEqual(["Larkfield Library", "run by County Print Desk"]);
});

test("complaints are cited where they are said to be possible, not where a number stands", () => {
  const { differences } = compare([made(library), made(other)]);
  const quoted = differences
    .find(({ topic }) => topic === "complaint")!
    .evidence.filter(({ notice }) => notice === 0)
    .map(({ evidence }) => evidence.text);
  expect(quoted).toEqual([
    "If you are unhappy with us, complain to the Information Commissioner.",
    "To complain to us, write to the librarian.",
  ]);
});

test("a plain statement is cited before a weak one", () => {
  const input = made(library);
  const [weak, plain] = input.report.elements.find(({ id }) => id === "purposes")!.evidence;
  const elements = input.report.elements.map((each) => (each.id === "purposes" ? { ...each, plain: [plain!] } : each));
  const { elements: compared } = compare([{ ...input, report: { ...input.report, elements } }, made(other)]);
  expect(compared.find(({ id }) => id === "purposes")!.evidence[0]).toEqual([plain, weak]);
});
