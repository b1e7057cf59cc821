import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { rememberedText } from "../../../remembered-text.ts";
import type { Document, Evidence } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { type Section, sectionsOf } from "./section-words.ts";

/** Judges by two sections that say nearly the same, or that stand side by side under the same title. */
export const duplicateSection: Judge = (_rule, on) => {
  const sections = sectionsOf(on.context);
  const twin = new Map([...sameTitle(on.context.document, sections), ...sameText(sections)]);
  const found = [...twin].sort(([a], [b]) => a - b);
  if (found.length === 0) return pass();
  const quoted = found.flatMap(([later]) => headingOf(on, later));
  return fail(quoted, {
    related: [...new Set(found.map(([, earlier]) => earlier))].flatMap((each) => headingOf(on, each)),
  });
};

function headingOf({ context: { document, clauses } }: Case, index: number): Evidence[] {
  const clause = clauseAt(clauses, document.blocks[index]?.from ?? 0);
  return clause ? [evidence(document, clauses, clause)] : [];
}

/** Sections of fewer words are alike by chance. */
const TELLING = 40;
/** Words in a run, and the share of a section's runs that stand in an earlier one. */
const RUN = 5;
const SHARE = 0.8;
/** By what the number of a word is multiplied when it drops out of a run. */
const LEAVES = 31 ** RUN;

/** Later section → earlier one that has nearly all its runs of words. Each run is looked up once. */
function sameText(sections: readonly Section[]): readonly (readonly [number, number])[] {
  const first = runTable(sections.reduce((sum, { words }) => sum + words.length, 0));
  return sections.flatMap(({ block, words }) => {
    const counts = new Map<number, number>();
    const runs = words.length - RUN + 1;
    let run = 0;
    for (let at = 0; at < words.length; at += 1) {
      run = (Math.imul(run, 31) + (words[at] as number)) | 0;
      if (at >= RUN) run = (run - Math.imul(words[at - RUN] as number, LEAVES)) | 0;
      if (at < RUN - 1) continue;
      const before = first(run, block);
      if (before !== block) counts.set(before, (counts.get(before) ?? 0) + 1);
    }
    const [best, shared] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [-1, 0]);
    return words.length >= TELLING && shared / runs >= SHARE ? [[block, best] as const] : [];
  });
}

/** Remembers of at most so many runs the block in which each stood first; that of a run given again is returned. */
function runTable(most: number): (run: number, block: number) => number {
  // Half full at most; a Map of that many numbers takes several times as long.
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const runs = new Int32Array(size);
  const blocks = new Int32Array(size).fill(-1);
  return (run, block) => {
    let slot = (run ^ (run >>> 15)) & (size - 1);
    while (blocks[slot] !== -1 && runs[slot] !== run) slot = (slot + 1) & (size - 1);
    if (blocks[slot] === -1) {
      runs[slot] = run;
      blocks[slot] = block;
    }
    return blocks[slot] as number;
  };
}

/** Later section → earlier one beside it (under the same heading) with the same title; both have text. */
function sameTitle({ blocks, view }: Document, sections: readonly Section[]): readonly (readonly [number, number])[] {
  const first = new Map<string, number>();
  return sections.flatMap(({ block, words }) => {
    if (words.length < 8) return [];
    const { from, to, heading } = blocks[block] as (typeof blocks)[number];
    const title = topic(view.text, from, to);
    if (title === "") return [];
    const key = `${heading} ${title}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, block);
    return before === undefined ? [] : [[block, before] as const];
  });
}

/** A title without number and filler; "why we need", "why we collect" and "why we use your data" ask the same. */
const topic = rememberedText((title): string => {
  const words = title
    .toLowerCase()
    .replace(/^\W*(?:(?:section|part) (?:\d{1,2}|[a-z])\b[.):]?|(?:\d+(?:\.\d+)*|[a-z])[.)])\s/, "");
  const told = (words.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => (word === "information" ? "data" : word))
    .filter((word) => !FILLER.has(word))
    .join(" ");
  return told.replace(
    /^why we (?:need|collect|use|ask for|process|need to (?:collect|use|process)|hold) /,
    "why we use ",
  );
});

const FILLER = new Set(["personal", "your", "the", "do", "and", "this", "our", "you"]);
