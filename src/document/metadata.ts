import type { Root } from "mdast";
import { oneLine } from "../one-line.ts";
import type { Block, Link, Metadata, TextView } from "../types.ts";
import { frontMatter } from "./front-matter.ts";
import { isProvenance, type Provenance, provenanceIn } from "./provenance.ts";

/** What a document says of itself: its title, and where and when an archive took it; `page` is what its markup says. */
export function metadata(
  tree: Root,
  blocks: readonly Block[],
  view: TextView,
  links: readonly Link[],
  page: Provenance = { url: null, archived: null },
): Metadata {
  const textOf = (block: Block) => oneLine(view.text.slice(block.from, block.to));
  const heading = (test: (block: Block) => boolean) =>
    blocks.findIndex((block) => block.kind === "heading" && block.part === "notice" && test(block));
  const main = heading((block) => block.depth === 1);
  const front = frontMatter(tree);
  const titleBlock = main >= 0 ? main : front.title !== null ? 0 : heading(() => true);
  const title = main < 0 && front.title !== null ? front.title : titleBlock < 0 ? null : textOf(blocks[titleBlock]!);
  const kept = provenance(blocks, textOf, links);
  return {
    title: title?.replace(/^\[archived content\]\s*/i, "") ?? null,
    titleBlock,
    url: kept.url ?? front.url ?? page.url,
    archived: kept.archived ?? front.archived ?? page.archived,
    dated: front.dated,
  };
}

/** What stands around the notice at its top or end and says where it came from. */
function provenance(blocks: readonly Block[], textOf: (block: Block) => string, links: readonly Link[]): Provenance {
  const found = [...blocks.slice(0, 12), ...blocks.slice(12).slice(-3)]
    .filter((block) => block.part === "around")
    .filter((block) => isProvenance(textOf(block)) || /\barchived?\b/i.test(textOf(block)))
    .map((block) => {
      const within = links.filter(({ from, to }) => from >= block.from && to <= block.to);
      return provenanceIn(
        textOf(block),
        within.map(({ url }) => url),
      );
    });
  return {
    url: found.find(({ url }) => url !== null)?.url ?? null,
    archived: found.find(({ archived }) => archived !== null)?.archived ?? null,
  };
}
