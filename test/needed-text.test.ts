import { expect, test } from "vitest";
import { DIGIT, neededText } from "../src/phrase/needed-text.ts";

test.each([
  [/\b(?:in|to) the (?:US|USA)\b/u, ["US", "USA"]],
  [/\bicons? of/iu, ["icon"]],
  [/[[(]\s*to be added/u, ["[", "("]],
  [/\{\{\s*name|<name>/iu, ["{", "<"]],
  [/\bversion \d|\d{4}/u, ["version", DIGIT]],
  [/(?:draft)?\s\d/u, [DIGIT]],
  [/(?<!\.)\.{6}|_{4,}/u, ["......", "____"]],
  [/\bversion [a-z]|\p{Lu}{4}/u, null],
  [/[Nn]ote:? [a-z]+/u, ["ote"]],
])("what an expression cannot do without: %s", (expression, needed) => {
  expect(neededText(expression)).toEqual(needed);
});
