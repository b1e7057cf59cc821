import { describe, expect, it } from "vitest";
import { dates } from "../src/extract/dates.ts";
import { plainDate } from "../src/extract/plain-date.ts";
import type { ReadFacts } from "../src/extract/read-facts.ts";
import { registrations } from "../src/extract/registrations.ts";
import { lastUpdated } from "../src/extract/stated/last-updated.ts";
import { notice } from "./extract-notice.ts";

const isoOf = (source: string) => {
  const { lastUpdated, effective, review } = dates(notice(source));
  return { lastUpdated: lastUpdated?.iso ?? null, effective: effective?.iso ?? null, review: review?.iso ?? null };
};

describe("dates", () => {
  it.each([
    ["Last updated: 3 September 2022", "2022-09-03"],
    ["This notice was last updated on 14th June 2018.", "2018-06-14"],
    ["Last reviewed 01/05/18", "2018-05-01"],
    ["Version 2.1, May 2018", "2018-05"],
    ["Last updated\n\n23 May 2021", "2021-05-23"],
    ["## Last updated\n\nJune 2020", "2020-06"],
    ["3 May 2021: last reviewed", "2021-05-03"],
    ["This notice was published on 2 April 2018 and last updated on 3 May 2023.", "2023-05-03"],
    ["This policy has been updated in March 2019. It was last updated on 2 April 2020.", "2020-04-02"],
    ["Last updated: 4 Agust 2026", "2026-08-04"],
    ["Last updated: 31st September 2026", "2026-09"],
    ["Last reviewed 31/11/2025", "2025-11"],
    ["---\nlast_reviewed: 2026-05-04\n---\n\nHello.", "2026-05-04"],
  ])("reads the last update in %j", (source, iso) => {
    expect(isoOf(source)).toEqual({ lastUpdated: iso, effective: null, review: null });
  });

  it("keeps the dates of one line apart", () => {
    expect(isoOf("Last updated 1 May 2023. Effective from 1 June 2023. Next review: May 2025.")).toEqual({
      lastUpdated: "2023-05-01",
      effective: "2023-06-01",
      review: "2025-05",
    });
    expect(isoOf("Last reviewed: May 2023, next review: May 2025")).toEqual({
      lastUpdated: "2023-05",
      effective: null,
      review: "2025-05",
    });
  });

  it.each([
    "The Data Protection Act 2018 applies.",
    "The GDPR came into force on 25 May 2018.",
    "We may change this notice. The last updated date will change too.",
    "This cookie was last updated on 3 May 2021.",
    "Version 10.7.0",
    "The records were kept until 5 May 2019.",
  ])("finds no date of the notice in %j", (source) => {
    expect(isoOf(source)).toEqual({ lastUpdated: null, effective: null, review: null });
  });

  it("takes the day on which a text was written, in its front matter, for no day of a change", () => {
    const source = "---\ntitle: Privacy\ndate: 2026-05-04\n---\n\nHello.";
    expect(isoOf(source)).toEqual({ lastUpdated: null, effective: null, review: null });
    const { present } = lastUpdated({ dates: dates(notice(source)) } as ReadFacts, notice(source));
    expect(present).toMatchObject([{ text: "date: 2026-05-04", start: { line: 3, column: 1 } }]);
  });

  it("quotes the words from which a date was read", () => {
    const { lastUpdated } = dates(notice("Hello.\n\nLast updated: 3 September 2022"));
    expect(lastUpdated?.evidence.text).toBe("Last updated: 3 September 2022");
  });
});

describe("plainDate", () => {
  it.each([
    ["last updated on 3 May 2023.", "2023-05-03"],
    ["Updated: 07 july, 2018", "2018-07-07"],
    ["revised 14th June 2018 by the board", "2018-06-14"],
    ["(December 5, 2022)", "2022-12-05"],
    ["effective as of 2020-12-28;", "2020-12-28"],
  ])("reads %j", (text, iso) => {
    expect(plainDate(text)).toBe(iso);
  });

  it.each([
    "30 February 2023",
    "3 May 2023, version 2",
    "3 May 2023 or June 2023",
    "on 3/5/2023",
    "by the end of 2 May 2023",
    "the first May 2 2023",
    "2 May 2023 AD",
    "May 2023",
    "2023-13-05",
    "2023-05-03T10",
    "15 May 2023a",
  ])("leaves %j to the library", (text) => {
    expect(plainDate(text)).toBeNull();
  });
});

describe("registrations", () => {
  const found = (source: string): readonly string[] =>
    registrations(notice(source)).map(({ kind, value }) => `${kind} ${value}`);

  it.each([
    ["We are registered with the Information Commissioner's Office under number ZA123456.", ["ico ZA123456"]],
    ["ICO registration number: Z7654321", ["ico Z7654321"]],
    ["Data protection registration\n\nZ7654321", ["ico Z7654321"]],
    ["Quillbrook Ltd is registered in England and Wales, number 1234567.", ["company 01234567"]],
    ["Company number SC123456", ["company SC123456"]],
    ["We are a registered charity (number 1098765).", ["charity 1098765"]],
    ["Registered charity no. SC012345", ["charity SC012345"]],
    [
      "A charity registered in England, charity number 1098765, company number 01234567.",
      ["charity 1098765", "company 01234567"],
    ],
  ])("reads %j", (source, expected) => {
    expect(found(source)).toEqual(expected);
  });

  it.each(["Call 0114 496 0123.", "The code is ZA123456.", "We are registered with the Information Commissioner."])(
    "reads nothing in %j",
    (source) => {
      expect(found(source)).toEqual([]);
    },
  );
});
