import type { PhrasingContent, Text } from "mdast";
import { unmarked } from "./marks.ts";

/** A few letters that look alike; null for a line break. */
export interface Piece {
  readonly text: string | null;
  readonly bold: boolean;
  readonly url: string | null;
}

/** Letters as text, bold text and links. Neighbours that look alike are one: words are cut wherever they were typed twice. */
export function nodesOf(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let index = 0;
  while (index < pieces.length) {
    const { bold } = pieces[index]!;
    let end = index + 1;
    // White space and marks between bold words are bold enough.
    while (end < pieces.length && (pieces[end]!.bold === bold || isBlank(pieces[end]!))) end += 1;
    while (bold && end > index + 1 && isBlank(pieces[end - 1]!)) end -= 1;
    const inner = linked(pieces.slice(index, end));
    nodes.push(...(bold ? [{ type: "strong" as const, children: inner }] : inner));
    index = end;
  }
  return nodes;
}

/** The words of pieces, with "\n" for a line break, without marks. */
export const textOf = (pieces: readonly Piece[]): string =>
  unmarked(pieces.map(({ text }) => text ?? "\n").join("")).trim();

/** Whether all words are bold, and there are some. */
export function isBold(pieces: readonly Piece[]): boolean {
  const said = pieces.filter((piece) => piece.text !== null && !isBlank(piece));
  return said.length > 0 && said.every(({ bold }) => bold);
}

const isBlank = ({ text }: Piece): boolean => text !== null && unmarked(text).trim() === "";

function linked(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let index = 0;
  while (index < pieces.length) {
    const { url, text } = pieces[index]!;
    if (text === null) {
      nodes.push({ type: "break" });
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < pieces.length && pieces[end]!.url === url && pieces[end]!.text !== null) end += 1;
    const value = pieces
      .slice(index, end)
      .map((piece) => piece.text)
      .join("");
    const words: Text = { type: "text", value };
    nodes.push(url === null ? words : { type: "link", url, children: [words] });
    index = end;
  }
  return nodes;
}
