import { oncePer } from "../../../once-per.ts";
import type { Document } from "../../../types.ts";

/** So many sections must bear numbers before one can be missed: a site may number the rest by its style sheet. */
const ENOUGH = 3;

/** Returns the function that tells whether a text begins with a reference ("section 9") to a section that is not there. */
export function missingNumber(document: Document): (reference: string) => boolean {
  let known: ReadonlySet<number> | undefined;
  let letters: ReadonlySet<string> | undefined;
  let most: number | undefined;
  return (reference) => {
    const letter = /^\p{L}+\s([A-Z])(?![\p{L}\d])/u.exec(reference)?.[1];
    if (letter !== undefined) {
      letters ??= lettersOf(document);
      return ["A", "B", "C"].every((each) => letters?.has(each)) && !letters.has(letter);
    }
    const [, digits, rest = ""] = /^\p{L}+\s(\d{1,2})(?![\d%])(.{0,30})/su.exec(reference) ?? [];
    if (digits === undefined || OTHER_DOCUMENT.test(rest)) return false;
    known ??= numbersOf(document);
    const number = Number(digits);
    if (known.has(number)) return false;
    // "clause 3 above", where not a single line bears a number.
    if (known.size === 0 && /^\W{0,2}(?:above|below)\b/.test(rest))
      return !/<ol\b|counter-increment/i.test(document.source);
    most ??= Math.min(mostOf(document), lastOf(document));
    return (known.size >= ENOUGH && isRun(known)) || number > most;
  };
}

/** The letters that headings bear. */
const lettersOf = ({ blocks, view }: Document): ReadonlySet<string> =>
  new Set(
    blocks.flatMap(({ kind, from, to }) =>
      kind === "heading"
        ? [/^(?:Section |Part )?([A-Z])(?=[.):]|\s[–-])/.exec(view.text.slice(from, to))?.[1] ?? ""]
        : [],
    ),
  );

/** Whoever numbered the headings cannot have come further than this; no number is too high where items and lines are numbered. */
function mostOf({ blocks, source }: Document): number {
  const headings = blocks.filter(({ kind }) => kind === "heading").length;
  const isTelling = headings >= ENOUGH && !/<ol\b|<li\b|^\s*\d{1,2}[.)]\s/im.test(source);
  return isTelling ? headings + 1 : Number.POSITIVE_INFINITY;
}

/** So many headings in a row must bear numbers before the last of them ends the notice. */
const RUN = 5;

/** The number of the last heading where all main ones are numbered from 1 on without a gap. */
function lastOf(document: Document): number {
  const own = new Set(numberedHeadings(document).map(({ number }) => number));
  return own.size >= RUN && Math.max(...own) === own.size && own.has(1) ? own.size : Number.POSITIVE_INFINITY;
}

/** A heading that bears a number, and where it begins. */
export interface NumberedHeading {
  readonly number: number;
  readonly title: string;
  readonly from: number;
}

/** The headings of the notice that bear numbers, in its order. */
export const numberedHeadings = oncePer(({ blocks, view }: Document): readonly NumberedHeading[] =>
  blocks.flatMap(({ kind, part, from, to }) => {
    const title = kind === "heading" && part === "notice" ? view.text.slice(from, to) : "";
    const digits = HEADED.exec(title)?.[1];
    return digits === undefined ? [] : [{ number: Number(digits), title, from }];
  }),
);

const HEADED = /^(?:section |part )?(\d{1,2})(?:[.):]|\s)(?!\d)/i;

const OTHER_DOCUMENT = /^[^.;]{0,12}\bof (?!this\b|the (?:notice|policy|statement|document)\b)/i;

/** The numbers with which lines begin; those of lists of HTML are made by the browser. */
function numbersOf({ source }: Document): ReadonlySet<number> {
  if (/<ol\b/i.test(source)) return new Set();
  const found = source.matchAll(
    /^[ \t#>*_|-]*(?:section |part |paragraph |clause )?(\d{1,2})(?=\\?[.):]|\s|\*\*|[–-]\s)/gim,
  );
  return new Set([...found].map(([, digits]) => Number(digits)));
}

/** Numbers that begin with 1 and leave out hardly any: those of sections, not of days and amounts. */
const isRun = (numbers: ReadonlySet<number>): boolean =>
  numbers.has(1) && numbers.has(2) && numbers.has(3) && numbers.size >= Math.max(...numbers) - 2;
