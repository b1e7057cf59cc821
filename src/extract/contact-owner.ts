import type { Clause, ContactOwner, Hit } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { above, hitsIn, says, textOf } from "./passage.ts";

/**
 * Whose details stand at an offset of a clause: of the one who was named last before them in the clause, in the short
 * lines before it, in the sentence that introduces those lines, or in a heading above. Default: the controller.
 */
export function contactOwner(context: NoticeContext, clause: Clause, offset: number): ContactOwner {
  return (
    namedIn(context, clause, offset) ?? namedBefore(context, clause) ?? namedInHeadings(context, clause) ?? "controller"
  );
}

const OWNERS: ReadonlySet<string> = new Set(["controller", "dpo", "regulator", "other"]);

/** How far from an address its owner may be named in the same clause, in characters. */
const REACH = 400;

const namings = (context: NoticeContext, clause: Clause, at = clause.to): readonly Hit[] =>
  hitsIn(context, clause, "fact-contacts", at - REACH, at + REACH).filter(
    // An officer whom the organisation does not have owns no address.
    ({ label }) => OWNERS.has(label) && !(label === "dpo" && says(context, clause, "fact-dpo", "none-needed")),
  );

const last = (hits: readonly Hit[]): ContactOwner | null => (hits.at(-1)?.label as ContactOwner | undefined) ?? null;

/** The last one named before the offset, else an officer or regulator named behind it ("x@y.uk (Data Protection Officer)"). */
function namedIn(context: NoticeContext, clause: Clause, offset: number): ContactOwner | null {
  const all = namings(context, clause, offset);
  const sure = all.find((hit) => hit.label === "regulator" && hit.from <= offset && offset < hit.to);
  if (sure) return "regulator";
  const before = strongest(all.filter((hit) => hit.to <= offset));
  return before ?? last(all.filter((hit) => hit.from >= offset && hit.label !== "controller").slice(0, 1));
}

/** "contact us" tells less than the officer or regulator named in the same words ("contact us: the DPO, at …"). */
function strongest(hits: readonly Hit[]): ContactOwner | null {
  return last(hits.filter((hit) => hit.label !== "controller")) ?? last(hits);
}

/** How many lines a block of details may have. */
const MOST_LINES = 14;
/** A line of details has fewer words than a sentence that is about something else. */
const LINE_WORDS = 9;
const LONGEST_LINE = 400;

function namedBefore(context: NoticeContext, clause: Clause): ContactOwner | null {
  let lines = 0;
  for (let at = clause.index - 1; at >= 0 && lines < MOST_LINES; at--, lines++) {
    const before = context.clauses[at] as Clause;
    if (before.kind === "heading" || before.heading !== clause.heading) return null;
    const named = strongest(namings(context, before));
    if (named) return named;
    if (!isLine(textOf(context, before))) return null;
  }
  return null;
}

const isLine = (text: string): boolean =>
  text.length < LONGEST_LINE &&
  (text.split(/\s+/).length <= LINE_WORDS || /[:@]|\d{3}/.test(text) || !/[.!?]$/.test(text.trim()));

function namedInHeadings(context: NoticeContext, clause: Clause): ContactOwner | null {
  for (const heading of above(context, clause)) {
    const named = strongest(namings(context, heading));
    if (named) return named;
  }
  return null;
}
