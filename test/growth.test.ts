/** How the time for a notice grows with its length: a crawl holds texts of a megabyte that repeat one line. */
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";

const pack = compile(loadPack(resolve(import.meta.dirname, "../rules/uk-gdpr")));
const options = { pack, asOf: "2026-11-21" };

/**
 * Microseconds of the processor, whatever else runs beside, for a text of which nothing was read before; the parser of Markdown
 * is not ours, and is left out.
 */
function spent(text: string): number {
  const document = read(text, "a.md");
  pack.recent.forget();
  const began = process.cpuUsage();
  lint(document, options);
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

/** Of several tries, the one that was disturbed least: in a single one the engine may compile or clear up meanwhile. */
const least = (...tries: string[]): number => Math.min(...tries.map(spent));

const lines = (count: number, line: (index: number) => string): string =>
  `# Privacy notice\n\n${Array.from({ length: count }, (_, index) => line(index)).join("\n")}`;

it.each([
  ["recipients in a list", (index) => `- Company ${index} Ltd, who host our website`],
  ["rights in a list", () => "- to object to what we do with your data"],
  ["headings", (index) => `\n## Part ${index}\n\nWe keep data for ${index} years.\n`],
  ["numbered headings", (index) => `\n## ${index}. Part\n\nSee section ${index + 1} of this notice.\n`],
  [
    "addresses",
    (index) => `Contact a${index}@site${index}.co.uk or 020 7946 ${String(index % 10_000).padStart(4, "0")}.`,
  ],
  ["postal addresses", (index) => `\nEastmoor Ltd\n${index} Mill Lane\nLeeds\nLS1 4AP\n`],
  ["annexes that are not there", () => "Our partners are listed in Annex B.\n"],
  ["sections named by title", (index) => `See the section headed “How we use item ${index}” below.\n`],
  ["what stands further down", () => "Our retention schedule is set out at the end of this notice.\n"],
  ["links that are not there", () => "Use the link below to write to us.\n"],
  ["blanks", () => "We are [insert name of organisation] and keep data for XX years.\n"],
  ["recipients in sentences", (index) => `Eastmoor Trust shares your address with Harbour${index} Ltd.\n`],
  ["the same section", () => "\n## Your rights\n\nYou have the right to see your data and to complain to the ICO.\n"],
  ["cells", (index) => `| data ${index} | ${index} years |${index === 0 ? "\n|---|---|" : ""}`],
  ["sentences without end", () => "and we may share your data with third parties such as"],
] as const satisfies readonly (readonly [string, (index: number) => string])[])("is even for %s", (_, line) => {
  const size = 400;
  spent(lines(size, line));
  const once = least(lines(size, line), lines(size, line), lines(size, line));
  // Sixteen times as much takes about sixteen times as long; what is quadratic has grown beyond the rest by then.
  expect(least(lines(16 * size, line), lines(16 * size, line)) / once).toBeLessThan(40);
});

it.each([
  ["letters", "x"],
  ["capitals", "X"],
  ["digits", "7"],
  ["letters and digits", "a1B2"],
  ["syllables", "ba"],
])("is even for a word without end: %s", (_, unit) => {
  // What was read of a word is remembered: each has another beginning.
  const word = (begins: string, length: number): string =>
    `# Privacy notice\n\nWe keep ${begins}${unit.repeat(length / unit.length)} for you.\n`;
  const size = 40_000;
  spent(word("q", size));
  const once = least(word("r", size), word("s", size), word("t", size));
  expect(least(word("v", 16 * size), word("w", 16 * size)) / once).toBeLessThan(40);
});
