import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frontCoded } from "../scripts/front-coded.ts";
import { wordTable } from "../src/document/word-table.ts";

const words = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 200 })
  .map((list) => [...list].sort());

describe("a front-coded list of words", () => {
  test("is read back with each word, in any case, anywhere in a text", () => {
    fc.assert(
      fc.property(words, (list) => {
        const table = wordTable(frontCoded(list));
        for (const word of list) {
          expect(table.has(`1 ${word.toUpperCase()}.`, 2, 2 + word.length)).toBe(true);
          expect(table.markOf(word, 0, word.length)).toBe(0);
        }
      }),
    );
  });

  test("has no other word", () => {
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-z' ]{1,13}$/), (list, other) => {
        expect(wordTable(frontCoded(list)).has(other, 0, other.length)).toBe(list.includes(other));
      }),
    );
  });

  test("keeps a mark of 0 to 15 with each word", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 15 }), (list, mark) => {
        const markOf = (word: string): number => (mark + word.length) % 16;
        const table = wordTable(frontCoded(list, markOf));
        for (const word of list) {
          expect(table.has(word, 0, word.length)).toBe(true);
          expect(table.markOf(word, 0, word.length)).toBe(markOf(word));
        }
      }),
    );
  });

  test("shares no more letters than a capital letter says", () => {
    const long = ["a".repeat(30), `${"a".repeat(30)}b`, `${"a".repeat(29)}c`];
    const table = wordTable(frontCoded(long.sort()));
    for (const word of long) expect(table.has(word, 0, word.length)).toBe(true);
    expect(table.has("a".repeat(29), 0, 29)).toBe(false);
  });
});
