import type { Element, ElementContent } from "hast";
import type { Heading, PhrasingContent, RootContent, TableRow } from "mdast";
import { textOf } from "../paragraph-lines.ts";
import type { BlockReader } from "./blocks.ts";
import { cellOf, flattened } from "./table.ts";

interface Pair {
  readonly terms: Element[];
  readonly texts: Element[];
}

/**
 * A list of terms and what is said of them: short ones as a table whose rows have the term as header, longer ones as
 * sections under their term.
 */
export function definitionsOf(element: Element, reader: BlockReader): RootContent[] {
  const { pairs, stray } = pairsOf(element);
  const read = pairs.map(({ terms, texts }) => ({
    terms: terms.flatMap((term) => ({ term, words: flattened(reader.blocks(term.children)) })),
    blocks: texts.flatMap((text) => reader.blocks(text.children)),
  }));
  const short = read.every(({ blocks }) => blocks.length <= 1 && blocks.every((block) => isShort(block)));
  const before = stray.length > 0 ? reader.blocks(stray) : [];
  if (short) {
    const rows = read.flatMap(({ terms, blocks }): TableRow[] => {
      const words = flattened(blocks);
      const cells = [
        ...terms
          .filter((term) => term.words.length > 0)
          .map((term) => cellOf(term.words, { head: "row", column: 0, columns: 1, rows: 1 })),
        ...(words.length > 0 ? [cellOf(words, { head: null, column: 1, columns: 1, rows: 1 })] : []),
      ];
      return cells.length > 0 ? [{ type: "tableRow", children: cells }] : [];
    });
    return rows.length > 0 ? [...before, { type: "table", children: rows, ...at(element) }] : before;
  }
  const depth = Math.min(6, reader.depth() + 1) as Heading["depth"];
  return [
    ...before,
    ...read.flatMap(({ terms, blocks }) => [
      ...terms.flatMap(({ words, term }) => headed(words, depth, term)),
      ...blocks,
    ]),
  ];
}

function headed(children: PhrasingContent[], depth: Heading["depth"], term: Element): RootContent[] {
  return children.length > 0 ? [{ type: "heading", depth, children, ...at(term) }] : [];
}

const isShort = (block: RootContent): boolean => block.type === "paragraph" && textOf(block).length <= 250;

function pairsOf(element: Element): { readonly pairs: readonly Pair[]; readonly stray: ElementContent[] } {
  const pairs: Pair[] = [];
  const stray: ElementContent[] = [];
  const visit = (children: readonly ElementContent[]) => {
    for (const child of children) {
      if (child.type !== "element") continue;
      if (child.tagName === "dt") {
        const last = pairs.at(-1);
        if (last && last.texts.length === 0) last.terms.push(child);
        else pairs.push({ terms: [child], texts: [] });
      } else if (child.tagName === "dd") {
        const last = pairs.at(-1);
        if (last) last.texts.push(child);
        else pairs.push({ terms: [], texts: [child] });
      } else if (child.tagName === "div") visit(child.children);
      else stray.push(child);
    }
  };
  visit(element.children);
  return { pairs, stray };
}

const at = ({ position }: Element): Pick<Element, "position"> => (position ? { position } : {});
