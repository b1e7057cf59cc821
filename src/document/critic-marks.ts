import type { Document, Remark } from "../types.ts";
import { FILLER } from "./filler.ts";
import { read } from "./read.ts";

/**
 * Reads Markdown in which CriticMarkup stands for what a word processor keeps beside the text: {>>a comment<<}, {++words
 * that were inserted++}, {--words that were deleted--}. In a notice itself such marks are residue; the examples of rules
 * are written with them.
 */
export function readMarked(source: string, path: string): Document {
  const remarks: Remark[] = [];
  const masked = source.replace(MARK, (all: string, open: keyof typeof KINDS, words: string, at: number) => {
    const kind = KINDS[open];
    remarks.push({ kind, author: null, from: at + 3, to: at + 3 + words.length, at });
    const ends = FILLER.repeat(3);
    return kind === "insertion" ? ends + words + ends : FILLER.repeat(all.length);
  });
  return { ...read(masked, path), source, remarks };
}

const MARK = /\{(>>|\+\+|--)([^{}]*)(?:<<|\+\+|--)\}/g;

const KINDS = { ">>": "comment", "++": "insertion", "--": "deletion" } as const;
