import { describe, expect, it } from "vitest";
import { durations } from "../src/extract/durations.ts";

const iso = (text: string): readonly string[] => durations(text).map((each) => each.iso);

describe("durations", () => {
  it.each([
    ["for two years after you leave", "P2Y"],
    ["after 12 months", "P12M"],
    ["for six (6) years", "P6Y"],
    ["a 90-day period", "P90D"],
    ["for a year", "P1Y"],
    ["for one month", "P1M"],
    ["for 25 calendar years", "P25Y"],
    ["for twenty-five years", "P25Y"],
    ["for one hundred years", "P100Y"],
    ["within 48 hours", "PT48H"],
    ["for 2 weeks", "P2W"],
    ["after 30 working days", "P30D"],
    ["for 1.5 years", "P18M"],
    ["for 18 Months", "P18M"],
  ])("reads %j as %s", (text, expected) => {
    expect(iso(text)).toEqual([expected]);
  });

  it("takes the longer end of a range", () => {
    expect(iso("between 3 and 6 months")).toEqual(["P6M"]);
    expect(iso("3 to 7 years")).toEqual(["P7Y"]);
    expect(iso("6-7 years")).toEqual(["P7Y"]);
  });

  it("reads the number behind the unit in school tables", () => {
    expect(iso("the current financial year + 6")).toEqual(["P6Y"]);
    expect(iso("current year plus three")).toEqual(["P3Y"]);
    expect(iso("current year plus 3 years")).toEqual(["P3Y"]);
  });

  it("reads every period of a sentence, with its place", () => {
    const text = "Minutes are kept for 10 years and ballots for one year.";
    expect(durations(text).map(({ from, to }) => text.slice(from, to))).toEqual(["10 years", "one year"]);
    expect(iso(text)).toEqual(["P10Y", "P1Y"]);
  });

  it.each([
    "children under 13 years old",
    "a 12 year old",
    "anyone over 16 years of age",
    "until the age of 25 years",
    "aged 18 years or over",
    "24 hours a day, 7 days a week",
    "twice a year",
    "in the financial year",
    "five years ago",
    "some years",
  ])("finds no period in %j", (text) => {
    expect(iso(text)).toEqual([]);
  });
});
