import type { Root } from "mdast";
import { parse } from "yaml";
import type { Block, Link, Metadata, TextView } from "../types.ts";
import { archivedPage, dayIn } from "./archive.ts";
import { isProvenance, type Provenance, provenanceIn } from "./provenance.ts";

/** What a document says of itself: its title, and where and when an archive took it; `page` is what its markup says. */
export function metadata(
  tree: Root,
  blocks: readonly Block[],
  view: TextView,
  links: readonly Link[],
  page: Provenance = { url: null, archived: null },
): Metadata {
  const textOf = (block: Block) => view.text.slice(block.from, block.to).replace(/\s+/g, " ");
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

function frontMatter(tree: Root): Provenance & { readonly title: string | null } {
  const node = tree.children[0];
  const none = { title: null, url: null, archived: null };
  if (node?.type !== "yaml") return none;
  try {
    const value: unknown = parse(node.value, { maxAliasCount: 0 });
    if (typeof value !== "object" || value === null) return none;
    const entries = Object.entries(value).map(([key, entry]) => [key.toLowerCase().replace(/[^a-z]/g, ""), entry]);
    const of = (keys: readonly string[], test: RegExp): string | null => {
      const found = keys.map((key) => entries.find(([name]) => name === key)?.[1]).map(inWords);
      return found.find((entry) => test.test(entry)) ?? null;
    };
    const address = of(["url", "canonicalurl", "sourceurl", "originalurl", "source", "address"], /^https?:/);
    const taken = of(
      ["archived", "retrieved", "accessed", "captured", "crawled", "snapshot", "fetched", ...DATES],
      /\d/,
    );
    const page = address === null ? null : archivedPage(address);
    return {
      title: of(["title"], /\S/)?.trim() ?? null,
      url: page?.url ?? address,
      archived: (taken === null ? null : dayIn(taken)) ?? page?.day ?? null,
    };
  } catch {
    // What stands between the fences is not YAML (a template's code): it is no metadata.
    return none;
  }
}

const DATES = [
  "dateretrieved",
  "dateaccessed",
  "datearchived",
  "retrievedon",
  "accessedon",
  "archivedon",
  "retrievaldate",
];

/** YAML reads a day as a date. */
const inWords = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === "string" ? value : "";
