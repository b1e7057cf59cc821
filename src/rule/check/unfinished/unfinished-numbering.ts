import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import type { Block, Document } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

interface Numbered {
  readonly block: Block;
  readonly number: number;
  /** Whether it is a letter: "B" is 2. */
  readonly isLetter: boolean;
}

/** Fewer numbered headings are no numbering. */
const ENOUGH = 4;

/** Judges by the numbers or letters of headings: one that skips a number or two shows that a section was lost. */
export const unfinishedNumbering: Judge = (_rule, { context: { document, clauses } }) => {
  const numbered = numberedHeadings(document);
  if (numbered.length < ENOUGH || numbered[0]?.number !== 1) return notApplicable("the sections bear no numbers");
  const gaps = numbered.filter(({ number, isLetter }, index) => {
    const before = numbered[index - 1]?.number ?? number;
    const lost = isLetter ? String.fromCharCode(LETTERS + before + 1) : String(before + 1);
    return number - before >= 2 && number - before <= 3 && !stands(document.source, lost);
  });
  // Numbers that jump about are not counted by hand, or are no numbers of sections.
  const isInOrder = numbered.every(
    ({ number }, index) => index === 0 || number > (numbered[index - 1] as Numbered).number,
  );
  if (!isInOrder || gaps.length === 0 || gaps.length > 2) return pass();
  return fail(
    gaps.flatMap(({ block }) => {
      const clause = clauseAt(clauses, block.from);
      return clause ? [evidence(document, clauses, clause)] : [];
    }),
  );
};

/** What stands before "A" in the table of characters. */
const LETTERS = 64;

/** Whether a line begins with a number: what was not read as a heading may be one all the same. */
const stands = (source: string, number: string): boolean =>
  new RegExp(`^[^\\p{L}\\p{N}\\n]{0,12}(?:(?:Section|Part) )?${number}(?=\\\\?[.):]|\\s)`, "mu").test(source);

const NUMBER = /^(?:(?:Section|Part) (?=[A-Z\d]{1,2}[.):]))?(?:(\d{1,2})(?:[.):]\s|\s(?=\p{Lu}))|([A-Z])[.):]\s)/u;

/** Of a heading, in characters: as much as its number may take. */
const LONGEST = 16;

/** The headings of the notice that begin with a whole number or a letter, all on one level and of the kind of the first. */
function numberedHeadings({ blocks, view }: Document): readonly Numbered[] {
  const found = blocks.flatMap((block) => {
    if (block.part !== "notice" || block.kind !== "heading") return [];
    const [, digits, letter] = NUMBER.exec(view.text.slice(block.from, Math.min(block.to, block.from + LONGEST))) ?? [];
    if (letter !== undefined) return [{ block, number: letter.charCodeAt(0) - LETTERS, isLetter: true }];
    return digits === undefined ? [] : [{ block, number: Number(digits), isLetter: false }];
  });
  const [first] = found;
  return found.filter(({ block, isLetter }) => block.depth === first?.block.depth && isLetter === first.isLetter);
}
