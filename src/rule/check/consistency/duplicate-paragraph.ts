import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** A shorter paragraph may be said twice on purpose: an address, a way to complain, a heading's refrain. */
const LONG = 140;

/** So long is an item that does not stand twice in a list by chance ("name", once of the parent, once of the child). */
const ITEM = 12;

/** Where more stand twice, the text was built of parts, one for each service or product. */
const MOST = 4;

/** Judges by long paragraphs, and items of one list, that stand twice, word for word; the second is reported, with the first beside it. */
export const duplicateParagraph: Judge = (_rule, { context: { document, clauses } }) => {
  const first = new Map<string, number>();
  const found: number[] = [];
  const related: number[] = [];
  for (const { kind, part, from, to, leadIn } of document.blocks) {
    const isItem = kind === "item" && leadIn >= 0 && to - from >= ITEM;
    if (part !== "notice" || !(isItem || (kind === "paragraph" && to - from >= LONG))) continue;
    // An item counts beside those of its own list.
    const written = document.view.text.slice(from, to);
    const text = isItem ? `${leadIn} ${written.replace(/[\s;,.]+(?:and|or)?$/, "").toLowerCase()}` : written;
    const before = first.get(text);
    if (before === undefined) first.set(text, from);
    else {
      found.push(from);
      related.push(before);
    }
  }
  const quoted = (at: number) => {
    const clause = clauseAt(clauses, at);
    return clause ? [evidence(document, clauses, clause)] : [];
  };
  if (found.length === 0 || found.length > MOST) return pass();
  return fail(found.flatMap(quoted), { related: related.flatMap(quoted) });
};
