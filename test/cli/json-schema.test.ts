import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseScenario, runScenario } from "./scenario.ts";

const schema = (name: string): z.ZodType => {
  const text = readFileSync(new URL(`../../rules/schema/${name}.v1.json`, import.meta.url), "utf8");
  return z.fromJSONSchema(JSON.parse(text));
};

const NOTICES = `
== file one.md
# Privacy notice

We, Ambleford Parish Council, keep your name for 2 years. Write to clerk@ambleford.example or ring 0117 496 0123.
Our retention schedule is on [our site](https://ambleford.example/schedule). Last updated 3 March 2026.

- We guarantee the security of your data.

== file two.md
# Privacy notice

We, Ambleford Parish Council, keep your name for as long as needed. We share it with our printer.
`;

const print = async (command: string): Promise<Record<string, unknown>> => {
  const { stdout } = await runScenario(parseScenario(`$ noticelint ${command}\nexits 0\n${NOTICES}`));
  return JSON.parse(stdout);
};

describe("the JSON Schemas of what is printed", () => {
  test("the report, with findings and with errors, is what its schema says", async () => {
    const report = await print("check one.md two.md three.md --format json");
    expect(schema("report").safeParse(report).error?.issues ?? []).toEqual([]);
  });

  test("the comparison is what its schema says", async () => {
    const comparison = await print("compare one.md two.md --format json");
    expect(schema("comparison").safeParse(comparison).error?.issues ?? []).toEqual([]);
  });

  test("notices against a house standard are what their schema says", async () => {
    const standard =
      "\n== file standard.yml\ncontroller: {name: Larch Trust}\nretention: [{subject: name, period: 1 year}]\n";
    const command = "$ noticelint compare one.md two.md --standard standard.yml --format json";
    const { stdout, code } = await runScenario(parseScenario(`${command}\nexits 1\n${NOTICES}${standard}`));
    const compared = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(compared.ranking.length).toBeGreaterThan(0);
    expect(schema("standard-comparison").safeParse(compared).error?.issues ?? []).toEqual([]);
    expect(schema("standard-comparison").safeParse({ ...compared, ranking: [{}] }).success).toBe(false);
  });

  test("a report that lacks something, or has something else in its place, is not", async () => {
    const report = await print("check one.md --format json");
    const { asOf, ...without } = report;
    expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(schema("report").safeParse(without).success).toBe(false);
    expect(schema("report").safeParse({ ...report, notices: [{ path: 1 }] }).success).toBe(false);
  });
});
