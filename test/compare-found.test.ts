/** What the rules found in one notice, in a few, in many: which of it is told as a difference, and in what order. */
import { expect, test } from "vitest";
import { compare } from "../src/compare/side-by-side.ts";
import { printComparison } from "../src/report/comparison.ts";
import { printComparisonMarkdown } from "../src/report/comparison-markdown.ts";
import { type Made, made } from "./compare-made.ts";

type Findings = NonNullable<Made["findings"]>;

const TEXT =
  "Privacy notice\n\nWe hold yo ur name. Cookies are never personal. You agree to all of it by reading on. Ask [NAME]";
const notice = (name: string, findings: Findings) => made({ path: `${name}/notice.txt`, text: TEXT, findings });
const said = (...all: ReturnType<typeof made>[]) =>
  compare(all)
    .differences.filter(({ topic }) => topic === "finding")
    .map(({ message }) => message);

const cookies = ["identifiers-not-personal-data", "error", "Cookies are never personal."] as const;
const broken = ["unfinished-word", "warning", "yo ur"] as const;
const blank = ["placeholder-bracket", "error", "[NAME]"] as const;
const bound = ["consent-by-use", "error", "You agree to all of it"] as const;
const judge = ["consent-by-use", "error", "You agree to all of it", "review"] as const;

test("errors first, then warnings, then what a human is to judge", () => {
  expect(said(notice("alder", [broken, judge, blank]), notice("birch", []), notice("cedar", []))).toEqual([
    "Found only in Alder: error: placeholder-bracket “[NAME]”. warning: unfinished-word “yo ur”. for a human to judge: consent-by-use “You agree to all of it”",
  ]);
});

test("what is only for information is named without a sentence or a quotation", () => {
  const long = ["long-sentence", "info", "You agree to all of it by reading on."] as const;
  const three = [notice("alder", [broken, long]), notice("birch", [long]), notice("cedar", [])];
  expect(said(...three)).toEqual(["Found only in Alder: warning: unfinished-word “yo ur”"]);
  for (const printed of [
    printComparison(compare(three), { colour: false, width: 100 }),
    printComparisonMarkdown(compare(three)),
  ]) {
    expect(printed).toMatch(/for information \(in so many notices\): `?long-sentence`? \(2\)\n/);
    expect(printed.split("long-sentence")).toHaveLength(2);
  }
});

test("what a few have is told of them together, behind what one has alone", () => {
  const four = [[cookies, broken], [cookies, blank], [bound], []] as const;
  const names = ["alder", "birch", "cedar", "doum"];
  expect(said(...four.map((each, i) => notice(names[i]!, each)))).toEqual([
    "Found only in Cedar: error: consent-by-use “You agree to all of it”",
    "Found only in Birch: error: placeholder-bracket “[NAME]”",
    "Found in Alder and Birch only: error: identifiers-not-personal-data “Cookies are never personal.”",
    "Found only in Alder: warning: unfinished-word “yo ur”",
  ]);
});

test("where the same failed in one notice and is to be judged in another, that is said", () => {
  const three = [notice("alder", [bound]), notice("birch", [judge]), notice("cedar", [])];
  const told = "consent-by-use “You agree to all of it” (for a human to judge in Birch)";
  expect(said(...three)).toEqual([`Found in Alder and Birch only: error: ${told}`]);
  const printed = printComparison(compare(three), { colour: false, width: 100 });
  expect(printed).toContain("Birch (for a human to judge): “You agree to all of it” :3");
  expect(printComparisonMarkdown(compare(three))).toContain("Birch (for a human to judge), line 3: “You agree");
});

test("what most notices have is no difference of a few", () => {
  expect(said(notice("alder", [cookies]), notice("birch", [cookies]), notice("cedar", [cookies]))).toEqual([]);
  expect(said(notice("alder", [cookies]), notice("birch", [cookies]), notice("cedar", []))).toHaveLength(1);
  const five = ["alder", "birch", "cedar", "doum"].map((name) => notice(name, [cookies]));
  expect(said(...five, notice("elm", []))).toEqual([]);
});

test("of two hundred notices no more than a screenful is told, errors before warnings", () => {
  const many = Array.from({ length: 200 }, (_, i) =>
    notice(`branch-${"abcdefghijklmnopqrst"[i % 20]}${"klmnopqrst"[Math.floor(i / 20)]}`, [
      [`rule-${i}`, i % 10 === 0 ? "error" : "warning", "yo ur"],
    ]),
  );
  const told = said(...many);
  expect(told).toHaveLength(16);
  for (const message of told) expect(message).toMatch(/^Found only in Branch \w+: error: rule-\d+0? “yo ur”$/);
});
