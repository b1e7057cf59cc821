/** The reader of phrases against the plainest possible one: try every word as a beginning, follow the phrase's parts one by one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../src/errors.ts";
import type { Pack } from "../src/pack/schema.ts";
import { compile } from "../src/phrase/compile.ts";
import { type Node, parsePhrase } from "../src/phrase/parse.ts";
import { readWords } from "../src/phrase/words.ts";
import type { Clause, Document } from "../src/types.ts";

const WORDS = ["ant", "bee", "cat", "dog", "elk"];
const LEXICON = { pets: ["cat", "dog elk", "dog ..1 ant"], herd: ["elk", "<pets> bee", "ant (bee | dog elk)"] };

const word = fc.constantFrom(...WORDS);
const gap = fc.constantFrom("..1", "..2", "..5", "...");
const set = fc.constantFrom("<pets>", "<herd>");
const { phrase } = fc.letrec<{ phrase: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    word,
    set,
    gap,
    fc.tuple(tie("part"), tie("part")).map(([a, b]) => `( ${a} | ${b} )`),
    fc.tuple(tie("part"), tie("part")).map(([a, b]) => `( ${a} ${b} )?`),
    word.map((it) => `${it}?`),
  ),
  phrase: fc
    .tuple(fc.boolean(), fc.array(tie("part"), { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([start, parts, end]) => [start ? "^" : "", ...parts, end ? "$" : ""].join(" ").trim()),
}));
// Up to three times 32 words, so that a front has several parts.
const text = fc.oneof(fc.array(word, { minLength: 1, maxLength: 8 }), fc.array(word, { minLength: 28, maxLength: 90 }));

describe("reading phrases", () => {
  it("finds the ends that trying every word finds, and the latest beginning for each", () => {
    let read = 0;
    fc.assert(
      fc.property(phrase, text, (written, words) => {
        const compiled = compiledFor(written);
        fc.pre(compiled !== null);
        read++;
        const { document, clause } = clauseOf(words.join(" "));
        const own = readWords(compiled.alphabet, document, [clause]);
        compiled.reader.open(own, own.spanOf(0), []);
        const pattern = compiled.written.indexOf(written);
        const matches = compiled.reader.matchesOf(pattern).map(({ start, end }) => `${start}–${end}`);
        expect(matches.sort()).toEqual(plainly(written, words).sort());
      }),
      { numRuns: 3000, seed: 20261121 },
    );
    expect(read).toBeGreaterThan(1000);
  });
});

/** The compiled pack of one phrase; null where the phrase may not be written. */
function compiledFor(written: string) {
  const place = () => null;
  const pack: Pack = {
    file: { name: "t", version: "1", engine: "*", checked: "2026-11-21", about: "" } as Pack["file"],
    hash: "",
    lexicon: { path: "lexicon.yml", value: LEXICON, place },
    readings: [{ path: "reading/it.yml", value: { fact: "it", about: "", labels: { present: [written] } }, place }],
    rules: [],
  };
  try {
    return compile(pack);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function clauseOf(text: string): { document: Document; clause: Clause } {
  const clause = { index: 0, block: 0, kind: "paragraph", part: "notice", from: 0, to: text.length } as Clause;
  const blocks = [{ from: 0, to: text.length }];
  return { document: { view: { text, anchors: new Int32Array() }, blocks, links: [] } as unknown as Document, clause };
}

/** How far a way through the phrase has come, and the last word that the phrase named; words are counted from 0. */
interface Way {
  readonly at: number;
  readonly last: number;
}

function plainly(written: string, words: readonly string[]): string[] {
  const { node, fromStart, toEnd } = parsePhrase(written);
  const latest = new Map<number, number>();
  for (let start = 0; start < (fromStart ? 1 : words.length); start++) {
    for (const { at, last } of ways(node, words, { at: start, last: -1 })) {
      // A gap before the end of the clause is part of what is matched.
      if (last >= 0 && (!toEnd || at === words.length)) latest.set(toEnd ? at - 1 : last, start);
    }
  }
  return [...latest].map(([end, start]) => `${start + 1}–${end + 1}`);
}

function ways(node: Node, words: readonly string[], from: Way): Way[] {
  switch (node.kind) {
    case "word":
      return words[from.at] === node.word ? [{ at: from.at + 1, last: from.at }] : [];
    case "gap": {
      const most = Math.min(node.most, words.length - from.at);
      return Array.from({ length: most + 1 }, (_, skipped) => ({ at: from.at + skipped, last: from.last }));
    }
    case "set":
      return entriesOf(node.name).flatMap((entry) => ways(entry, words, from));
    case "optional":
      return [from, ...ways(node.part, words, from)];
    case "choice":
      return distinct(node.options.flatMap((option) => ways(option, words, from)));
    case "sequence":
      return node.parts.reduce<Way[]>((all, part) => distinct(all.flatMap((way) => ways(part, words, way))), [from]);
  }
}

const entriesOf = (name: string): readonly Node[] =>
  LEXICON[name as keyof typeof LEXICON].map((entry) => parsePhrase(entry).node);

const distinct = (all: readonly Way[]): Way[] => [
  ...new Map(all.map((way) => [`${way.at} ${way.last}`, way])).values(),
];
