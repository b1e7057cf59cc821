import type { PhrasingContent } from "mdast";
import { PAGE_MARK } from "../paper/marks.ts";
import { joint } from "./line-ends.ts";
import { spaceBetween } from "./lines.ts";
import type { PlacedLine } from "./paragraphs.ts";
import type { Line } from "./run.ts";

interface Piece {
  text: string;
  readonly bold: boolean;
  readonly url: string | null;
}

/** The words of lines that are one paragraph as text, bold text and links; `dropped` units at the start are its bullet. */
export function wordsOf(lines: readonly PlacedLine[], firstPage: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let pieces: Piece[] = [];
  let page = firstPage;
  lines.forEach((placed, index) => {
    const before = lines[index - 1];
    let between = "";
    if (placed.joins === "breaks") {
      nodes.push(...nodesOf(pieces), { type: "break" });
      pieces = [];
    } else if (before) {
      const end = pieces.at(-1)!;
      const how = joint(end.text, placed.line.text);
      end.text = end.text.slice(0, end.text.length - how.cut);
      between = how.between;
    }
    if (placed.page !== page) between += PAGE_MARK.repeat(Math.max(0, placed.page - page));
    page = placed.page;
    const own = piecesOf(placed.line);
    const last = pieces.at(-1);
    const goesOn = last !== undefined && last.url === own[0]?.url;
    if (between !== "") pieces.push({ text: between, bold: last?.bold ?? own[0]!.bold, url: goesOn ? last.url : null });
    pieces.push(...own);
  });
  return [...nodes, ...nodesOf(pieces)];
}

function piecesOf({ runs }: Line): Piece[] {
  return runs.map(({ text, bold, url }, index) => {
    const space = index > 0 && spaceBetween(runs[index - 1]!, runs[index]!) ? " " : "";
    return { text: space + clean(text), bold, url };
  });
}

/** Ligatures and presentation forms are taken apart; what has no letters of its own is dropped. */
const clean = (text: string): string =>
  text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC")).replace(/\0/g, "");

function nodesOf(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let index = 0; index < pieces.length; ) {
    const { bold } = pieces[index]!;
    let end = index + 1;
    while (end < pieces.length && (pieces[end]!.bold === bold || pieces[end]!.text.trim() === "")) end += 1;
    const inner = linked(pieces.slice(index, end));
    nodes.push(...(bold ? [{ type: "strong" as const, children: inner }] : inner));
    index = end;
  }
  return nodes;
}

function linked(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let index = 0; index < pieces.length; ) {
    const { url } = pieces[index]!;
    let end = index + 1;
    while (end < pieces.length && pieces[end]!.url === url) end += 1;
    const value = pieces
      .slice(index, end)
      .map(({ text }) => text)
      .join("");
    nodes.push(url === null ? { type: "text", value } : { type: "link", url, children: [{ type: "text", value }] });
    index = end;
  }
  return nodes;
}
