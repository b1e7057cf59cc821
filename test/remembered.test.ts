/** What is remembered from notice to notice: a corpus of millions of them must not grow the memory. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { clauses } from "../src/document/clauses.ts";
import { read } from "../src/document/read.ts";
import { tokensOf } from "../src/phrase/tokens.ts";
import { rememberedText } from "../src/remembered-text.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** The megabytes of the heap. */
function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

/** A text of 100,000 characters with a long word of its own at its end. */
const textWith = (word: string): string => `${"We keep data. ".repeat(7000)}Correspondence${word}`;

it("is a word and not the text that it stands in, for tokens", { timeout: 60_000 }, () => {
  const written: string[] = [];
  const readOne = (index: number): void => {
    const document = read(textWith(`token${index}`), "a.txt");
    const tokens = tokensOf({ document, clauses: clauses(document) });
    written.push(tokens.forms.written[tokens.form[tokens.count - 1] as number] as string);
  };
  readOne(0);
  const before = heap();
  for (let index = 1; index <= 100; index += 1) readOne(index);
  expect(heap() - before).toBeLessThan(5);
  expect(written[100]).toBe("Correspondencetoken100");
});

it("is a word and not the text that it stands in, for what is worked out of it", () => {
  const lastOf = rememberedText((word) => word.slice(1));
  const before = heap();
  const made: string[] = [];
  for (let index = 0; index < 200; index += 1) {
    const text = Array.from(textWith(`-${index}`)).join("");
    made.push(lastOf(text, text.indexOf("Corr"), text.length));
  }
  expect(heap() - before).toBeLessThan(5);
  expect(made[199]).toBe("orrespondence-199");
});

it("is forgotten when it is much", { timeout: 60_000 }, () => {
  const tokensOfOne = (index: number) => {
    const words = Array.from({ length: 5000 }, (_, word) => `${index * 5000 + word}`).join(" ");
    const document = read(words, "a.txt");
    return tokensOf({ document, clauses: clauses(document) });
  };
  const sizes = Array.from({ length: 20 }, (_, index) => tokensOfOne(index).forms.written.length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(30_000);
  let times = 0;
  const counted = rememberedText(() => ++times);
  for (let round = 0; round < 2; round += 1)
    for (let at = 0; at < 100_000; at += 1) counted(`${at}`, 0, `${at}`.length);
  expect(times).toBe(200_000);
});
