import type { ElementContent, Root as Page } from "hast";
import type { Root, RootContent } from "mdast";
import type { LeftOut } from "../../types.ts";
import type { Sink } from "../blocks.ts";
import { places } from "../place.ts";
import { walk } from "../walk.ts";
import { blockReader } from "./blocks.ts";
import { type Choice, chooseNotice, type Left, wholePage } from "./choose.ts";
import { parsePage } from "./parse.ts";
import { recoverPage } from "./recover.ts";
import { writeShown } from "./text.ts";

/** A page as read: the tree of its notice, what was written of it, and what stands around it. */
export interface PageRead {
  readonly tree: Root;
  readonly out: Sink;
  readonly leftOut: readonly LeftOut[];
}

/** Reads a page of HTML, or its text with the code of a template masked; all places are those of this text. */
export function readPage(source: string, options: { readonly wholePage?: boolean | undefined } = {}): PageRead {
  const page = parsePage(source);
  const { blocks, left } = options.wholePage ? readBy(wholePage(page, source), page, source) : readNotice(page, source);
  const tree: Root = { type: "root", children: recoverPage(blocks, source) };
  return { tree, out: walk(tree, source, writeShown), leftOut: leftOutOf(left, source) };
}

interface Chosen {
  readonly blocks: RootContent[];
  readonly left: readonly Left[];
  readonly isDoubtful: boolean;
}

/**
 * The notice of a page. Where the names of its elements would have most of what it says of privacy left out, they are not
 * believed; where that holds without them, the whole page is read: a wrong guess never loses the notice.
 */
function readNotice(page: Page, source: string): Chosen {
  const chosen = readBy(chooseNotice(page, source), page, source);
  if (!chosen.isDoubtful) return chosen;
  const unnamed = readBy(chooseNotice(page, source, { byNames: false }), page, source);
  return unnamed.isDoubtful ? readBy(wholePage(page, source), page, source) : unnamed;
}

function readBy(choice: Choice, page: Page, source: string): Chosen {
  const blocks = blockReader(source, choice).blocks(contentOf(page));
  return { blocks, left: choice.left(), isDoubtful: choice.isDoubtful() };
}

const contentOf = ({ children }: Page): ElementContent[] =>
  children.filter((child): child is ElementContent => child.type === "element" || child.type === "text");

function leftOutOf(left: readonly Left[], source: string): readonly LeftOut[] {
  if (left.length === 0) return [];
  const point = places(source);
  const found = left.flatMap(({ what, text, place }): LeftOut[] => {
    const from = place?.start.offset;
    const to = place?.end.offset;
    if (from === undefined || to === undefined || !/\p{L}/u.test(text)) return [];
    return [{ what, text, start: point(from), end: point(to) }];
  });
  return found.sort((a, b) => a.start.offset - b.start.offset);
}
