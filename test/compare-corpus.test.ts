/** What a reader who answers for the five corpus notices wants to see of them without opening them. */
import { describe, expect, test } from "vitest";
import { compare } from "../src/compare/side-by-side.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { printComparison } from "../src/report/comparison.ts";
import { printComparisonMarkdown } from "../src/report/comparison-markdown.ts";
import { asOf, corpus, pack } from "./corpus.ts";

const comparison = compare(
  corpus.map(({ source, path }) => {
    const document = read(source, path);
    return { document, report: lint(document, { pack, asOf }) };
  }),
);
const labels = comparison.notices.map(({ label }) => label);
const [, care, , courts, injury] = labels.map((_, i) => i) as [number, number, number, number, number];
const words = (text: string) => text.replace(/\s+/g, " ");
const terminal = words(printComparison(comparison, { colour: false, width: 110 }));
const page = words(printComparisonMarkdown(comparison));
const messages = comparison.differences.map(({ message }) => message);
const about = (topic: string) => messages[comparison.differences.findIndex((each) => each.topic === topic)] ?? "";

test("short names", () => {
  expect(labels).toEqual([
    "Buckinghamshire Council",
    "Digitising Social Care",
    "Hampshire County Council",
    "HMCTS Money Claim",
    "Official Injury Claim",
  ]);
});

describe("shared text", () => {
  test("two are edits of one template, the others share an address at most", () => {
    const [first, ...others] = comparison.pairs;
    expect(first).toMatchObject({ notices: [care, courts], runs: 18 });
    // 589 where words are what stands between spaces.
    for (const count of first!.words) expect(Math.abs(count - 589)).toBeLessThanOrEqual(5);
    expect(comparison.similarity[courts]![care]).toBeCloseTo(0.57, 1);
    expect(comparison.similarity[care]![courts]).toBeCloseTo(0.46, 1);
    expect(others.map(({ notices, words: [count] }) => [notices, count])).toEqual([
      [[care, injury], 8],
      [[courts, injury], 8],
    ]);
    expect(comparison.sharedText.slice(0, 4).map((passage) => passage.words)).toEqual([152, 72, 52, 51]);
    expect(comparison.sharedText.find(({ notices }) => notices.length === 3)).toMatchObject({
      notices: [care, courts, injury],
      words: 8,
    });
  });

  test("passages stand in their notices word for word", () => {
    const folded = (text: string) =>
      text
        .toLowerCase()
        .replace(/['’‘]/g, "")
        .match(/[\p{L}\p{N}]+/gu)!
        .join(" ");
    for (const { notices, ranges, text } of comparison.sharedText) {
      notices.forEach((i, at) => {
        const { start, end } = ranges[at]!;
        expect(folded(corpus[i]!.source.slice(start.offset, end.offset))).toBe(folded(text));
      });
    }
  });

  test.each([
    [
      "the sentence that one has whole and the other broken",
      "digitisingsocialcare.co.uk” → “and Dynatrace RUM on Money Claim Online is your consent”",
    ],
    ["who will tell of changes", "“the Department of Health and Social Care” → “GDS”"],
    ["what became of erasure", "“erased if there is no longer a justification for it” → “removed or deleted"],
  ])("%s", (_, change) => {
    expect(terminal).toContain(change);
  });
});

describe("differences", () => {
  test("contacts of another department", () => {
    expect(about("controller-contact")).toMatch(
      /^HMCTS Money Claim gives contacts at cabinet-office\.gov\.uk and cabinetoffice\.gov\.uk, which do not resemble .*Ministry of Justice/,
    );
  });

  test("the data protection officers", () => {
    expect(about("dpo")).toMatch(/^All but Buckinghamshire Council name a data protection officer/);
    for (const said of [
      "Lee Cramp",
      "data.protection@hants.gov.uk",
      "dpo@cabinetoffice.gov.uk",
      "Chief Financial Officer",
    ]) {
      expect(about("dpo")).toContain(said);
    }
  });

  test("where the data is: both councils are silent", () => {
    expect(about("transfer")).toMatch(/^All but Buckinghamshire Council and Hampshire County Council say whether/);
    expect(about("transfer")).toMatch(/European Economic Area.* in Digitising Social Care; UK in HMCTS Money Claim/);
    expect(terminal).toContain("SnapEngage");
  });

  test("how long data is kept", () => {
    for (const said of ["2 years (feedback data)", "120 days (", "6 years (", "not found: Hampshire County Council"]) {
      expect(about("retention")).toContain(said);
    }
    expect(about("retention")).toMatch(/no period: “We will only retain .*” in HMCTS Money Claim/);
  });

  test("the lawful bases, with what each is for", () => {
    expect(about("lawful-basis")).toContain(
      "consent, legitimate interests, public task in Digitising Social Care and HMCTS",
    );
    expect(about("lawful-basis")).toContain("; consent in Buckinghamshire Council;");
    expect(about("lawful-basis")).toContain("legitimate interests in Official Injury Claim");
    expect(terminal).toContain("legitimate interests: To enable you to create and use an account");
  });

  test("how many rights, and which not", () => {
    expect(about("right")).toMatch(/Digitising Social Care and HMCTS Money Claim: 5 of 7 \(not portability/);
    expect(about("right")).toMatch(/Official Injury Claim: 6 of 6/);
    expect(about("right")).toMatch(/Buckinghamshire Council: 1 of 7 \(only erasure/);
  });

  test("the regulator, and the numbers given for it", () => {
    expect(about("complaint")).toMatch(/^All but Buckinghamshire Council say that people can complain to the ICO/);
    expect(terminal).toContain("01625 545860: Digitising Social Care and HMCTS Money Claim");
    expect(terminal).toContain("01625 545745: only Official Injury Claim");
  });

  test("what each says of cookies", () => {
    for (const text of [terminal, page]) {
      expect(text).toContain("Cookies do not contain any personal information about you");
      expect(text).toContain("We do not use cookies to store personal data");
      expect(text).toContain("IP address and information about");
    }
  });

  test("the state of the text, registrations and dates", () => {
    for (const said of ["[INSERT LINK TO CLAIMANT PN]", "[Note: MIB to confirm", "“s upport”", "ICO Z7534309"]) {
      expect(terminal).toContain(said);
    }
    expect(about("date")).toMatch(/^None gives a date .*only in weak words: Digitising Social Care/);
  });

  test("what each edit of the one text left standing", () => {
    expect(about("name")).toMatch(/only in Digitising Social Care: .*GOV\.UK/);
    expect(about("name")).toMatch(/only in HMCTS Money Claim: .*GDS.*in both: Cabinet Office/);
  });

  test("denials with their exceptions, and hedges", () => {
    expect(about("recipient")).toContain("not other parties (“except where required to carry out");
    expect(about("recipient")).toContain("not other organisations (“for marketing purposes without your consent”)");
    expect(about("transfer")).toContain("generally not outside the European Economic Area");
    expect(terminal).not.toMatch(/not other (?:parties|organisations)(?! \()/);
  });

  test("who is responsible, and who only runs the site", () => {
    expect(about("controller")).toContain(
      "Department of Health and Social Care, run by NHS Transformation Directorate in Digitising Social Care",
    );
  });

  test("what was found in one or in a few: broken words, cookies said to be nobody's, complaints with a condition", () => {
    const found = messages.filter((message) => message.startsWith("Found"));
    const only = (labels: string) => found.find((message) => message.startsWith(`Found ${labels}`)) ?? "";
    expect(only("only in Buckinghamshire Council")).toContain("unfinished-word “s upport”");
    expect(only("only in Hampshire County Council")).toContain("complaint-exhaustion-claimed");
    expect(only("in Buckinghamshire Council and Hampshire County Council only: error")).toContain(
      "identifiers-not-personal-data “We do not use cookies to store personal data",
    );
    expect(only("in Buckinghamshire Council and Digitising Social Care only")).toContain("unfinished-sentence");
  });

  test("the right to complain is cited where it is stated", () => {
    const { evidence } = comparison.differences.find(({ topic }) => topic === "complaint")!;
    const cited = (notice: number) =>
      evidence.filter((each) => each.notice === notice).map((each) => each.evidence.text);
    for (const i of [care, courts]) expect(cited(i)[0]).toMatch(/You can also make a complaint to the Information/);
    expect(cited(injury)[0]).toMatch(/right to make a complaint to the supervisory authority/);
  });

  test("purposes and kinds of data in concrete words", () => {
    expect(terminal.replace(/\s+/g, " ")).toContain(
      "administer justice; meet legal requirements; make improvements to this service :21",
    );
    expect(terminal).not.toContain("Full name of legal entity");
    expect(terminal).not.toMatch(/“This (?:privacy )?(?:policy|notice) (?:explains|sets out)/i);
    expect(about("retention")).not.toContain("anonymise");
  });

  test("every quotation stands in its notice", () => {
    for (const { notice, evidence } of comparison.differences.flatMap((difference) => difference.evidence)) {
      const { source } = corpus[notice]!;
      expect(source.slice(evidence.start.offset, evidence.end.offset)).toBe(evidence.text);
    }
    expect(comparison.elements.every(({ evidence }) => evidence.length === corpus.length)).toBe(true);
  });
});
