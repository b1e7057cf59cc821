/** Which of the needed texts of a pack's expressions a notice holds, told by its words and signs. */
import { countBefore } from "../halving.ts";
import type { Block, Document } from "../types.ts";
import { DIGIT, isSign, type Needed } from "./needed-text.ts";

export interface NeededTexts {
  /** Adds what an expression needs. Only while compiling. */
  add(needed: Needed): void;
  /** The number of a needed text that is no sign. */
  numberOf(text: string): number;
  /** The numbers of the needed texts that a written word holds. */
  inWord(written: string): readonly number[];
  /** The signs among the needed texts → the blocks of a document that hold them, in order. */
  signsIn(document: Document): ReadonlyMap<string, readonly number[]>;
}

export function createNeededTexts(): NeededTexts {
  const parts = new Map<string, number>();
  const signs = new Set<string>();
  return {
    add(needed) {
      for (const text of needed) {
        if (isSign(text)) signs.add(text);
        else if (!parts.has(text)) parts.set(text, parts.size);
      }
    },
    numberOf: (text) => parts.get(text) ?? -1,
    inWord(written) {
      const lower = written.toLowerCase();
      const holds = (part: string): boolean => lower.includes(part) || written.includes(part);
      return [...parts].flatMap(([part, number]) =>
        (part === DIGIT ? /\d/.test(written) : holds(part)) ? [number] : [],
      );
    },
    signsIn: (document) => new Map([...signs].map((sign) => [sign, blocksWith(sign, document)])),
  };
}

/** The blocks of the notice that hold a sign. */
function blocksWith(sign: string, { view: { text }, blocks }: Document): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; ) {
    const index = countBefore(blocks.length, (block) => (blocks[block] as Block).from <= at) - 1;
    const block = blocks[index] as Block;
    if (block.part === "notice" && at < block.to) found.push(index);
    at = text.indexOf(sign, Math.max(at + 1, block.to));
  }
  return found;
}
