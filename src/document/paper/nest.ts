import type { List, ListItem, Paragraph, PhrasingContent } from "mdast";

/** A paragraph of a list: an item at a level from 0, or a further paragraph of the item before it. */
export interface Entry {
  readonly level: number;
  readonly ordered: boolean;
  readonly further: boolean;
  readonly children: PhrasingContent[];
}

/** A list of entries, nested by their levels; a level that is skipped counts as the next one. */
export function nested(entries: readonly Entry[]): List {
  const root = listOf(entries[0]!.ordered);
  const open: { readonly level: number; readonly list: List }[] = [{ level: entries[0]!.level, list: root }];
  for (const { level, ordered, further, children } of entries) {
    const paragraph: Paragraph = { type: "paragraph", children };
    const last = open.at(-1)!.list.children.at(-1);
    if (further && last) {
      last.children.push(paragraph);
      continue;
    }
    while (open.length > 1 && open.at(-1)!.level > level) open.pop();
    const top = open.at(-1)!;
    const above = top.list.children.at(-1);
    if (level > top.level && above) {
      const inner = listOf(ordered);
      above.children.push(inner);
      open.push({ level, list: inner });
    }
    open.at(-1)!.list.children.push(itemOf(paragraph));
  }
  return root;
}

const listOf = (ordered: boolean): List => ({ type: "list", ordered, spread: false, children: [] });

const itemOf = (paragraph: Paragraph): ListItem => ({ type: "listItem", spread: false, children: [paragraph] });
