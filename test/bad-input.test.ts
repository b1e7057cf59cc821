import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Io } from "../src/cli/io.ts";
import { main } from "../src/cli/program.ts";
import { InputError } from "../src/errors.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import { decode } from "../src/source/decode.ts";

const cwd = mkdtempSync(join(tmpdir(), "noticelint-bad-"));
const rule = join(cwd, "pack/quality/security-guarantee.yml");
const RULE_TEXT = readFileSync(
  fileURLToPath(new URL("cli/pack/quality/security-guarantee.yml", import.meta.url)),
  "utf8",
);

beforeAll(() => {
  cpSync(fileURLToPath(new URL("cli/pack", import.meta.url)), join(cwd, "pack"), { recursive: true });
  writeFileSync(join(cwd, "good.md"), "# Privacy notice\n\nWe keep your name for 2 years.\n");
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** Runs a command line and gives what came out of it. */
async function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const look = { width: 80, colour: 0 as const };
  const io: Io = {
    cwd,
    out: { ...look, write: (text) => void out.push(text) },
    err: { ...look, write: (text) => void err.push(text) },
    stdin: async () => new Uint8Array(),
    write: () => {
      throw Object.assign(new Error("no room"), { code: "ENOSPC" });
    },
    append: () => {},
    env: () => undefined,
    today: () => "2026-11-21",
  };
  const code = await main(args, io);
  return { code, stdout: out.join(""), stderr: err.join("") };
}

describe("whatever the input", () => {
  test("bytes are read as text or refused with a hint, and the other files are still checked", async () => {
    const marks = fc.array(fc.constantFrom("#", "-", "*", "|", ">", "`", "[", "](x)", "!", "\n", " ", "a", "<b>"), {
      maxLength: 8,
    });
    const bytes = fc.oneof(
      marks.map((parts) => Buffer.from(parts.join(""))),

      fc.uint8Array({ maxLength: 200 }),
      fc.string({ maxLength: 100, unit: "binary" }).map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        writeFileSync(join(cwd, "any.txt"), content);
        const { code, stdout, stderr } = await run(["check", "any.txt", "good.md", "--pack", "pack"]);
        expect(stdout).toContain("good.md");
        if (code === 2) expect(stderr).toMatch(/^error: any\.txt: .+\n {2}hint: .+\n$/);
        else expect(stderr).toBe("");
      }),
      { numRuns: 200 },
    );
  });

  test("text that is written in UTF-8 or UTF-16 comes back as it was", async () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 50 }).map((text) => `We keep ${text}.`);
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const safe = text.replace(/[\p{Cc}\ufffd\ufeff]/gu, "");
        expect(await decode(Buffer.from(safe), "a.txt")).toBe(safe);
        expect(await decode(Buffer.from(`\ufeff${safe}`), "a.txt")).toBe(safe);
        expect(await decode(Buffer.from(`\ufeff${safe}`, "utf16le"), "a.txt")).toBe(safe);
        expect(await decode(Buffer.from(`\ufeff${safe}`, "utf16le").swap16(), "a.txt")).toBe(safe);
      }),
    );
  });

  test("a rule file that was tampered with loads, or is refused with its place, a caret and a hint", () => {
    const scraps = fc.constantFrom(
      ": ",
      "- ",
      "[",
      "]",
      "{",
      '"',
      "'",
      "(",
      ")",
      "|",
      "?",
      "..99",
      "<nobody>",
      "\n",
      "\t",
      "&a ",
      "*a",
      "!!x ",
      "#",
      "^",
      "\u0000",
      "é",
    );
    const edit = fc.tuple(fc.nat(RULE_TEXT.length), fc.nat(12), scraps);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const text = edits.reduce((was, [at, cut, scrap]) => was.slice(0, at) + scrap + was.slice(at + cut), RULE_TEXT);
        writeFileSync(rule, text);
        try {
          compile(loadPack(join(cwd, "pack"), "pack"));
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          expect(error).toMatchObject({
            path: "pack/quality/security-guarantee.yml",
            frame: expect.stringMatching(/\^$/),
          });
          expect(error.hint).not.toBe("");
          expect(error.line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
        } finally {
          writeFileSync(rule, RULE_TEXT);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a command line ends in an exit code, and what could not be done is said on standard error", async () => {
    const word = fc.constantFrom(
      "check",
      "compare",
      "rules",
      "explain",
      "test",
      "good.md",
      "nothing.md",
      "pack",
      "-",
      "--format",
      "json",
      "json=x",
      "xml",
      "--as-of",
      "2026-02-30",
      "2026-11-21",
      "--pack",
      "--rule",
      "vague-retention",
      "--fail-on",
      "never",
      "--quiet",
      "--stats",
      "--min-confidence",
      "low",
      "--organisation",
      "school",
      "--fail-on-review",
      "--help",
      "--nonsense",
      "*.md",
      "",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        const { code, stdout, stderr } = await run([...words, "--pack", "pack"]);
        expect([0, 1, 2]).toContain(code);
        if (code === 2) expect(stderr).toMatch(/^error: /m);
        expect(stdout).not.toMatch(/^error: /m);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test("a file that cannot be written is said, with what the system says", async () => {
    const { code, stderr } = await run(["check", "good.md", "--pack", "pack", "--format", "json=x"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "error: x: the report cannot be written there\n  hint: the system says ENOSPC\n",
    });
  });
});
