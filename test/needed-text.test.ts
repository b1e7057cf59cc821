import { expect, test } from "vitest";
import { neededText } from "../src/phrase/needed-text.ts";

test.each([
  [/\b(?:in|to) the (?:US|USA)\b/u, ["US", "USA"]],
  [/\bicons? of/iu, ["icon"]],
  [/[[(]\s*to be added/u, ["[", "("]],
  [/\{\{\s*name|<name>/iu, ["{", "<"]],
  [/\bversion \d|\d{4}/u, null],
  [/(?:draft)?\s\d/u, null],
  [/[Nn]ote:? [a-z]+/u, ["ote"]],
])("what an expression cannot do without: %s", (expression, needed) => {
  expect(neededText(expression)).toEqual(needed);
});
