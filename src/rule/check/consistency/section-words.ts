import type { NoticeContext } from "../../../extract/context.ts";
import { withRoom } from "../../../phrase/room.ts";
import { perForm, tokensOf } from "../../../phrase/tokens.ts";

/** One section: its heading's block, its words up to the next heading, each as a number. */
export interface Section {
  readonly block: number;
  readonly words: Int32Array;
}

/** The sections of a notice, in its order. */
export function sectionsOf({ document, clauses }: NoticeContext): readonly Section[] {
  const { text } = document.view;
  const tokens = tokensOf({ document, clauses });
  const codeOf = codeOfForm(tokens.forms);
  const begun: { readonly block: number; readonly from: number }[] = [];
  // The words of all sections lie in one row.
  let codes = new Int32Array(tokens.count + 16);
  let count = 0;
  const add = (code: number): void => {
    codes = withRoom(codes, count + 1);
    codes[count] = code;
    count++;
  };
  for (const { kind, part, block, index } of clauses) {
    if (part !== "notice") continue;
    if (kind === "heading") {
      begun.push({ block, from: count });
      continue;
    }
    if (begun.length === 0) continue;
    for (let token = tokens.first[index] as number; token < (tokens.end[index] as number); token++) {
      const code = codeOf(tokens.form[token] as number);
      if (code !== SEVERAL) add(code);
      else codesIn(text, tokens.from[token] as number, tokens.to[token] as number, add);
    }
  }
  return begun.map(({ block, from }, index) => ({
    block,
    words: codes.subarray(from, begun[index + 1]?.from ?? count),
  }));
}

/** The number of a form that is one word; apostrophes, dots and the like part what they join. */
const codeOfForm = perForm((written) => {
  const codes: number[] = [];
  codesIn(written, 0, written.length, (code) => codes.push(code));
  return codes.length === 1 ? (codes[0] as number) : SEVERAL;
});
const SEVERAL = 0;

/**
 * Gives a number for each word of a stretch, whatever its case; two words with the same one are no matter where four runs in
 * five must agree.
 */
function codesIn(text: string, from: number, to: number, give: (code: number) => void): void {
  let code = NO_WORD;
  for (let at = from; at < to; at += 1) {
    const letter = folded(text.charCodeAt(at));
    if (letter > 0) {
      code = (Math.imul(code, 33) + letter) | 0;
    } else if (code !== NO_WORD) {
      give(code);
      code = NO_WORD;
    }
  }
  if (code !== NO_WORD) give(code);
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
