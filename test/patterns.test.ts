import { describe, expect, it } from "vitest";
import type { Pack } from "../src/pack/schema.ts";
import { checkPatterns } from "../src/phrase/slow-patterns.ts";
import { pack } from "./corpus.ts";

const withPattern = (pattern: string): Pack => ({
  ...pack.pack,
  rules: [],
  readings: [
    { path: "reading/it.yml", place: () => null, value: { fact: "it", about: "", labels: { here: [{ pattern }] } } },
  ],
});

describe("patterns over characters", () => {
  it("of the shipped pack take linear time", () => expect(() => checkPatterns(pack.pack)).not.toThrow());

  it.each([
    ["(?:a+)+b", "exponential"],
    ["\\w+\\w+!", "more than linear"],
  ])("%s is refused", (pattern, how) => expect(() => checkPatterns(withPattern(pattern))).toThrow(how));

  it("are accepted where their repetitions are bounded", () =>
    expect(() => checkPatterns(withPattern("\\[insert [^\\]]{1,80}\\]"))).not.toThrow());
});
