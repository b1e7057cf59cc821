import type { PhrasingContent, Table } from "mdast";

/** What a word processor keeps one under the other. */
export type Written = WrittenParagraph | { readonly kind: "table"; readonly node: Table };

export interface WrittenParagraph {
  readonly kind: "paragraph";
  readonly words: Words;
  /** Name of its style. */
  readonly style: string;
  /** Level from 1 where it is a heading by its style or outline; a title stands over all of them. */
  readonly level: number | null;
  readonly title: boolean;
  /** Its place in a list that the word processor made; level from 0, `further` behind the first paragraph of an item. */
  readonly item: { readonly level: number; readonly ordered: boolean; readonly further: boolean } | null;
  /** How far it is set in, in points. */
  readonly indent: number;
  /** The paragraphs of its footnotes. */
  readonly notes: readonly PhrasingContent[][];
}

export interface Words {
  readonly nodes: PhrasingContent[];
  /** Without marks. */
  readonly text: string;
  /** The size that all of its letters have at least, in points. */
  readonly size: number;
  readonly bold: boolean;
}
