import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseScenario, pattern, runScenario } from "./scenario.ts";

const folder = new URL("scenarios/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".scenario"));

describe("scenarios", () => {
  test("there are some", () => expect(files.length).toBeGreaterThan(10));

  for (const file of files) {
    const scenario = parseScenario(readFileSync(new URL(file, folder), "utf8"));
    test(`${file}: ${scenario.shows}`, async () => {
      const run = await runScenario(scenario);
      const expected = (name: string): string =>
        (scenario.sections.find((section) => section.name === name)?.text ?? "").replace(/\n\n$/, "\n");
      expect({ code: run.code, stderr: run.stderr }).toEqual({
        code: scenario.exits,
        stderr: expect.stringMatching(pattern(expected("stderr"))),
      });
      expect(run.stdout).toMatch(pattern(expected("stdout")));
      for (const [path, text] of run.written) expect(text).toMatch(pattern(expected(`written ${path}`)));
    });
  }
});
