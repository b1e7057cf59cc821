import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import type { Document, Evidence } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** One section: its heading's block, its words up to the next heading, each as a number. */
interface Section {
  readonly block: number;
  readonly words: readonly number[];
}

/** Judges by two sections that say nearly the same, or that stand side by side under the same title. */
export const duplicateSection: Judge = (_rule, on) => {
  const sections = sectionsOf(on.context.document);
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

function sectionsOf({ blocks, view }: Document): readonly Section[] {
  const found: { block: number; words: number[] }[] = [];
  blocks.forEach(({ kind, part, from, to }, block) => {
    if (part !== "notice") return;
    if (kind === "heading") found.push({ block, words: [] });
    else pushCodes(view.text, from, to, found.at(-1)?.words ?? []);
  });
  return found;
}

/**
 * Adds a number for each word of a stretch, whatever its case; two words with the same one are no matter where four runs in
 * five must agree.
 */
function pushCodes(text: string, from: number, to: number, codes: number[]): void {
  let code = NO_WORD;
  for (let at = from; at < to; at += 1) {
    const letter = folded(text.charCodeAt(at));
    if (letter > 0) {
      code = (Math.imul(code, 33) + letter) | 0;
    } else if (code !== NO_WORD) {
      codes.push(code);
      code = NO_WORD;
    }
  }
  if (code !== NO_WORD) codes.push(code);
}

const NO_WORD = 7;

/** A letter in lower case or a digit, as its code; 0 for all else. */
function folded(code: number): number {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
    return code >= 65 && code <= 90 ? code | 32 : 0;
  }
  const letter = String.fromCharCode(code).toLowerCase();
  return /[\p{L}\p{N}]/u.test(letter) ? letter.charCodeAt(0) : 0;
}

/** Sections of fewer words are alike by chance. */
const TELLING = 40;
/** Words in a run, and the share of a section's runs that stand in an earlier one. */
const RUN = 5;
const SHARE = 0.8;

/** Later section → earlier one that has nearly all its runs of words. Each run is looked up once. */
function sameText(sections: readonly Section[]): readonly (readonly [number, number])[] {
  const first = runTable(sections.reduce((sum, { words }) => sum + words.length, 0));
  return sections.flatMap(({ block, words }) => {
    const counts = new Map<number, number>();
    const runs = words.length - RUN + 1;
    for (let at = 0; at < runs; at += 1) {
      let run = 0;
      for (let index = at; index < at + RUN; index += 1) run = (Math.imul(run, 31) + (words[index] as number)) | 0;
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
    const { from, to, heading } = blocks[block] as (typeof blocks)[number];
    const title = topic(view.text.slice(from, to));
    if (title === "" || words.length < 8) return [];
    const key = `${heading} ${title}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, block);
    return before === undefined ? [] : [[block, before] as const];
  });
}

/** A title without number and filler; "why we need", "why we collect" and "why we use your data" ask the same. */
function topic(title: string): string {
  const words = title.toLowerCase().replace(/^\W*(?:\d+(?:\.\d+)*|[a-z])[.)]\s/, "");
  const told = (words.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => (word === "information" ? "data" : word))
    .filter((word) => !FILLER.has(word))
    .join(" ");
  return told.replace(
    /^why we (?:need|collect|use|ask for|process|need to (?:collect|use|process)|hold) /,
    "why we use ",
  );
}

const FILLER = new Set(["personal", "your", "the", "do", "and", "this", "our", "you"]);
