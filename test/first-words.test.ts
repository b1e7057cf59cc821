import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPack } from "../src/pack/load.ts";
import { firstWords } from "../src/phrase/first-words.ts";
import { prepare } from "../src/phrase/prepare.ts";

test.each([
  [/\b(?:in|to) the (?:US|USA)\b/u, ["in ", "to "], ["the "]],
  [/\bicons? of/iu, ["icon ", "icons "], ["of"]],
  [/\b[Hh]eld(?: also)? by (?:us|them)/u, ["Held ", "held "], ["also ", "by "]],
  [/(?<![\w-])(the|of)\s+\1/u, ["the ", "of "], ["the", "of"]],
  [/\bread,? and/u, ["read "], ["and"]],
  [/\bTBC\d/u, ["TBC"], null],
  [/\bheld\b.{0,20}US/u, ["held "], null],
])("the words with which an expression begins: %s", (expression, first, second) => {
  const found = firstWords(expression);
  expect(new Set(found?.first)).toEqual(new Set(first));
  expect(found?.second && new Set(found.second)).toEqual(second && new Set(second));
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
      expect(isBegun(first.first, one, ignoresCase), `${expression.source} at “${one}”`).toBe(true);
      if (first.second)
        expect(isBegun(first.second, two, ignoresCase), `${expression.source} before “${two}”`).toBe(true);
      matches++;
    }
  }
  expect(matches).toBeGreaterThan(50);
});
