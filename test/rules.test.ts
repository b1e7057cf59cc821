import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isDay } from "../src/day.ts";
import { runExamples } from "../src/doctor/examples.ts";
import { statusFor } from "../src/pack/accuracy.ts";
import { loadAccuracy } from "../src/pack/load/accuracy.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import { checks } from "../src/rule/check/index.ts";

const folder = fileURLToPath(new URL("../rules/uk-gdpr", import.meta.url));
const pack = loadPack(folder);
const results = runExamples(compile(pack));

describe("the examples of the pack uk-gdpr", () => {
  const ids = new Set(results.map(({ rule }) => rule));
  it.each([...ids])("%s turns out as written", (id) => {
    const wrong = results.filter(({ rule, ok }) => rule === id && !ok);
    expect(wrong.map(({ kind, index, name, message }) => `${kind} ${index + 1} (${name}): ${message}`)).toEqual([]);
  });

  it("are there for every rule", () => {
    expect(pack.rules.map(({ value }) => value.id).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("are told once", () => {
    const texts = pack.rules.flatMap(({ value }) =>
      Object.values(value.examples).flatMap((examples) =>
        (examples ?? []).map(({ text, asOf, organisation }) => `${value.id} ${asOf} ${organisation}: ${fold(text)}`),
      ),
    );
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe("the rules of the pack uk-gdpr", () => {
  it("are named after their files, each once", () => {
    const names = pack.rules.map(({ path }) => path.slice(path.lastIndexOf("/") + 1).replace(/\.yml$/, ""));
    expect(pack.rules.map(({ value }) => value.id)).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
  });

  it("rest on law whose days are days, in order, and that was looked up by the pack's day", () => {
    for (const { value } of pack.rules) {
      for (const { cite, from, until, checked } of value.law) {
        expect([value.id, cite, [from, until ?? from, checked].every(isDay)]).toEqual([value.id, cite, true]);
        expect([value.id, cite, until === undefined || from < until]).toEqual([value.id, cite, true]);
        expect([value.id, cite, checked <= pack.file.checked]).toEqual([value.id, cite, true]);
      }
    }
  });

  it("leave no check unused, and the code of each in the folder of a group", () => {
    const named = new Set(pack.rules.map(({ value }) => value.check));
    expect(Object.keys(checks).filter((name) => !named.has(name))).toEqual([]);
    const code = fileURLToPath(new URL("../src/rule/check", import.meta.url));
    const groups = new Set(pack.rules.map(({ group }) => group));
    const folders = readdirSync(code, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !groups.has(name))).toEqual([]);
  });

  it("have the status that their figures give them, and figures are of rules that there are", () => {
    const figures = loadAccuracy(folder)?.value.rules ?? {};
    const wrong = pack.rules.filter(({ value: { id, status } }) => status !== statusFor(status, figures[id]));
    expect(wrong.map(({ value }) => value.id)).toEqual([]);
    const ids = new Set(pack.rules.map(({ value }) => value.id));
    expect(Object.keys(figures).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("never speak of violations, and call no notice compliant", () => {
    for (const { value } of pack.rules) {
      const words = [value.title, value.what, value.why, value.do, value.suggest ?? ""].join(" ");
      expect([value.id, /\bviolat|\bcompliant\b|\bnon-compliance\b/i.test(words)]).toEqual([value.id, false]);
    }
  });
});

const fold = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
