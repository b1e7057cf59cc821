import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import type { Block, Document } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

interface Numbered {
  readonly block: Block;
  readonly number: number;
}

/** Fewer numbered headings are no numbering. */
const ENOUGH = 4;

/** Judges by the numbers of headings: one that skips a number or two shows that a section was lost. */
export const unfinishedNumbering: Judge = (_rule, { context: { document, clauses } }) => {
  const numbered = numberedHeadings(document);
  if (numbered.length < ENOUGH || numbered[0]?.number !== 1) return notApplicable("the sections bear no numbers");
  const gaps = numbered.filter(({ number }, index) => {
    const before = numbered[index - 1]?.number ?? number;
    return number - before >= 2 && number - before <= 3 && !stands(document.source, before + 1);
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

/** Whether a line begins with a number: what was not read as a heading may be one all the same. */
const stands = (source: string, number: number): boolean =>
  new RegExp(`^[^\\p{L}\\p{N}\\n]{0,12}${number}(?=\\\\?[.):]|\\s)`, "mu").test(source);

/** The headings of the notice that begin with a whole number, all on one level. */
function numberedHeadings({ blocks, view }: Document): readonly Numbered[] {
  const found = blocks.flatMap((block) => {
    if (block.part !== "notice" || block.kind !== "heading") return [];
    const digits = /^(\d{1,2})(?:[.):]\s|\s(?=\p{Lu}))/u.exec(
      view.text.slice(block.from, Math.min(block.to, block.from + 8)),
    )?.[1];
    return digits === undefined ? [] : [{ block, number: Number(digits) }];
  });
  const depth = found[0]?.block.depth;
  return found.filter(({ block }) => block.depth === depth);
}
