/** A bracket of a text that has no partner in it; `at` counts UTF-16 units from 0. */
export interface StrayBracket {
  readonly at: number;
  readonly opens: boolean;
  readonly pair: "()" | "[]" | "{}" | "‘’";
}

/** The brackets of a text without a partner, and the places of its double quotation marks. One pass over the text. */
export function strayMarks(written: string): {
  readonly brackets: readonly StrayBracket[];
  readonly quotes: readonly number[];
} {
  // Most blocks have none: told at once, they cost next to nothing.
  if (!ANY.test(written)) return NONE;
  const text = withoutLookalikes(written);
  const open = { "()": [] as number[], "[]": [] as number[], "{}": [] as number[] };
  const brackets: StrayBracket[] = [];
  const quotes: number[] = [];
  let numbered = -Infinity;
  for (const { 0: mark, index: at } of text.matchAll(/[()[\]{}"“”„]/g)) {
    if (/["“”„]/.test(mark)) {
      if (!(isMeasure(text, at) && quotes.length % 2 === 0)) quotes.push(at);
      continue;
    }
    const pair = mark === "(" || mark === ")" ? "()" : mark === "[" || mark === "]" ? "[]" : "{}";
    const waiting = open[pair];
    if (mark === pair[0]) {
      waiting.push(at);
      continue;
    }
    if (mark === ")" && isListMark(text, at)) {
      // "under points a), b) and c) above)": inside a bracket only a run of such marks is told from its end.
      const inRun =
        at - numbered < 10 || /^(?:,? ?(?:and|or|to)? ?)\(?[a-z\d]{1,3}\)/i.test(text.slice(at + 1, at + 12));
      if (waiting.length === 0 || (inRun && text[at - 2] !== "(")) {
        numbered = at;
        continue;
      }
    }
    if (waiting.pop() === undefined) brackets.push({ at, opens: false, pair });
  }
  const single = openedSingle(text);
  if (single >= 0) brackets.push({ at: single, opens: true, pair: "‘’" });
  const left = (["()", "[]", "{}"] as const).flatMap((pair) => open[pair].map((at) => ({ at, opens: true, pair })));
  return { brackets: [...brackets, ...left], quotes };
}

/** Where a single quotation mark is opened behind which nothing stands that may close it; -1 where there is none. */
function openedSingle(text: string): number {
  const at = text.lastIndexOf("‘");
  if (at < 0 || !/(?:^|[\s(])‘$/.test(text.slice(Math.max(0, at - 1), at + 1))) return -1;
  const rest = text.slice(at + 1);
  return /^\p{L}/u.test(rest) && !/['’‘′`´]/.test(rest.replace(/(?<=\p{L})['’](?=\p{L})/gu, "")) ? at : -1;
}

const ANY = /[()[\]{}"“”„‘]/;
const NONE = { brackets: [], quotes: [] } as const;

/** Addresses and faces are blanked out, so that offsets stay. */
function withoutLookalikes(text: string): string {
  const blank = (found: string) => found.replace(/[()[\]{}"“”]/g, " ");
  const unlinked = /:\/\/|www\./i.test(text) ? text.replace(LINKED, blank) : text;
  return unlinked.replace(FACE, blank);
}

const LINKED = /\b(?:https?:\/\/|www\.)[^\s<>"“”()[\]]+(?:\([^\s()]{0,100}\)[^\s<>"“”()[\]]*){0,3}/gi;
const FACE = /[:;8=](?<=(?:^|\s).)[-'’o]?[()[\]](?=\s|[.,!]|$)/g;

/** "a)", "1)", "2.1)", "iv)": the bracket belongs to the mark before it. */
const isListMark = (text: string, at: number): boolean =>
  /(?:^|[\s(,;:.–—-])(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]{1,2}|[ivxIVX]{1,5})$/.test(
    text.slice(Math.max(0, at - 16), at),
  );

/** `3"`: inches. */
const isMeasure = (text: string, at: number): boolean =>
  /\d/.test(text[at - 1] ?? "") && /^[\s.,;:)x×]?$/.test(text[at + 1] ?? "");
