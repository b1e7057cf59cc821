import { describe, expect, it } from "vitest";
import { retention } from "../src/extract/retention.ts";
import { notice } from "./extract-notice.ts";

const found = (source: string): readonly string[] =>
  retention(notice(source)).map(({ kind, iso, subject }) =>
    [kind, iso, subject].filter((each) => each !== null).join(" | "),
  );

describe("retention", () => {
  it.each([
    ["We keep your feedback for two years.", "duration | P2Y | feedback"],
    ["Applications are kept for 6 months after the post is filled.", "duration | P6M | Applications"],
    ["We will delete access logs after 120 days.", "duration | P120D | access logs"],
    ["We keep your personal data for six (6) years.", "duration | P6Y"],
    ["We keep your account details until you close your account.", "event | account details"],
    ["Survey data will be held for the duration of the study.", "event | Survey data"],
    ["How long we keep your data depends on the type of service.", "criteria"],
    ["We keep personal data as long as necessary.", "vague"],
    ["We will not keep your information for longer than is necessary.", "vague"],
    ["We keep your medical records indefinitely.", "indefinite | medical records"],
    ["We keep your comments until you ask us to delete them.", "indefinite | comments"],
  ])("reads %j", (source, expected) => {
    expect(found(source)).toEqual([expected]);
  });

  it("reads items with the words that lead in to them", () => {
    expect(found("We will:\n\n- keep your email data until you unsubscribe\n- keep your feedback for 2 years")).toEqual(
      ["event | email data", "duration | P2Y | feedback"],
    );
  });

  it("reads bare periods under a heading about keeping", () => {
    expect(found("## How long we keep your data\n\n- CCTV footage: 30 days\n- Accident book: 3 years")).toEqual([
      "duration | P30D | CCTV footage",
      "duration | P3Y | Accident book",
    ]);
  });

  it("reads a column about keeping, row by row", () => {
    const source = "| Data | How long we keep it |\n|---|---|\n| Invoices | 6 years |\n| Complaints | until resolved |";
    expect(found(source)).toEqual(["duration | P6Y | Invoices", "event | Complaints"]);
  });

  it("reads every period of a clause, each with its subject", () => {
    expect(found("Invoices are kept for 6 years, and complaints are kept for 1 year.")).toEqual([
      "duration | P6Y | Invoices",
      "duration | P1Y | complaints",
    ]);
  });

  it("takes the subject from the heading below the one about keeping", () => {
    expect(found("## Retention\n\n### Job applicants\n\nWe keep it for 6 months.")).toEqual([
      "duration | P6M | Job applicants",
    ]);
  });

  it.each([
    "This cookie is kept for two years.",
    "## Cookies\n\n- kept for 2 years",
    "You can ask us to delete your data within one month.",
    "We will respond within one month of receiving your request and hold your details.",
    "We keep your data secure while it is stored.",
    "We do not keep data about children under 13 years old.",
    "By using the site you consent to the retention of your data in accordance with our policy.",
    "We explain how your data is stored when you complete a survey.",
  ])("finds no retention in %j", (source) => {
    expect(found(source)).toEqual([]);
  });

  it("reads a cookie notice's title as no heading about cookies", () => {
    expect(found("# Cookies and privacy\n\nStandard logs are kept for 30 days.")).toEqual([
      "duration | P30D | Standard logs",
    ]);
  });
});
