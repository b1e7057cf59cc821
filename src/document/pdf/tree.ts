import type { Heading, PhrasingContent, Root, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { dropStart } from "../paper/drop-start.ts";
import { type Levels, levelAmong } from "../paper/levels.ts";
import { manualBullet } from "../paper/manual-bullets.ts";
import { unmarked } from "../paper/marks.ts";
import { type Entry, nested } from "../paper/nest.ts";
import { contentsOf, withoutLeaders } from "./contents.ts";
import { type Flow, type FlowLine, type FlowTable, flowOf } from "./flow.ts";
import { isSentenceEnd } from "./line-ends.ts";
import { type Paragraph, paragraphsOf, pitchOf } from "./paragraphs.ts";
import type { Page } from "./run.ts";
import { tableOf, tablesJoined } from "./table.ts";
import { wordsOf } from "./words.ts";

/** The text of pages as a tree: headings by the size of their letters, lists by bullets, tables by their columns. */
export function treeOf(pages: readonly Page[]): Root {
  const area = areaOf(pages);
  const flow = tablesJoined(pages.flatMap((page) => flowOf(page, area)));
  const running = flow.filter((one): one is FlowLine => one.kind === "line");
  const bodySize = usualSize(running);
  const pitch = pitchOf(running);
  const parts = partsOf(flow).map((part) =>
    part.kind === "table" ? part : { kind: "text" as const, paragraphs: paragraphsOf(part.lines, pitch, bodySize) },
  );
  const depthOf = headingDepths(
    parts.flatMap((part) => (part.kind === "text" ? part.paragraphs : [])),
    bodySize,
  );

  const out: RootContent[] = [];
  let entries: Entry[] = [];
  let lastText = 0;
  const levels: Levels = [];
  let page = 1;
  const closeList = () => {
    if (entries.length > 0) out.push(nested(entries));
    entries = [];
    levels.length = 0;
  };
  const words = (paragraph: Paragraph): PhrasingContent[] => {
    const nodes = wordsOf(paragraph.lines, page);
    page = paragraph.lines.at(-1)!.page;
    return nodes;
  };

  for (const part of parts) {
    if (part.kind === "table") {
      closeList();
      out.push(contentsOf(part, page) ?? tableOf(part, page));
      page = part.lastPage;
      continue;
    }
    part.paragraphs.forEach((paragraph, index) => {
      const children = words(paragraph);
      const text = unmarked(plainText({ type: "paragraph", children })).trim();
      const bare = withoutLeaders(children, text);
      if (bare) {
        entries.push({ level: 0, ordered: false, further: false, children: bare });
        return;
      }
      const depth = depthOf(paragraph);
      if (depth !== null) {
        closeList();
        out.push({ type: "heading", depth: depth as Heading["depth"], children });
        return;
      }
      const bullet = manualBullet(text);
      const neighbours = [part.paragraphs[index - 1], part.paragraphs[index + 1]];
      if (bullet && (bullet.sure || neighbours.some((other) => isSibling(other, paragraph, bullet.kind, depthOf)))) {
        const level = levelAmong(levels, bullet.kind, paragraph.x, 4);
        lastText = paragraph.textX;
        entries.push({ level, ordered: false, further: false, children: dropStart(children, bullet.width) });
      } else if (entries.length > 0 && paragraph.x >= lastText - 3 && paragraph.x > paragraph.lines[0]!.left + 6) {
        entries.push({ level: 0, ordered: false, further: true, children });
      } else {
        closeList();
        out.push({ type: "paragraph", children });
      }
    });
  }
  closeList();
  return { type: "root", children: out };
}

type Part = { readonly kind: "lines"; readonly lines: FlowLine[] } | FlowTable;

/** Running text between tables. */
function partsOf(flow: readonly Flow[]): Part[] {
  const parts: Part[] = [];
  for (const one of flow) {
    const last = parts.at(-1);
    if (one.kind === "table") parts.push(one);
    else if (last?.kind === "lines") last.lines.push(one);
    else parts.push({ kind: "lines", lines: [one] });
  }
  return parts;
}

function isSibling(
  other: Paragraph | undefined,
  paragraph: Paragraph,
  kind: string,
  depthOf: (paragraph: Paragraph) => number | null,
): boolean {
  if (!other || depthOf(other) !== null || other.bold !== paragraph.bold) return false;
  return manualBullet(other.lines[0]!.line.text)?.kind === kind && Math.abs(other.x - paragraph.x) < 4;
}

/** The size of most letters. */
function usualSize(lines: readonly FlowLine[]): number {
  const letters = new Map<number, number>();
  for (const { line } of lines) letters.set(line.size, (letters.get(line.size) ?? 0) + line.text.length);
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [10, 0])[0];
}

/** Headings are larger than the text, or bold and hardly larger; the largest are of the first level. */
function headingDepths(paragraphs: readonly Paragraph[], bodySize: number): (paragraph: Paragraph) => number | null {
  const couldBe = ({ size, bold, lines }: Paragraph) => {
    const text = lines.map(({ line }) => line.text).join(" ");
    if (lines.length > 4 || text.length > 200 || manualBullet(text)?.sure || !/\p{L}/u.test(text)) return false;
    if (isSentenceEnd(text) && !/[?:]\s*$/.test(text)) return false;
    return size >= bodySize * 1.12 || (bold && size >= bodySize * 1.04);
  };
  const sizes = [...new Set(paragraphs.filter(couldBe).map(({ size }) => Math.round(size)))].sort(
    (one, other) => other - one,
  );
  return (paragraph) => (couldBe(paragraph) ? Math.min(6, sizes.indexOf(Math.round(paragraph.size)) + 1) : null);
}

/** From the leftmost line to where nearly all lines end. */
function areaOf(pages: readonly Page[]): { readonly left: number; readonly right: number } {
  const lines = pages.flatMap((page) => page.lines);
  const rights = lines.map(({ right }) => right).sort((one, other) => one - other);
  return {
    left: Math.min(...lines.map(({ x }) => x)),
    right: rights[Math.min(rights.length - 1, Math.floor(rights.length * 0.98))] ?? 0,
  };
}
