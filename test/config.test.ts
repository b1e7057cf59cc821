import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { inputsOf } from "../src/cli/inputs.ts";
import { findConfig } from "../src/config/find.ts";
import { openConfig } from "../src/config/open.ts";
import { configSchema } from "../src/config/schema.ts";
import { InputError } from "../src/errors.ts";

const folder = mkdtempSync(join(tmpdir(), "noticelint-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FILE = "noticelint.config.yml";
const write = (text: string): void => writeFileSync(join(folder, FILE), text);
const keys = Object.keys(configSchema.shape);

/** The mistake in a configuration; undefined where it has none. Throws what is no mistake of the user's. */
function mistakeIn(text: string): InputError | undefined {
  write(text);
  try {
    openConfig(FILE, folder);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

describe("a configuration", () => {
  const placed = (text: string): void => {
    const mistake = mistakeIn(text);
    if (!mistake) return;
    expect(mistake.hint).not.toBe("");
    expect(mistake.message).not.toMatch(/\[object|undefined|\n\s+at /);
    // A mistake in a file that it names is told at that file.
    if (mistake.path === FILE) expect([mistake.line, mistake.column].every((number) => Number(number) >= 1)).toBe(true);
  };

  test("with any value for any key loads, or its mistake has a place", () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(fc.property(fc.constantFrom(...keys), value, (key, given) => placed(stringify({ [key]: given }))));
  });

  test("of any text loads, or its mistake has a place", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."rules: -[]{}&*!|>'\"\n\t#,", "failOn: ", "off"),
      maxLength: 60,
    });
    fc.assert(fc.property(fc.constantFrom(...keys), text, (key, given) => placed(`${key}: ${given}\n`)));
  });

  test("is found by its name", () => {
    write("{}\n");
    expect(findConfig(folder)).toBe(join(folder, FILE));
  });
});

describe("the notices of a run", () => {
  const names = ["a.md", "b.txt", "docs/c.md", "docs/old/d.md", "docs/old/e.html", "legal/f.md"];
  for (const name of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), "# Privacy notice\n");
  }
  const args = ["*.md", "docs", "docs/**/*.md", "legal/*.md", "a.md", "docs/old"];
  const found = async (given: readonly string[], config: string) => {
    write(config);
    return inputsOf(given, openConfig(FILE, folder), folder, { keepIgnored: false });
  };

  test("are the same in whatever order they are named", async () => {
    const orders = fc.shuffledSubarray(args, { minLength: args.length });
    const { paths } = await found(args, "{}\n");
    expect(paths.length).toBeGreaterThan(3);
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        expect((await found(order, "{}\n")).paths.toSorted()).toEqual(paths.toSorted());
      }),
    );
  });

  test("are none that are ignored, however they are named", async () => {
    const ignore = fc.subarray(["docs/old", "**/*.html", "a.md", "./legal/"], { minLength: 1 });
    const given = fc.subarray([...args, ...names], { minLength: 1 });
    const isIgnored: Readonly<Record<string, RegExp>> = {
      "docs/old": /^docs\/old\//,
      "**/*.html": /\.html$/,
      "a.md": /^a\.md$/,
      "./legal/": /^legal\//,
    };
    await fc.assert(
      fc.asyncProperty(ignore, given, async (globs, named) => {
        const { paths } = await found(named, stringify({ ignore: globs }));
        expect(paths.filter((path) => globs.some((glob) => isIgnored[glob]?.test(path)))).toEqual([]);
      }),
    );
  });
});
