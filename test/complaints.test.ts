/**
 * What users of other linters complain of most, and where it is shown that they have no cause to here: a test or a
 * scenario for each, or a test below.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";

const root = join(import.meta.dirname, "..");
const folder = join(import.meta.dirname, "cli/pack");
const scenario = (name: string): readonly [string, string] => [`test/cli/scenarios/${name}.scenario`, "exits"];

/** Each with the files that answer it, and a text of theirs that does. */
const ANSWERS: Readonly<Record<string, readonly (readonly [file: string, text: string])[]>> = {
  "lines and columns are wrong": [
    ["test/properties.test.ts", "quotes are where they are said to be"],
    ["test/report-formats.test.ts", "columns, on a line with letters of one, two, three and four bytes"],
    ["test/place.test.ts", "takes in the markup within a quotation, whole references"],
    ["test/document-markdown.test.ts", "reads front matter as what stands around the notice"],
  ],
  "warnings cannot fail a pipeline": [scenario("fail-on-warning"), scenario("fail-on-review")],
  "a pass where nothing was checked": [
    ...["nothing-to-check", "no-notices-in-folder", "glob-without-match", "config-missing", "config-unknown-key"].map(
      scenario,
    ),
    ...["rule-unknown", "pack-missing", "config-notices-none", "config-notices-likely-since"].map(scenario),
  ],
  "exit codes surprise": [
    ["test/cli/covered.test.ts", "every exit code of %s, and no other"],
    ...["format-file", "format-unwritable", "empty"].map(scenario),
  ],
  "there is no baseline": [["test/gate.test.ts", "a gate over thirty commits"]],
  "a baseline that counts hides what is new": [
    ["test/gate.test.ts", "mends what was accepted, and errs by the same rule"],
    scenario("baseline-another-of-the-rule"),
  ],
  "suppressions need no reason": [["test/suppress.test.ts", "a comment that is amiss is a finding"]],
  "dead and unknown suppressions go unseen": [
    ["test/suppress.test.ts", "that nothing needs"],
    ["test/suppress.test.ts", "that is not ended, or not begun"],
  ],
  "a malformed suppression silences everything": [
    ["test/suppress.test.ts", "a comment that is amiss is a finding, and suppresses nothing"],
    ["test/suppress.test.ts", "whatever stands in the comments, no finding is lost"],
  ],
  "suppressions break inside blocks": [
    ["test/suppress.test.ts", "in the whole list or table behind it"],
    ["test/suppress.test.ts", "from within a paragraph, in that paragraph"],
  ],
  "rules of one's own cannot be tested": [scenario("test"), scenario("test-fails"), scenario("test-strict")],
  "findings are cut off quietly": [["test/report-formats.test.ts", "and no other format leaves anything out"]],
  "GitLab's fingerprints repeat, or change with each edit": [
    ["test/report-formats.test.ts", "GitLab's fingerprints are unique in the report"],
    ["test/report-formats.test.ts", "GitLab's fingerprints stay when lines are put before what was found"],
  ],
  "SARIF is refused": [
    ["test/report-formats.test.ts", "sarif-2.1.0.json"],
    ["test/report-formats.test.ts", "a%20b/caf%C3%A9%231.md"],
    ["test/plugs/action.test.ts", "names files from its top"],
  ],
  "GitHub drops annotations": [
    ["test/report-formats.test.ts", "GitHub gets ten of a kind, and is told how many more there are"],
    scenario("format-github-summary"),
  ],
  "there is one output only": [scenario("format-several"), scenario("format-file")],
  "an upgrade breaks the pipeline": [
    ["test/rules.test.ts", "have the status that their figures give them"],
    ["test/plugs/gate-page.test.ts", "names the hook that there is, and the version that there is"],
    scenario("pack-newer"),
  ],
  "curly quotes and references are not seen": [
    ["test/properties.test.ts", "line ends and quotation marks make no difference"],
    ["test/phrase.test.ts", "matches words in any inflection, case, quotes and dashes"],
  ],
  "the order changes between runs": [
    ["test/properties.test.ts", "two checks are the same"],
    ["test/complaints.test.ts", "come in one order, in whatever order rules are loaded"],
  ],
  "required headings are too rigid": [
    ["test/complaints.test.ts", "goes by what stands under a heading, and not by its words"],
  ],
};

describe("what users of linters complain of", () => {
  test("is twenty things", () => expect(Object.keys(ANSWERS)).toHaveLength(20));

  test.each(Object.entries(ANSWERS))("%s: not here", (_, answers) => {
    for (const [file, text] of answers) {
      const there = existsSync(join(root, file)) && readFileSync(join(root, file), "utf8").includes(text);
      expect({ file, text, there }).toEqual({ file, text, there: true });
    }
  });
});

const check = (source: string, pack = loadPack(folder)) =>
  lint(read(source, "notice.md"), { pack: compile(pack), asOf: "2026-11-21" });

describe("findings", () => {
  const source =
    "# Privacy notice\n\nWe guarantee that it is safe. We keep your name for as long as needed. We guarantee security.\n";

  test("come in one order, in whatever order rules are loaded", () => {
    const pack = loadPack(folder);
    expect(check(source, { ...pack, rules: [...pack.rules].reverse() }).findings).toEqual(check(source).findings);
  });

  test("of one rule on one line are all told, each at its own place", () => {
    const columns = check(source)
      .findings.filter(({ rule }) => rule === "security-guarantee")
      .map(({ start }) => start.column);
    expect(columns).toEqual([4, 75]);
  });
});

describe("a duty", () => {
  test("goes by what stands under a heading, and not by its words", () => {
    const outcome = (notice: string) =>
      check(notice).outcomes.find(({ rule }) => rule === "missing-retention")?.outcome;
    const said = "We keep your name for 2 years.";
    for (const heading of ["How long we keep it", "Data lifecycle", "Odds and ends"]) {
      expect(outcome(`# Privacy notice\n\n## ${heading}\n\n${said}\n\n## Other\n\nHello there.\n`)).toBe("pass");
    }
    expect(outcome("# Privacy notice\n\n## How long we keep it\n\n## Other\n\nHello there.\n")).toBe("fail");
  });
});
