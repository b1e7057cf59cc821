import type { NoticeContext } from "../../../extract/context.ts";
import { perForm, tokensOf } from "../../../phrase/tokens.ts";

/** One section: its heading's block, its words up to the next heading, each as a number. */
export interface Section {
  readonly block: number;
  readonly words: readonly number[];
}

/** The sections of a notice, in its order. */
export function sectionsOf({ document, clauses }: NoticeContext): readonly Section[] {
  const tokens = tokensOf({ document, clauses });
  const codeOf = codeOfForm(tokens.forms);
  const found: { block: number; words: number[] }[] = [];
  for (const { kind, part, block, index } of clauses) {
    if (part !== "notice") continue;
    if (kind === "heading") found.push({ block, words: [] });
    const words = kind === "heading" ? undefined : found.at(-1)?.words;
    if (!words) continue;
    for (let token = tokens.first[index] as number; token < (tokens.end[index] as number); token++) {
      const code = codeOf(tokens.form[token] as number);
      if (code !== SEVERAL) words.push(code);
      else pushCodes(document.view.text, tokens.from[token] as number, tokens.to[token] as number, words);
    }
  }
  return found;
}

/** The number of a form that is one word; apostrophes, dots and the like part what they join. */
const codeOfForm = perForm((written) => {
  const codes: number[] = [];
  pushCodes(written, 0, written.length, codes);
  return codes.length === 1 ? (codes[0] as number) : SEVERAL;
});
const SEVERAL = 0;

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
