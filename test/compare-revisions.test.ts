import { describe, expect, test } from "vitest";
import { compareRevisions } from "../src/compare/revisions.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import type { Change, Revisions } from "../src/types.ts";
import { asOf, pack } from "./corpus.ts";

const input = (text: string, path: string) => {
  const document = read(text, path);
  return { document, report: lint(document, { pack, asOf }) };
};

const diff = (older: string, newer: string, path = "notice.md"): Revisions =>
  compareRevisions(input(older, "notice.md"), input(newer, path));

const told = ({ changes }: Revisions): string[] =>
  changes.map(({ fact, change, direction }: Change) => `${fact} ${change} ${direction}`);

const NOTICE = `# Privacy notice of Harrowdale Allotments

Harrowdale Allotments Ltd is the controller of your personal data. Write to plots@harrowdale.example.

Last updated: 3 March 2025

## What we collect

We collect:

- your name
- your address
- your telephone number

## How long we keep it

We keep your waiting-list details for 2 years.

## Who we share it with

We share your address with:

- Netherby Water, which reads the meters
- the parish council

## Your rights

You have the right to:

- ask for a copy of your personal data
- have your personal data corrected
- restrict how we use your personal data
`;

describe("two revisions", () => {
  test("a period in other units is as long", () => {
    expect(told(diff(NOTICE, NOTICE.replace("2 years", "24 months")))).not.toContain(
      "retention changed less-protective",
    );
    expect(told(diff(NOTICE, NOTICE.replace("2 years", "30 months")))).toContain("retention changed less-protective");
  });

  test("one notice and itself: the words are the same", () => {
    const { changes, summary, findings } = diff(NOTICE, NOTICE);
    expect(changes).toEqual([]);
    expect(summary.message).toBe("The words of the notice are the same.");
    expect(findings.introduced).toEqual([]);
    expect(findings.fixed).toEqual([]);
    expect(findings.remaining.length).toBeGreaterThan(0);
  });

  test("a right dropped and a period lengthened are two changes, with both sentences and what they mean", () => {
    const newer = NOTICE.replace("- restrict how we use your personal data\n", "").replace("2 years", "6 years");
    const revisions = diff(NOTICE, newer);
    expect(told(revisions)).toEqual(["right removed less-protective", "retention changed less-protective"]);
    const [right, period] = revisions.changes as [Change, Change];
    expect(right.subject).toBe("right-restriction");
    expect(right.before?.text).toBe("restrict how we use your personal data");
    expect(right.after).toBeNull();
    expect(period.before?.text).toContain("2 years");
    expect(period.after?.text).toContain("6 years");
    expect(period.message).toContain("2 years became 6 years");
    expect(revisions.summary).toMatchObject({ facts: 2, lessProtective: 2, textChanged: true });
  });

  test("facts that change under the same date bring a finding; with a new date they do not", () => {
    const newer = NOTICE.replace("2 years", "6 years");
    const rules = (revisions: Revisions) => revisions.findings.introduced.map(({ rule }) => rule);
    const undated = diff(NOTICE, newer);
    expect(rules(undated)).toContain("date-not-bumped");
    const [finding] = undated.findings.introduced;
    expect(finding).toMatchObject({ severity: "warning", quote: "Last updated: 3 March 2025" });
    expect(finding?.law[0]?.cite).toBe("UK GDPR Art 12(1)");
    expect(rules(diff(NOTICE, newer.replace("3 March 2025", "9 May 2026")))).not.toContain("date-not-bumped");
  });

  test("the text changed and no fact did", () => {
    const newer = NOTICE.replace("We keep your waiting-list details", "Your waiting-list details are retained").replace(
      "## What we collect",
      "## The data we hold",
    );
    const { changes, summary } = diff(NOTICE, newer);
    expect(changes.filter(({ change }) => change !== "reworded")).toEqual([]);
    expect(summary.message).toBe("The text changed and no fact did.");
  });

  test("a passage in another section is moved, and no fact changed", () => {
    const sentence = "We keep your waiting-list details for 2 years.";
    const newer = NOTICE.replace(`${sentence}\n`, "We keep as little as we can.\n").replace(
      "- the parish council",
      `- the parish council\n\n${sentence}`,
    );
    const { changes } = diff(NOTICE, newer);
    const moved = changes.filter(({ change }) => change === "moved");
    expect(moved).toHaveLength(1);
    expect(moved[0]?.before?.section.at(-1)).toBe("How long we keep it");
    expect(moved[0]?.after?.section.at(-1)).toBe("Who we share it with");
  });

  test("a name in place of another in a list is one recipient for another", () => {
    const newer = NOTICE.replace(
      "- Netherby Water, which reads the meters",
      "- Oldgate Meters, which reads the meters",
    );
    expect(told(diff(NOTICE, newer))).toEqual(["recipient changed neutral"]);
  });

  test("a name in place of a vague word is more protective, the other way round less", () => {
    const vague = NOTICE.replace(
      /We share your address with:[\s\S]*?council\n/,
      "We share your address with third parties who read the meters.\n",
    );
    const named = vague.replace("third parties who read the meters", "Netherby Water, which reads the meters");
    expect(told(diff(vague, named))).toEqual(["recipient changed more-protective"]);
    expect(told(diff(named, vague))).toEqual(["recipient changed less-protective"]);
  });

  test("findings are fixed and introduced, and remain where only the words around them changed", () => {
    const older = NOTICE.replace("for 2 years", "for as long as necessary");
    const rules = (list: Revisions["findings"]["fixed"]) => list.map(({ rule }) => rule);
    const mended = diff(older, NOTICE);
    expect(rules(mended.findings.fixed)).toContain("vague-retention");
    expect(rules(diff(NOTICE, older).findings.introduced)).toContain("vague-retention");
    const reworded = diff(older, older.replace("waiting-list details", "details on the waiting list"));
    expect(rules(reworded.findings.remaining)).toContain("vague-retention");
    expect(rules(reworded.findings.introduced)).not.toContain("vague-retention");
  });
});
