import type { Heading, PhrasingContent, Root, RootContent } from "mdast";
import { isHeadingLike } from "../heading-like.ts";
import type { Levels } from "../paper/levels.ts";
import { piecesOf } from "../paper/marks.ts";
import { type Entry, nested } from "../paper/nest.ts";
import type { Body, Flow, WordParagraph } from "./body.ts";
import { entryOf } from "./entries.ts";
import { headingSizes } from "./heading-sizes.ts";
import type { Styles } from "./styles.ts";
import { isLayout, tableOf } from "./table.ts";
import { type Words, wordsIn } from "./words.ts";

/** The body of a Word document as a tree, its footnotes at the end of the section that they belong to. */
export function treeOf(body: Body, styles: Styles, comments: ReadonlyMap<string, number>): Root {
  const paragraphs: Read[] = [];
  const read = (paragraph: WordParagraph): Words =>
    wordsIn(paragraph.children, { styles, styleId: paragraph.styleId, comments });

  const collect = (flow: readonly Flow[]) => {
    for (const node of flow) {
      if (node.type === "table") {
        if (isLayout(node, styles))
          for (const row of node.children) for (const cell of row.children) collect(cell.children);
        else paragraphs.push({ kind: "table", node: tableOf(node, read), notes: [] });
      } else if (node.type === "paragraph") {
        const words = read(node);
        paragraphs.push({ kind: "words", paragraph: node, words, notes: words.notes });
      }
    }
  };
  collect(body.children);

  const sizes = headingSizes(paragraphs.flatMap((one) => (one.kind === "words" ? [one.words] : [])));
  const titled = paragraphs.some((one) => one.kind === "words" && one.words.text !== "" && isTitle(one.paragraph));
  const depthOf = ({ paragraph, words }: ReadWords): number | null => {
    if (words.text === "" || words.text.length > 300) return null;
    if (isTitle(paragraph)) return 1;
    const level = markedLevel(words) ?? styles.byId.get(paragraph.styleId ?? "")?.level ?? null;
    if (level !== null) return Math.min(6, level + (titled ? 1 : 0));
    return paragraph.numbering === null && isHeadingLike(words.text) ? sizes(words.size) : null;
  };

  const out: RootContent[] = [];
  let notes: RootContent[] = [];
  let entries: Entry[] = [];
  const levels: Levels = [];
  const closeList = () => {
    if (entries.length > 0) out.push(nested(entries));
    entries = [];
    levels.length = 0;
  };
  const wordsAt = (index: number) => {
    const one = paragraphs[index];
    return one?.kind === "words" && depthOf(one) === null ? one : undefined;
  };
  const note = (flow: readonly Flow[]) => {
    for (const node of flow) {
      if (node.type !== "paragraph") continue;
      const words = read(node);
      if (words.text !== "") notes.push({ type: "paragraph", children: words.nodes });
    }
  };

  /** Marks of paragraphs without words, for the next that has some. */
  let waiting: PhrasingContent[] = [];
  paragraphs.forEach((one, index) => {
    for (const reference of one.notes) note(body.notes.resolve(reference)?.body ?? []);
    if (one.kind === "table") {
      closeList();
      out.push(one.node);
      return;
    }
    const { words } = one;
    if (words.text === "") {
      waiting.push(...words.nodes);
      return;
    }
    const children = [...waiting, ...words.nodes];
    waiting = [];
    const depth = depthOf(one);
    if (depth !== null) {
      closeList();
      out.push(...notes, { type: "heading", depth: depth as Heading["depth"], children: children });
      notes = [];
      return;
    }
    const entry = entryOf(one, children, entries.length > 0, levels, [wordsAt(index - 1), wordsAt(index + 1)]);
    if (entry) {
      entries.push(entry);
      return;
    }
    closeList();
    out.push({ type: "paragraph", children });
  });
  closeList();
  return { type: "root", children: [...out, ...notes] };
}

type Read = ReadWords | { readonly kind: "table"; readonly node: RootContent; readonly notes: readonly [] };

interface ReadWords {
  readonly kind: "words";
  readonly paragraph: WordParagraph;
  readonly words: Words;
  readonly notes: Words["notes"];
}

const isTitle = ({ styleName, styleId }: WordParagraph): boolean => /^title$/i.test(styleName ?? styleId ?? "");

function markedLevel({ nodes }: Words): number | null {
  const first = nodes[0];
  if (first?.type !== "text") return null;
  for (const piece of piecesOf(first.value))
    if (typeof piece !== "string" && piece.kind === "heading") return piece.depth;
  return null;
}
