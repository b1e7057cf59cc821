import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";

const pack = compile(loadPack(fileURLToPath(new URL("cli/pack", import.meta.url))));
/** Without the word that retention is missing, which is of no matter to most of these. */
const check = (source: string, path = "a.md") => {
  const report = lint(read(source, path), { pack, asOf: "2026-11-21" });
  const findings = report.findings.filter(
    ({ rule, suppressed }) => rule !== "missing-retention" || suppressed !== null,
  );
  return { ...report, findings };
};
/** "rule line" of what is open, "rule line: reason" of what is suppressed. */
const said = (source: string, path = "a.md") =>
  check(source, path).findings.map(({ rule, start, suppressed }) =>
    suppressed ? `${rule} ${start.line}: ${suppressed.reason}` : `${rule} ${start.line}`,
  );

const V = "We guarantee the security of your data.";
const G = "We keep your name for as long as needed.";

describe("a comment suppresses findings", () => {
  test("in the block behind it, and in no other", () => {
    expect(
      said(`# P\n\n<!-- noticelint-ignore-next security-guarantee: agreed with the DPO -->\n\n${V}\n\n${V}\n`),
    ).toEqual(["security-guarantee 5: agreed with the DPO", "security-guarantee 7"]);
  });

  test("of its rule, and of no other", () => {
    expect(said(`# P\n\n<!-- noticelint-ignore-next security-guarantee: agreed -->\n${V} ${G}\n`)).toEqual([
      "security-guarantee 4: agreed",
      "vague-retention 4",
    ]);
    expect(
      said(`# P\n\n<!-- noticelint-ignore-next security-guarantee, vague-retention: agreed -->\n\n${V} ${G}\n`),
    ).toEqual(["security-guarantee 5: agreed", "vague-retention 5: agreed"]);
  });

  test("in the whole list or table behind it", () => {
    const list = `- ${V}\n- Hello.\n- ${V}\n`;
    expect(
      said(`# P\n\n<!-- noticelint-ignore-next security-guarantee: agreed -->\n\n${list}\nHello.\n\n${V}\n`),
    ).toEqual(["security-guarantee 5: agreed", "security-guarantee 7: agreed", "security-guarantee 11"]);
  });

  test("between two comments", () => {
    const begin = "<!-- noticelint-ignore-begin security-guarantee: agreed -->";
    expect(
      said(`# P\n\n${V}\n\n${begin}\n\n${V}\n\n${V}\n\n<!-- noticelint-ignore-end security-guarantee -->\n\n${V}\n`),
    ).toEqual([
      "security-guarantee 3",
      "security-guarantee 7: agreed",
      "security-guarantee 9: agreed",
      "security-guarantee 13",
    ]);
  });

  test("in the whole notice, what is not found too", () => {
    expect(
      said(`# P\n\nHello.\n\n<!-- noticelint-ignore-file missing-retention: it stands in the schedule -->\n`),
    ).toEqual(["missing-retention 1: it stands in the schedule"]);
  });

  test("from within a paragraph, in that paragraph", () => {
    expect(said(`# P\n\nHello. <!-- noticelint-ignore-next security-guarantee: agreed --> ${V}\n\n${V}\n`)).toEqual([
      "security-guarantee 3: agreed",
      "security-guarantee 5",
    ]);
  });

  test.each([
    [
      "a.html",
      `<main><h1>P</h1>\n<!-- noticelint-ignore-next security-guarantee: agreed -->\n<p>${V}</p>\n<p>${V}</p></main>`,
    ],
    ["a.md", `# P\n\n[//]: # (noticelint-ignore-next security-guarantee: agreed)\n\n${V}\n\n${V}\n`],
    ["a.html.erb", `<h1>P</h1>\n<%# noticelint-ignore-next security-guarantee: agreed %>\n<p>${V}</p>\n<p>${V}</p>`],
    ["a.njk", `<h1>P</h1>\n{# noticelint-ignore-next security-guarantee: agreed #}\n<p>${V}</p>\n<p>${V}</p>`],
    ["a.cshtml", `<h1>P</h1>\n@* noticelint-ignore-next security-guarantee: agreed *@\n<p>${V}</p>\n<p>${V}</p>`],
    [
      "a.blade.php",
      `<h1>P</h1>\n{{-- noticelint-ignore-next security-guarantee: agreed --}}\n<p>${V}</p>\n<p>${V}</p>`,
    ],
    ["a.hbs", `<h1>P</h1>\n{{!-- noticelint-ignore-next security-guarantee: agreed --}}\n<p>${V}</p>\n<p>${V}</p>`],
    ["a.php", `<h1>P</h1>\n<?php /* noticelint-ignore-next security-guarantee: agreed */ ?>\n<p>${V}</p>\n<p>${V}</p>`],
  ])("in the comments of %s", (path, source) => {
    const reasons = check(source, path).findings.map(({ suppressed }) => suppressed?.reason ?? null);
    expect(reasons).toEqual(["agreed", null]);
  });
});

describe("a comment that is amiss is a finding, and suppresses nothing", () => {
  test.each([
    ["without a rule", "noticelint-ignore-next", /names no rule/],
    ["without a reason", "noticelint-ignore-next security-guarantee", /gives no reason/],
    ["with an empty reason", "noticelint-ignore-next security-guarantee: -", /gives no reason/],
    ["of an unknown rule", "noticelint-ignore-next security-guarante: agreed", /did you mean security-guarantee/],
    ["of an unknown kind", "noticelint-ignore-line security-guarantee: agreed", /noticelint-ignore-next/],
    [
      "in the words of another linter",
      "noticelint-disable-next-line security-guarantee: agreed",
      /noticelint-ignore-next/,
    ],
    ["of one of these findings", "noticelint-ignore-file suppression-unused: agreed", /there is no rule/],
  ])("%s", (_, words, message) => {
    const { findings } = check(`# P\n\n<!-- ${words} -->\n\n${V}\n`);
    expect(findings.map(({ rule, suppressed }) => [rule, suppressed])).toEqual([
      ["suppression-malformed", null],
      ["security-guarantee", null],
    ]);
    expect(findings[0]).toMatchObject({ severity: "error", quote: words, message: expect.stringMatching(message) });
  });

  test("that is not ended, or not begun", () => {
    const begin = "<!-- noticelint-ignore-begin security-guarantee: agreed -->";
    expect(said(`# P\n\n${begin}\n\n${V}\n`)).toEqual(["suppression-unclosed 3", "security-guarantee 5"]);
    expect(said(`# P\n\n${V}\n\n<!-- noticelint-ignore-end security-guarantee -->\n`)).toEqual([
      "security-guarantee 3",
      "suppression-unclosed 5",
    ]);
  });

  test("that nothing needs", () => {
    expect(
      said(`# P\n\n<!-- noticelint-ignore-next security-guarantee: agreed -->\n\nWe keep it for 2 years.\n`),
    ).toEqual(["suppression-unused 3"]);
  });

  test("but not where its rule did not run", () => {
    const source = "# P\n\n<!-- noticelint-ignore-next security-guarantee: agreed -->\n\nWe keep it for 2 years.\n";
    const rules = new Set(["vague-retention"]);
    expect(lint(read(source, "a.md"), { pack, asOf: "2026-11-21", rules }).findings).toEqual([]);
  });
});

describe("a notice that only speaks of it", () => {
  test("suppresses nothing", () => {
    expect(said(`# P\n\nWrite noticelint-ignore-next security-guarantee: agreed.\n\n${V}\n`)).toEqual([
      "security-guarantee 5",
    ]);
    expect(said(`P\n\nnoticelint-ignore-file security-guarantee: agreed\n\n${V}\n`, "a.txt")).toEqual([
      "security-guarantee 5",
    ]);
  });

  test("keeps its fingerprints when a comment is put in or taken out", () => {
    const without = check(`# P\n\n${V}\n\n${G}\n`);
    const having = check(`# P\n\n<!-- noticelint-ignore-next security-guarantee: agreed -->\n\n${V}\n\n${G}\n`);
    expect(having.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      without.findings.map(({ fingerprint }) => fingerprint),
    );
  });

  test("whatever stands in the comments, no finding is lost", () => {
    const words = fc.constantFrom(
      "noticelint-ignore-next",
      "noticelint-ignore-begin",
      "noticelint-ignore-end",
      ":",
      ",",
      "security-guarantee",
      "x",
      "-->",
      "<!--",
      "\n",
      " ",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const own = ({ rule }: { rule: string }) => !rule.startsWith("suppression-");
        const { findings } = check(`# P\n\n${V}\n\n<!-- ${parts.join(" ")} -->\n\n${V}\n`);
        expect(findings.filter(own).filter(({ rule }) => rule === "security-guarantee").length).toBeGreaterThanOrEqual(
          1,
        );
      }),
      { numRuns: 200 },
    );
  });
});
