import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPack } from "../src/pack/load.ts";
import { firstWords } from "../src/phrase/first-words.ts";
import { prepare } from "../src/phrase/prepare.ts";

test.each([
  [/\b(?:in|to) the (?:US|USA)\b/u, ["in ", "to "], ["the "]],
  [/\bicons? of/iu, ["icon ", "icons "], ["of"]],
  [/\b[Hh]eld(?: also)? by (?:us|them)/u, ["Held ", "held "], ["also ", "by "]],
  [/\bread,? and/u, ["read "], ["and"]],
  [/\bTBC\d/u, ["TBC"], null],
  [/\bheld\b.{0,20}US/u, ["held "], null],
])("the words with which an expression begins: %s", (expression, first, second) => {
  const found = firstWords(expression) ?? [];
  expect(new Set(found.map(({ word }) => word))).toEqual(new Set(first));
  for (const { next } of found) expect(next && new Set(next)).toEqual(second && new Set(second));
});

test("each first word has its own second words", () => {
  const nexts = (expression: RegExp) =>
    Object.fromEntries((firstWords(expression) ?? []).map(({ word, next }) => [word, next]));
  expect(nexts(/\b(?:held by us|kept (?:for|until))/u)).toEqual({ "held ": ["by "], "kept ": ["for", "until"] });
  expect(nexts(/(?<![\w-])(the|of)\s+\1/u)).toEqual({ "the ": ["the"], "of ": ["of"] });
  expect(nexts(/\b(?:held by us|held)/u)).toEqual({ "held ": ["by "], held: null });
});

test.each([/held by us/u, /\[insert/u, /\b(?:held )?\d+/u, /\b\p{L}+ held/u, /(?<!-)held by/u])(
  "nothing is told of what may begin in mid-word, or with anything: %s",
  (expression) => expect(firstWords(expression)).toBeNull(),
);

const pack = loadPack(join(import.meta.dirname, "../rules/uk-gdpr"));

test("every match in the pack's examples begins with the words that are told", () => {
  const text = pack.rules
    .flatMap(({ value: { examples } }) => [...examples.pass, ...examples.fail])
    .map((example) => (typeof example === "string" ? example : example.text))
    .join("\n\n");
  const isBegun = (words: readonly string[], run: string | undefined, lower: boolean): boolean => {
    const word = lower ? (run ?? "").toLowerCase() : (run ?? "");
    return words.some((each) => (each.endsWith(" ") ? word === each.trimEnd() : word.startsWith(each)));
  };
  let matches = 0;
  for (const { expression, first } of prepare(pack).matchers) {
    if (!expression || !first) continue;
    const ignoresCase = expression.flags.includes("i");
    for (const { index } of text.matchAll(new RegExp(expression.source, expression.flags.replace("y", "g")))) {
      const [one, two] = text.slice(index, index + 200).match(/\w+/g) ?? [];
      const words = first.filter(({ word }) => isBegun([word], one, ignoresCase));
      expect(words, `${expression.source} at “${one}”`).not.toEqual([]);
      const goesOn = words.some(({ next }) => !next || isBegun(next, two, ignoresCase));
      expect(goesOn, `${expression.source}: “${one}” before “${two}”`).toBe(true);
      matches++;
    }
  }
  expect(matches).toBeGreaterThan(50);
});
