import type { PhrasingContent } from "mdast";
import { PAGE_MARK } from "../paper/marks.ts";
import { nodesOf, type Piece } from "../paper/pieces.ts";
import { joint } from "./line-ends.ts";
import { spaceBetween } from "./lines.ts";
import type { PlacedLine } from "./paragraphs.ts";
import type { Line } from "./run.ts";

/** The lines of a cell; `goesOn` tells how one that is not the first goes on. */
export const placedLines = (
  lines: readonly Line[],
  page: number,
  goesOn: (line: Line) => PlacedLine["joins"] = () => "runs-on",
): PlacedLine[] =>
  lines.map((line, index) => ({
    kind: "line",
    line,
    page,
    left: line.x,
    right: line.right,
    joins: index === 0 ? "first" : goesOn(line),
  }));

/** The words of lines that are one paragraph as text, bold text and links; `dropped` units at the start are its bullet. */
export function wordsOf(lines: readonly PlacedLine[], firstPage: number): PhrasingContent[] {
  const pieces: Piece[] = [];
  let page = firstPage;
  lines.forEach((placed, index) => {
    const before = lines[index - 1];
    let between = "";
    if (placed.joins === "breaks") {
      pieces.push({ text: null, bold: false, url: null });
    } else if (before) {
      const end = pieces.pop()!;
      const how = joint(end.text!, placed.line.text);
      pieces.push({ ...end, text: end.text!.slice(0, end.text!.length - how.cut) });
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
  return nodesOf(pieces);
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
