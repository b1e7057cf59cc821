import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadPack } from "../src/pack/load.ts";
import { readingId } from "../src/phrase/compile.ts";
import { notice } from "./extract-notice.ts";

const readings = loadPack(fileURLToPath(new URL("../rules/uk-gdpr", import.meta.url))).readings.filter(
  ({ value }) => value.fact !== undefined && value.fact !== "lawful-basis" && value.fact !== "lawfulBases",
);

const cases = readings.flatMap(({ path, value }) =>
  Object.entries(value.examples ?? {}).flatMap(([label, texts]) =>
    texts.map((text) => ({ id: readingId(path), label, text })),
  ),
);

const labelsOf = (id: string, source: string): readonly string[] => {
  const { hits } = notice(source);
  return hits.of(id).map((hit) => hit.label);
};

describe("readings of facts do what their examples say", () => {
  it.each(cases.filter(({ label }) => label !== "none"))("$id/$label matches $text", ({ id, label, text }) => {
    expect([...labelsOf(id, text), ...labelsOf(id, `# ${text}`)]).toContain(label);
  });

  it.each(cases.filter(({ label }) => label === "none"))("$id matches nothing in $text", ({ id, text }) => {
    expect(labelsOf(id, text)).toEqual([]);
  });
});
