import type { PhrasingContent } from "mdast";
import { dropStart } from "../paper/drop-start.ts";
import { type Levels, levelAmong } from "../paper/levels.ts";
import { manualBullet } from "../paper/manual-bullets.ts";
import type { Entry } from "../paper/nest.ts";
import type { WordParagraph } from "./body.ts";
import type { Words } from "./words.ts";

/** A paragraph that may be part of a list, and what stands around it. */
export interface Candidate {
  readonly paragraph: WordParagraph;
  readonly words: Words;
}

/**
 * What a paragraph is in a list: numbered or bulleted by Word, with a bullet that was typed, an entry of the contents,
 * or a further paragraph of the item before (`inList`). Null where it is none of these.
 */
export function entryOf(
  one: Candidate,
  children: PhrasingContent[],
  inList: boolean,
  levels: Levels,
  neighbours: readonly (Candidate | undefined)[],
): Entry | null {
  const { paragraph, words } = one;
  const style = paragraph.styleName ?? "";
  if (/^(?:toc|contents) ?\d/i.test(style) || isContentsLine(one)) {
    return { level: 0, ordered: false, further: false, children: withoutPageNumber(children) };
  }
  if (paragraph.numbering) {
    const { level, isOrdered } = paragraph.numbering;
    return { level: Number(level), ordered: isOrdered, further: false, children };
  }
  const indent = Number(paragraph.indent.start ?? 0);
  const bullet = manualBullet(words.text);
  if (
    bullet &&
    (bullet.sure || neighbours.some((other) => other && manualBullet(other.words.text)?.kind === bullet.kind))
  ) {
    return {
      level: levelAmong(levels, bullet.kind, indent, SLIP),
      ordered: false,
      further: false,
      children: dropStart(children, bullet.width),
    };
  }
  if (inList && (/\blist continue\b/i.test(style) || (indent > 0 && !/^quote/i.test(style)))) {
    return { level: 0, ordered: false, further: true, children };
  }
  return null;
}

/** A line of the contents without a style: its words, leaders or a tab, the number of a page. */
const isContentsLine = ({ words }: Candidate): boolean =>
  /^\p{L}[^\n.!?]{1,90}(?:\t|\.{4,}|…{2,})[\t. …]*\d{1,3}$/u.test(words.text);

function withoutPageNumber(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  if (!last) return nodes;
  if (last.type === "text") {
    const value = last.value.replace(/[\t. …]+\d{1,3}\s*$|^\d{1,3}\s*$/, "");
    const rest = nodes.slice(0, -1);
    return value.trim() === "" ? withoutPageNumber(rest) : [...rest, { ...last, value }];
  }
  if (!("children" in last)) return nodes;
  return [...nodes.slice(0, -1), { ...last, children: withoutPageNumber(last.children) } as typeof last];
}

/** How much an indentation may be out of line, in twentieths of a point. */
const SLIP = 60;
