import { expect, it } from "vitest";
import { syllables } from "../src/rule/check/quality/syllables.ts";

const WORDS: Readonly<Record<number, string>> = {
  1: "use used the name names stored keep kept rights law shared times please whose file files held asked passed through change make makes type sites",
  2: "data notice collect process purpose storage needed stated council public details places changes service contact system being under other cookies secure request receive lawful measures",
  3: "personal privacy policy protection company companies purposes services requirement marketing analyse providing departments officer processing advertise collected",
  4: "information legitimate necessary identity authority category technology application regulation statutory identify contractual additional",
  5: "organisation individual communication identifiable",
};

it.each(Object.entries(WORDS))("counts %s in each of these", (count, words) => {
  expect(words.split(" ").filter((word) => syllables(word) !== Number(count))).toEqual([]);
});

it("counts one at least", () => {
  expect([syllables("x"), syllables("the"), syllables("")]).toEqual([1, 1, 1]);
});
