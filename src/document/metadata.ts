import type { Root } from "mdast";
import { parse } from "yaml";
import type { Block, Link, Metadata, TextView } from "../types.ts";

/** What a document says of itself: its title, and where and when an archive took it. */
export function metadata(tree: Root, blocks: readonly Block[], view: TextView, links: readonly Link[]): Metadata {
  const textOf = (block: Block) => view.text.slice(block.from, block.to).replace(/\s+/g, " ");
  const heading = (test: (block: Block) => boolean) =>
    blocks.findIndex((block) => block.kind === "heading" && block.part === "notice" && test(block));
  const main = heading((block) => block.depth === 1);
  const front = frontMatter(tree);
  const titleBlock = main >= 0 ? main : front.title !== null ? 0 : heading(() => true);
  const title = main < 0 && front.title !== null ? front.title : titleBlock < 0 ? null : textOf(blocks[titleBlock]!);
  const archive = blocks.slice(0, 2).find((block) => block.part === "around" && /\barchived?\b/i.test(textOf(block)));
  const snapshot = archive && links.find((link) => link.from >= archive.from && link.to <= archive.to);
  return {
    title,
    titleBlock,
    url: snapshot ? originalAddress(snapshot.url) : front.url,
    archived: archive ? (/\b(?:19|20)\d\d-\d\d-\d\d\b/.exec(textOf(archive))?.[0] ?? null) : null,
  };
}

/** "https://web.archive.org/web/20190406060044id_/https%3A//example.org/privacy" → the address that was archived. */
function originalAddress(url: string): string {
  const original = /^https?:\/\/web\.archive\.org\/web\/\w+\/(.+)$/.exec(url)?.[1];
  if (original === undefined) return url;
  try {
    return decodeURIComponent(original);
  } catch {
    return original;
  }
}

function frontMatter(tree: Root): { readonly title: string | null; readonly url: string | null } {
  const node = tree.children[0];
  const none = { title: null, url: null };
  if (node?.type !== "yaml") return none;
  try {
    const value: unknown = parse(node.value, { maxAliasCount: 0 });
    if (typeof value !== "object" || value === null) return none;
    const { title, url, canonical_url: canonical } = value as Record<string, unknown>;
    const address = [url, canonical].find((entry) => typeof entry === "string" && /^https?:/.test(entry));
    return {
      title: typeof title === "string" && title.trim() !== "" ? title.trim() : null,
      url: typeof address === "string" ? address : null,
    };
  } catch {
    // What stands between the fences is not YAML (a template's code): it is no metadata.
    return none;
  }
}
