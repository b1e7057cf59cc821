/** What is remembered from notice to notice: a corpus of millions of them must not grow the memory. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { clauses } from "../src/document/clauses.ts";
import { read } from "../src/document/read.ts";
import { loadPack } from "../src/pack/load.ts";
import { tokensOf } from "../src/phrase/tokens.ts";
import { createRecent } from "../src/recent.ts";
import { rememberedText } from "../src/remembered-text.ts";
import { waysOn } from "../src/rule/way.ts";
import { root } from "./corpus.ts";

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

it("is kept of texts that were asked for lately, and of no long ones", () => {
  const recent = createRecent<number>(3);
  for (let text = 0; text < 100; text += 1) {
    recent.set(`${text}`, text);
    expect(recent.get("0")).toBe(0);
    expect(recent.get(`${text}`)).toBe(text);
  }
  expect(Array.from({ length: 99 }, (_, text) => recent.get(`${text + 1}`)).filter(Boolean).length).toBeLessThan(6);
  recent.set("long".repeat(2000), 1);
  expect(recent.get("long".repeat(2000))).toBe(undefined);
});

it("is how rules are judged, once for all days between two on which anything begins or ends", () => {
  const folder = `${root}/rules/uk-gdpr`;
  const pack = loadPack(folder);
  const days = Array.from({ length: 3200 }, (_, day) =>
    new Date(Date.UTC(2018, 4, 1 + day)).toISOString().slice(0, 10),
  );
  const lists = new Set(days.map((day) => waysOn(pack, day)));
  expect(lists.size).toBeLessThan(days.length / 20);
  const plain = (asOf: string, of: typeof pack) =>
    waysOn(of, asOf).map(({ id, ofAll, seeks }) => ({ id, ofAll, seeks }));
  const changes = days.filter((day, at) => at > 0 && waysOn(pack, day) !== waysOn(pack, days[at - 1] as string));
  expect(lists.size).toBe(changes.length + 1);
  for (const day of [...changes, ...days.filter((_, at) => at % 100 === 0)])
    expect(plain(day, pack)).toEqual(plain(day, { ...pack }));
});
