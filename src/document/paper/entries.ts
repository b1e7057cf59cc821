import type { PhrasingContent } from "mdast";
import { dropStart } from "./drop-start.ts";
import { type Levels, levelAmong } from "./levels.ts";
import { manualBullet } from "./manual-bullets.ts";
import type { Entry } from "./nest.ts";
import type { WrittenParagraph } from "./written.ts";

/**
 * What a paragraph is in a list: numbered or bulleted by the word processor, with a bullet that was typed, an entry of the contents,
 * or a further paragraph of the item before (`inList`). Null where it is none of these.
 */
export function entryOf(
  one: WrittenParagraph,
  children: PhrasingContent[],
  inList: boolean,
  levels: Levels,
  neighbours: readonly (WrittenParagraph | undefined)[],
): Entry | null {
  const { words, style, item, indent } = one;
  if (/^(?:toc|contents) ?\d/i.test(style) || isContentsLine(one)) {
    return { level: 0, ordered: false, further: false, children: withoutPageNumber(children) };
  }
  if (item) return { ...item, children };
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
const isContentsLine = ({ words }: WrittenParagraph): boolean =>
  words.text.length <= 400 && /^\p{L}[^\n.!?]{1,90}(?:\t|\.{4,}|…{2,})[\t. …]*\d{1,3}$/u.test(words.text);

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

/** How much an indentation may be out of line, in points. */
const SLIP = 3;
