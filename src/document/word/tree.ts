import type { PhrasingContent, Root } from "mdast";
import { compose } from "../paper/compose.ts";
import { piecesOf } from "../paper/marks.ts";
import type { Words, Written, WrittenParagraph } from "../paper/written.ts";
import type { Body, Flow, WordParagraph } from "./body.ts";
import type { Styles } from "./styles.ts";
import { isLayout, tableOf } from "./table.ts";
import { type WordWords, wordsIn } from "./words.ts";

/** The body of a Word document as a tree. */
export function treeOf(body: Body, styles: Styles, comments: ReadonlyMap<string, number>): Root {
  const read = (paragraph: WordParagraph): WordWords =>
    wordsIn(paragraph.children, { styles, styleId: paragraph.styleId, comments });

  const written = (flow: readonly Flow[]): Written[] =>
    flow.flatMap((node): Written[] => {
      if (node.type === "paragraph") return [paragraphOf(node)];
      if (node.type !== "table") return [];
      if (!isLayout(node, styles)) return [{ kind: "table", node: tableOf(node, read) }];
      return node.children.flatMap((row) => row.children.flatMap((cell) => written(cell.children)));
    });

  const paragraphOf = (paragraph: WordParagraph): WrittenParagraph => {
    const { notes, ...words } = read(paragraph);
    const style = paragraph.styleName ?? paragraph.styleId ?? "";
    const { numbering } = paragraph;
    return {
      kind: "paragraph",
      words,
      style,
      level: markedLevel(words) ?? styles.byId.get(paragraph.styleId ?? "")?.level ?? null,
      title: /^title$/i.test(style),
      item: numbering && { level: Number(numbering.level), ordered: numbering.isOrdered, further: false },
      indent: Number(paragraph.indent.start ?? 0) / 20,
      notes: notes.flatMap((note) => paragraphsIn(body.notes.resolve(note)?.body ?? [])),
    };
  };

  const paragraphsIn = (flow: readonly Flow[]): PhrasingContent[][] =>
    flow.flatMap((node) => {
      const words = node.type === "paragraph" ? read(node) : null;
      return words && words.text !== "" ? [words.nodes] : [];
    });

  return compose(written(body.children));
}

function markedLevel({ nodes }: Words): number | null {
  const first = nodes[0];
  if (first?.type !== "text") return null;
  for (const piece of piecesOf(first.value))
    if (typeof piece !== "string" && piece.kind === "heading") return piece.depth;
  return null;
}
