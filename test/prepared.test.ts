/** A pack whose phrases were prepared and written to a file reads notices as one that was compiled from its YAML. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { preparedFor, preparedText } from "../src/pack/load/prepared.ts";
import { loadPack, packValues } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import { prepare } from "../src/phrase/prepare.ts";
import { build } from "./cli/built.ts";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "rules/uk-gdpr");
const pack = loadPack(folder);
const values = JSON.parse(preparedText(pack.hash, "values", packValues(folder))).values;
const phrases = JSON.parse(preparedText(pack.hash, "phrases", prepare(pack))).phrases;

it("gives the same reports", () => {
  const [direct, prepared] = [compile(pack), compile({ ...pack, phrases: () => phrases })];
  let compared = 0;
  expect(prepared.written).toEqual(direct.written);
  const notices = readdirSync(join(root, "corpus"), { recursive: true, encoding: "utf8" });
  for (const file of notices.filter((name) => /notice\.(?:txt|md)$/.test(name))) {
    const document = read(readFileSync(join(root, "corpus", file), "utf8"), file);
    const [one, other] = [direct, prepared].map((each) => lint(document, { pack: each, asOf: "2026-11-21" }));
    expect(other?.outcomes.length).toBeGreaterThan(100);
    expect(other).toEqual(one);
    compared++;
  }
  expect(compared).toBeGreaterThan(2);
});

it("holds the values of every file as they are read from YAML", () => {
  for (const { path, value } of pack.readings) expect(values[path.slice(folder.length + 1)]).toEqual(value);
  expect(Object.keys(values)).toHaveLength(pack.rules.length + pack.readings.length + 2);
});

describe("as it is built", () => {
  beforeAll(build, 120_000);

  it("is taken for the pack of which it was made, and for no other", async () => {
    const built = await import(join(root, "dist/pack/load/prepared.js"));
    expect(built.preparedFor(pack.hash)?.values["pack.yml"]).toEqual(pack.file);
    expect(built.preparedFor(pack.hash)?.phrases()).toEqual(phrases);
    expect(built.preparedFor("0000000000000000")).toBeNull();
  });

  it("is not what the source reads", () => {
    expect(preparedFor(pack.hash)).toBeNull();
  });
});
