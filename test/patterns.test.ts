import { type AST, RegExpParser } from "@eslint-community/regexpp";
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

  it("of the shipped pack look back only behind a character of their own, for they are tried at each character of a text", () => {
    const expressions = pack.matchers.flatMap(({ expression }) => expression ?? []);
    expect(expressions.length).toBeGreaterThan(100);
    expect(expressions.flatMap((expression) => beginsLookingBack(expression))).toEqual([]);
  });

  it.each(["(?<=\\p{L}{2,20} )we", "a|(?:(?<=\\w+ )we|b)"])("%s looks back first", (source) =>
    expect(beginsLookingBack(new RegExp(source, "u"))).toHaveLength(1),
  );

  it.each(["we(?<=\\p{L}{2,20} we)", "(?<=[.] )we", "(?<!\\w{2,9})we"])("%s may stand", (source) =>
    expect(beginsLookingBack(new RegExp(source, "u"))).toEqual([]),
  );
});

const parser = new RegExpParser();

/** The alternatives of an expression that begin by looking back over a stretch of no fixed length. */
const beginsLookingBack = ({ source }: RegExp): string[] =>
  lookingBack(parser.parsePattern(source, undefined, undefined, { unicode: true }).alternatives);

const lookingBack = (alternatives: readonly AST.Alternative[]): string[] =>
  alternatives.flatMap(({ elements: [first], raw }) => {
    if (first?.type === "Group") return lookingBack(first.alternatives);
    const looksBack = first?.type === "Assertion" && first.kind === "lookbehind" && !first.negate;
    return looksBack && first.alternatives.some(isOfAnyLength) ? [raw] : [];
  });

const isOfAnyLength = (alternative: AST.Alternative): boolean =>
  alternative.elements.some((each) => each.type === "Quantifier" && each.max > 1 && each.min !== each.max);
