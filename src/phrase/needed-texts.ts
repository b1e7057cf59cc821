/** Which of the needed texts of a pack's expressions a notice holds, told by its words and signs. */
import { isSign, type Needed } from "./needed-text.ts";

export interface NeededTexts {
  /** Adds what an expression needs. Only while compiling. */
  add(needed: Needed): void;
  /** The needed texts that a written word holds. */
  inWord(written: string): readonly string[];
  /** The signs among the needed texts that a text holds. */
  signsIn(text: string): readonly string[];
}

export function createNeededTexts(): NeededTexts {
  const parts = new Set<string>();
  const signs = new Set<string>();
  return {
    add(needed) {
      for (const text of needed) (isSign(text) ? signs : parts).add(text);
    },
    inWord(written) {
      const lower = written.toLowerCase();
      return [...parts].filter((part) => lower.includes(part));
    },
    signsIn: (text) => [...signs].filter((sign) => text.includes(sign)),
  };
}
