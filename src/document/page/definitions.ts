import type { Element } from "hast";
import type { Heading, PhrasingContent, RootContent, TableRow } from "mdast";
import { textOf } from "../paragraph-lines.ts";
import type { BlockReader } from "./blocks.ts";
import { isUnread } from "./elements.ts";
import { labelOf } from "./panels.ts";
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
  const pairs = pairsOf(element);
  if (!pairs) return reader.blocks(element.children);
  const read = pairs.map(({ terms, texts }) => ({
    terms: terms.flatMap((term) => ({ term, words: flattened(reader.blocks(term.children)) })),
    blocks: texts.flatMap((text) => reader.blocks(text.children)),
  }));
  const short = read.every(({ terms, blocks }) => blocks.length <= 1 && blocks.every(isShort) && !terms.some(asks));
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
    return rows.length > 0 ? [{ type: "table", children: rows, ...at(element) }] : [];
  }
  const depth = Math.min(6, reader.depth() + 1) as Heading["depth"];
  return read.flatMap(({ terms, blocks }) => [
    ...terms.flatMap(({ words, term }) => headed(words, depth, term)),
    ...blocks,
  ]);
}

function headed(children: PhrasingContent[], depth: Heading["depth"], term: Element): RootContent[] {
  return children.length > 0 ? [{ type: "heading", depth, children, ...at(term) }] : [];
}

/** A question, or what opens its answer, heads it. */
const asks = ({ term, words }: { readonly term: Element; readonly words: readonly PhrasingContent[] }): boolean =>
  (words.at(-1)?.type === "text" && /\?$/.test((words.at(-1) as { readonly value: string }).value)) ||
  term.children.some((child) => child.type === "element" && labelOf(child));

const isShort = (block: RootContent): boolean => block.type === "paragraph" && textOf(block).length <= 250;

/** The terms of a list with what is said of them; null where the list holds other elements, as none should. */
function pairsOf(list: Element): readonly Pair[] | null {
  const pairs: Pair[] = [];
  const visit = (parent: Element): boolean =>
    parent.children.every((child) => {
      if (child.type !== "element" || isUnread(child.tagName))
        return child.type !== "text" || child.value.trim() === "";
      if (child.tagName === "div") return visit(child);
      if (child.tagName !== "dt" && child.tagName !== "dd") return false;
      const last = pairs.at(-1);
      if (child.tagName === "dd") {
        if (last) last.texts.push(child);
        else pairs.push({ terms: [], texts: [child] });
      } else if (last && last.texts.length === 0) last.terms.push(child);
      else pairs.push({ terms: [child], texts: [] });
      return true;
    });
  return visit(list) ? pairs : null;
}

const at = ({ position }: Element): Pick<Element, "position"> => (position ? { position } : {});
