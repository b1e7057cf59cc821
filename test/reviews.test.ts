/** How rules are measured: labels, labelled defects and reviewers' verdicts make cases. */
import { describe, expect, it } from "vitest";
import { accuracyText } from "../scripts/accuracy-data.ts";
import { type Case, casesIn } from "../scripts/cases.ts";
import { answers } from "../scripts/families.ts";
import type { JudgedSet, NoticeLabels } from "../scripts/labelled.ts";
import { type Ledger, ledgerText, loadLedger, withVerdict } from "../scripts/ledger.ts";
import { settled } from "../scripts/settled.ts";
import { choose, readSheet, sheetText, toReview } from "../scripts/sheet.ts";
import { withStatus } from "../scripts/statuses.ts";
import { type Accuracy, accuracySchema } from "../src/pack/accuracy.ts";
import { loadYaml } from "../src/pack/load/yaml.ts";
import type { Rule } from "../src/types.ts";
import { asOf, check, pack } from "./corpus.ts";

const rules = pack.pack.rules.map(({ value }) => value);
const rule = (id: string): Rule => rules.find((one) => one.id === id) as Rule;

const VAGUE = "We keep your details for as long as necessary.";
const BY_USE = "By using this website you agree to our use of your data.";
const NOTICE = `# How Ferrow Ltd uses your data\n\n${VAGUE}\n\n${BY_USE}\n`;

function setOf(labels: NoticeLabels, source = NOTICE, unreliable?: string[]): JudgedSet {
  const notices = [{ name: "ferrow.md", source, report: check(source, "ferrow.md"), labels }];
  return {
    id: "uk-dev",
    labels: { name: "made", elements: ["retention"], docs: { "ferrow.md": labels }, ...(unreliable && { unreliable }) },
    notices,
  };
}

const kinds = (id: string, set: JudgedSet, ledger: Ledger = {}): (string | null)[][] =>
  casesIn([set], [rule(id)], ledger, asOf).map(({ kind, by }: Case) => [kind, by]);

/** A verdict on the first finding of a rule in the set's notice. */
function ledgerOn(set: JudgedSet, id: string, verdict: boolean | "unsure"): Ledger {
  const finding = set.notices[0]?.report.findings.find((one) => one.rule === id);
  const fingerprint = finding?.fingerprint ?? "0000000000000000";
  return withVerdict({}, "uk-dev", "ferrow.md", { rule: id, fingerprint, verdict, reason: "made up" });
}

describe("a rule on an element", () => {
  it("is right where the label has the status at which it fails", () =>
    expect(kinds("missing-right-access", setOf({ elements: { "right-access": "absent" } }))).toEqual([
      ["right", "element"],
    ]));

  it("is wrong where the label says that it is stated", () =>
    expect(kinds("missing-right-access", setOf({ elements: { "right-access": "present" } }))).toEqual([
      ["wrong", "element"],
    ]));

  it("has missed what the label says and it does not find", () => {
    const source = `${NOTICE}\nYou have the right to access your data.\n`;
    const set = setOf({ elements: { "right-access": "absent" } }, source);
    expect(kinds("missing-right-access", set)).toEqual([["missed", "element"]]);
  });

  it("that asks for a look is counted apart", () => {
    const source =
      "# How Ferrow Ltd uses your data\n\nWe collect your name. How long we hold it is set out in the notice of each service.\n";
    expect(kinds("missing-retention", setOf({ elements: { retention: "absent" } }, source))).toEqual([
      ["review-due", null],
    ]);
    expect(kinds("missing-retention", setOf({ elements: {} }, source))).toEqual([["review-open", null]]);
  });

  it("is not denied by the element's label where it also finds wordings", () => {
    expect(rule("vague-retention").finds).toBeDefined();
    const set = setOf({ elements: { retention: "present" } });
    expect(kinds("vague-retention", set)).toEqual([["open", null]]);
  });
});

describe("a rule on wordings", () => {
  it("is right on a labelled defect that names it, or of its kind", () => {
    const named = setOf({ elements: {}, defects: [{ rule: "consent-by-use", quote: "By using this website" }] });
    expect(kinds("consent-by-use", named)).toEqual([["right", "defect"]]);
    const ofKind = setOf({ elements: {}, defects: [{ kind: "consent-by-use", quote: "you agree" }] });
    expect(kinds("consent-by-use", ofKind)).toEqual([["right", "defect"]]);
  });

  it("has missed a defect that names it and on which it does not stand", () => {
    const set = setOf({ elements: {}, defects: [{ rule: "consent-by-use", quote: "How Ferrow Ltd" }] });
    expect(kinds("consent-by-use", set)).toEqual([
      ["open", null],
      ["missed", "defect"],
    ]);
  });

  it("stays open where nobody has judged it", () =>
    expect(kinds("consent-by-use", setOf({ elements: {} }))).toEqual([["open", null]]));

  it("is what a reviewer says, whatever the labels say", () => {
    const set = setOf({ elements: {}, defects: [{ rule: "consent-by-use", quote: "By using this website" }] });
    expect(kinds("consent-by-use", set, ledgerOn(set, "consent-by-use", false))).toEqual([["wrong", "reviewer"]]);
    expect(kinds("consent-by-use", set, ledgerOn(set, "consent-by-use", true))).toEqual([["right", "reviewer"]]);
    expect(kinds("consent-by-use", set, ledgerOn(set, "consent-by-use", "unsure"))).toEqual([["open", "reviewer"]]);
  });

  it("has missed what a reviewer confirmed once and is found no longer", () => {
    const set = setOf({ elements: {} }, `# Ferrow Ltd\n\n${VAGUE}\n`);
    expect(kinds("consent-by-use", set, ledgerOn(set, "consent-by-use", true))).toEqual([["missed", "reviewer"]]);
    expect(kinds("consent-by-use", set, ledgerOn(set, "consent-by-use", false))).toEqual([]);
  });

  it("counts on sets of another law only where a reviewer judged it", () => {
    const set = setOf({ elements: { retention: "partial" } }, NOTICE, ["retention"]);
    expect(kinds("vague-retention", set)).toEqual([]);
    expect(kinds("vague-retention", set, ledgerOn(set, "vague-retention", true))).toEqual([["right", "reviewer"]]);
  });

  it("answers its kind of defect, and none of the kind 'other'", () => {
    expect(answers("stale-dpa-1998", "stale-law")).toBe(true);
    expect(answers("stale-dpa-1998", "vague-purpose")).toBe(false);
    expect(answers("stale-dpa-1998", "other")).toBe(false);
    expect(answers("stale-dpa-1998", undefined)).toBe(false);
  });
});

describe("a work sheet", () => {
  const set = setOf({ elements: {} });
  const cases = casesIn([set], rules, {}, asOf);
  const entries = toReview([set], cases, pack.pack, { rules: ["consent-by-use", "vague-retention"], all: false });

  it("lists what is undecided, with its quote", () =>
    expect(entries.map(({ rule: id, quote }) => [id, quote])).toEqual([
      ["consent-by-use", BY_USE],
      ["vague-retention", VAGUE],
    ]));

  it("comes back as verdicts without the notice's text, sorted", () => {
    const filled = entries.map((entry) => ({ ...entry, verdict: false, reason: "said of staff only" }));
    const { ledger, added, left } = readSheet("sheet.yml", sheetText([...filled].reverse()), {});
    expect([added, left]).toEqual([2, 0]);
    const text = ledgerText(ledger);
    expect(text).not.toContain("website");
    expect(text.indexOf("consent-by-use")).toBeLessThan(text.indexOf("vague-retention"));
    expect(
      toReview([set], casesIn([set], rules, ledger, asOf), pack.pack, { all: true }).map((e) => e.rule),
    ).not.toContain("consent-by-use");
  });

  it("leaves what has no verdict", () => expect(readSheet("sheet.yml", sheetText(entries), {}).left).toBe(2));

  it("refuses a verdict without a reason, and a reason that quotes", () => {
    const take = (reason: string | null): unknown =>
      readSheet("sheet.yml", sheetText(entries.map((entry) => ({ ...entry, verdict: true, reason }))), {});
    expect(() => take(null)).toThrow("no reason");
    expect(() => take("it says by using this website you agree, so")).toThrow("quotes the notice");
  });

  it("draws the same sample each time, in order", () => {
    const all = toReview([set], cases, pack.pack, { all: true });
    const drawn = choose(all, 3);
    expect(drawn.length).toBe(3);
    expect(
      choose([...all].reverse(), 3)
        .map(({ rule: id }) => id)
        .sort(),
    ).toEqual(drawn.map(({ rule: id }) => id).sort());
    expect(all.filter((entry) => drawn.includes(entry))).toEqual(drawn);
  });
});

describe("verdicts whose finding is gone", () => {
  it("are mended where they said false, lost where they said true", () => {
    const set = setOf({ elements: {} }, `# Ferrow Ltd\n\n${VAGUE}\n`);
    const one = (verdict: boolean, fingerprint: string) => ({
      rule: "consent-by-use",
      fingerprint,
      verdict,
      reason: "r",
    });
    const ledger: Ledger = {
      "uk-dev": { "ferrow.md": [one(false, "aaaaaaaaaaaaaaaa"), one(true, "bbbbbbbbbbbbbbbb")] },
    };
    const { mended, lost } = settled(ledger, [set]);
    expect(mended.map(({ fingerprint }) => fingerprint)).toEqual(["aaaaaaaaaaaaaaaa"]);
    expect(lost.map(({ fingerprint }) => fingerprint)).toEqual(["bbbbbbbbbbbbbbbb"]);
  });
});

describe("the ledger of the shipped pack", () => {
  const verdicts = Object.values(loadLedger("uk-gdpr")).flatMap((notices) => Object.entries(notices ?? {}));

  it("is about rules that there are, each finding judged once", () => {
    for (const [notice, list] of verdicts) {
      for (const verdict of list)
        expect([notice, verdict.rule, rule(verdict.rule)?.id]).toEqual([notice, verdict.rule, verdict.rule]);
      const keys = list.map(({ rule: id, fingerprint }) => `${notice} ${id} ${fingerprint}`);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });
});

describe("what ships", () => {
  it("is read back as it was written", () => {
    const data: Accuracy = {
      pack: "uk-gdpr",
      version: "0.1.0",
      asOf,
      sets: [{ id: "corpus", name: "notices: five, of ours", notices: 5, seen: true }],
      verdicts: 2,
      elements: { retention: { right: 4, wrong: 0, missed: 0, rightlyNot: 1 } },
      rules: {
        "vague-retention": { right: 1, wrong: 0, missed: 2, open: 3, review: { due: 1, needless: 0, open: 0 } },
      },
    };
    expect(loadYaml("accuracy.yml", accuracyText(data), accuracySchema).value).toEqual(data);
  });

  it("changes a rule's status and nothing else", () => {
    const text = "id: a\nstatus:  experimental # for now\nwhy: >-\n  status: experimental\n";
    expect(withStatus(text, "stable")).toBe("id: a\nstatus:  stable # for now\nwhy: >-\n  status: experimental\n");
  });
});
