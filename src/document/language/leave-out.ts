import type { Block, Document, LeftOut } from "../../types.ts";
import { sourceRange } from "../place.ts";

/** The document with blocks of the notice taken for what stands around it: they are in another language. */
export function leaveOut(document: Document, foreign: ReadonlySet<Block>): Document {
  const blocks = document.blocks.map((block) => (foreign.has(block) ? { ...block, part: "around" as const } : block));
  const leftOut = [...document.leftOut, ...stretches(document, foreign)].sort(
    (a, b) => a.start.offset - b.start.offset,
  );
  return { ...document, blocks, leftOut, meta: { ...document.meta, ...titleIn(document, blocks) } };
}

/** Blocks of the notice that follow each other are one stretch. */
function stretches(document: Document, foreign: ReadonlySet<Block>): readonly LeftOut[] {
  const runs: Block[][] = [];
  let open = false;
  for (const block of document.blocks) {
    if (!foreign.has(block)) open = false;
    else if (open) runs.at(-1)?.push(block);
    else runs.push([block]);
    if (foreign.has(block)) open = true;
  }
  return runs.map((run) => {
    const [from, to] = [(run[0] as Block).from, (run.at(-1) as Block).to];
    return {
      what: "language",
      text: document.view.text.slice(from, Math.min(to, from + 200)),
      ...sourceRange(document, from, to),
    };
  });
}

/** Where the title was in another language: the first heading that is read. */
function titleIn({ meta, view }: Document, blocks: readonly Block[]): Partial<Document["meta"]> {
  if (blocks[meta.titleBlock]?.part !== "around") return {};
  const titleBlock = blocks.findIndex(({ kind, part }) => kind === "heading" && part === "notice");
  const { from, to } = blocks[titleBlock] ?? { from: 0, to: 0 };
  return { titleBlock, title: titleBlock === -1 ? null : view.text.slice(from, to).replace(/\s+/g, " ") };
}
