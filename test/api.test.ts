/** What other programs import: the names that package.json exports, and that they work together. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compare, compile, elementIds, InputError, lint, loadPack, read } from "../src/index.ts";
import { asOf, root } from "./corpus.ts";

describe("the library", () => {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

  it("is where package.json says, from the source that it names", () => {
    for (const path of Object.values<string>(exports["."])) {
      expect(existsSync(join(root, path.replace("./dist/", "src/").replace(/(\.d)?\.[jt]s$/, ".ts")))).toBe(true);
    }
  });

  it("reads, checks and compares", () => {
    const pack = compile(loadPack(join(root, "rules/uk-gdpr")));
    const notices = ["# One\n\nWe keep your name for two years.", "# Two\n\nWe keep your name."].map((source, at) => {
      const document = read(source, `${at}.md`);
      return { document, report: lint(document, { pack, asOf }) };
    });
    expect(notices[0]?.report.elements.map(({ id }) => id)).toEqual([...elementIds]);
    expect(compare(notices).notices.map(({ title }) => title)).toEqual(["One", "Two"]);
    expect(() => lint(read("- ", "a.md"), { pack, asOf })).toThrow(InputError);
  });
});
