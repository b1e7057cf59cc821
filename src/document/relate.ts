import type { Block } from "../types.ts";
import type { Draft, DraftList, Sink } from "./blocks.ts";
import { isContactLike } from "./heading-like.ts";

/** Gives every block the heading that it stands under and what leads in to it. */
export function relate({ drafts, lists }: Sink, text: string): readonly Block[] {
  const above: number[] = [];
  const leadIns = lists.map(() => -2);

  const leadInOf = (list: number): number => {
    if (leadIns[list] === -2) leadIns[list] = findLeadIn(drafts, lists, list, leadInOf, text);
    return leadIns[list]!;
  };

  return drafts.map((draft, index) => {
    if (draft.kind === "heading" && !draft.around) {
      while (above.length > 0 && drafts[above.at(-1)!]!.depth >= draft.depth) above.pop();
    }
    const heading = above.at(-1) ?? -1;
    if (draft.kind === "heading" && !draft.around) above.push(index);
    const { kind, from, to, depth, columnHeader, rowHeader } = draft;
    return {
      kind,
      part: draft.around ? "around" : "notice",
      from,
      to,
      depth,
      heading,
      leadIn: kind === "item" ? leadInOf(draft.list) : draft.within,
      columnHeader,
      rowHeader,
    };
  });
}

/** The block directly before a list introduces it; a list that follows a list goes on with the same introduction. */
function findLeadIn(
  drafts: readonly Draft[],
  lists: readonly DraftList[],
  list: number,
  leadInOf: (list: number) => number,
  text: string,
): number {
  const { before, outer } = lists[list]!;
  // "- * text": the outer item has no words of its own.
  if (outer >= 0 && lists[outer]!.before === before) return leadInOf(outer);
  const draft = drafts[before];
  if (!draft || draft.around) return -1;
  if (draft.kind === "paragraph") {
    const lastLine = text.slice(draft.from, draft.to).split("\n").at(-1)!;
    // An address that happens to stand above a list does not introduce it.
    if (!lastLine.endsWith(":") && lastLine.length < 80 && isContactLike(lastLine)) return -1;
    return draft.list === outer || outer < 0 ? before : -1;
  }
  if (draft.kind === "heading") return before;
  if (draft.kind !== "item") return -1;
  if (draft.list === outer) return before;
  // The last item of another list: of the same level, or of one nested deeper.
  let other = draft.list;
  while (lists[other]!.outer !== outer && lists[other]!.outer >= 0) other = lists[other]!.outer;
  return other < list && lists[other]!.outer === outer ? leadInOf(other) : -1;
}
