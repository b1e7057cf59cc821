import type { List, PhrasingContent } from "mdast";
import { nested } from "../paper/nest.ts";
import type { FlowTable } from "./flow.ts";
import { placedLines, wordsOf } from "./words.ts";

/** A table whose last column holds nothing but numbers of pages is a list of contents. */
export function contentsOf({ rows, page }: FlowTable, before: number): List | null {
  const numbers = rows.map((row) =>
    row
      .at(-1)!
      .map(({ text }) => text)
      .join(" ")
      .trim(),
  );
  const rising = numbers.every((number, index) => index === 0 || Number(number) >= Number(numbers[index - 1]));
  if (rows.length < 3 || !numbers.every((number) => /^\d{1,3}$/.test(number)) || !rising) return null;
  let from = before;
  const entries = rows.map((row) => {
    const lines = row.slice(0, -1).flat();
    const children = wordsOf(placedLines(lines, page), from);
    from = page;
    return { level: 0, ordered: false, further: false, children };
  });
  return nested(entries.filter(({ children }) => children.length > 0));
}

/** The words of an entry of the contents without its leaders and the number of its page; null where it is none. */
export function withoutLeaders(nodes: readonly PhrasingContent[], text: string): PhrasingContent[] | null {
  // A line of dots without end is a form to fill in.
  if (text.length > LONGEST || !/(?:[.…_·]\s?){4,}\s*\d{1,3}$/.test(text)) return null;
  const cut = (node: PhrasingContent): PhrasingContent[] => {
    if (node.type === "text") {
      const value = node.value.replace(/\s*(?:[.…_·]\s?){2,}\s*\d{0,3}\s*$|^\s*\d{1,3}\s*$/, "");
      return value === "" ? [] : [{ ...node, value }];
    }
    if (!("children" in node)) return [node];
    return [{ ...node, children: node.children.flatMap((child) => cut(child as PhrasingContent)) } as PhrasingContent];
  };
  return nodes.flatMap(cut);
}

/** Letters and leaders of the longest entry. */
const LONGEST = 400;
