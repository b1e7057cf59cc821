import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "../../src/document/read.ts";
import { InputError } from "../../src/errors.ts";
import { lint } from "../../src/lint.ts";
import { loadPack } from "../../src/pack/load.ts";
import { compile } from "../../src/phrase/compile.ts";
import { assemble } from "../../src/report/assemble.ts";
import { errorText } from "../../src/report/error.ts";
import { pretty } from "../../src/report/pretty.ts";
import { shorten, wrap } from "../../src/report/wrap.ts";

const pack = compile(loadPack(fileURLToPath(new URL("pack", import.meta.url))));
const WIDTH = 72;

const print = (source: string, path = "notice.md"): string => {
  const notices = [lint(read(source, path), { pack, asOf: "2026-11-21" })];
  const report = assemble({ version: "0.0.0", packs: [], asOf: "2026-11-21", notices, errors: [] });
  return pretty(report, { colour: 0, width: WIDTH });
};

describe("the report for a terminal", () => {
  test("keeps to its width and lets no control character through, whatever the notice holds", () => {
    const words = fc.constantFrom(
      "guarantee",
      "secure",
      "as long as needed",
      "retention schedule",
      "\u001b[31mred",
      "\u001b]0;title\u0007",
      "\u202eesrever",
      "x".repeat(200),
      "é😀".repeat(60),
      "\n\n",
      "\n# ",
      "\n- ",
      "\t",
      ".",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = print(`We keep ${parts.join(" ")}`);
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
        for (const line of text.split("\n")) expect([...line].length).toBeLessThanOrEqual(WIDTH);
      }),
      { numRuns: 200 },
    );
  });

  test("shows the first lines and the last of a long quotation, each with its number", () => {
    const text = print(
      "We keep your name\nand your address\nand your number\nand your picture\nfor as long as needed.\n",
      "a.txt",
    );
    expect(text).toContain("    1 │ We keep your name\n    2 │ and your address\n    5 │ … for as long as needed.\n");
  });

  test("says why, what to do and the law once for several findings of a rule", () => {
    const text = print(
      "We guarantee security.\n\nWe guarantee the safety and security of it.\n\nWe keep it for 2 years.\n",
    );
    expect(text.match(/security-guarantee/g)).toHaveLength(2);
    expect(text.match(/law {2}UK GDPR/g)).toHaveLength(1);
  });
});

describe("an error", () => {
  test("lets no control character of a file's name through", () => {
    const text = errorText(new InputError("no such file", { path: "a\u001b[2Jb", hint: "look" }), { colour: 0 });
    expect(text).toBe("error: a\ufffd[2Jb: no such file\n  hint: look\n");
  });
});

describe("wrapping", () => {
  test("loses no word and breaks no word", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 60 }), (list, width) => {
        const lines = wrap(list.join(" "), width);
        expect(lines.join(" ")).toBe(list.join(" "));
        for (const line of lines) expect(line.length <= width || !line.includes(" ")).toBe(true);
      }),
    );
  });

  test("shortening keeps the beginning and the end, and splits no character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const short = shorten(text, width);
        expect([...short].length).toBeLessThanOrEqual(width);
        expect(short).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
