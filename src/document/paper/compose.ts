import type { Heading, PhrasingContent, Root, RootContent } from "mdast";
import { isHeadingLike } from "../heading-like.ts";
import { entryOf } from "./entries.ts";
import { headingSizes } from "./heading-sizes.ts";
import type { Levels } from "./levels.ts";
import { type Entry, nested } from "./nest.ts";
import type { Written, WrittenParagraph } from "./written.ts";

/** Paragraphs and tables as a tree: headings by level or size, lists nested, footnotes at the end of their section. */
export function compose(written: readonly Written[]): Root {
  const paragraphs = written.flatMap((one) => (one.kind === "paragraph" ? [one] : []));
  const depthOf = headingDepths(paragraphs);
  const out: RootContent[] = [];
  let notes: RootContent[] = [];
  let entries: Entry[] = [];
  const levels: Levels = [];
  /** Marks of paragraphs without words, for the next that has some. */
  let waiting: PhrasingContent[] = [];

  const closeList = () => {
    if (entries.length > 0) out.push(nested(entries));
    entries = [];
    levels.length = 0;
  };
  const textAt = (index: number) => {
    const one = written[index];
    return one?.kind === "paragraph" && depthOf(one) === null ? one : undefined;
  };

  written.forEach((one, index) => {
    if (one.kind === "table") {
      closeList();
      out.push(one.node);
      return;
    }
    notes.push(...one.notes.map((children): RootContent => ({ type: "paragraph", children })));
    if (one.words.text === "") {
      waiting.push(...one.words.nodes);
      return;
    }
    const children = [...waiting, ...one.words.nodes];
    waiting = [];
    const depth = depthOf(one);
    if (depth !== null) {
      closeList();
      const heading: Heading = { type: "heading", depth: depth as Heading["depth"], children };
      out.push(...notes.slice(0, notes.length - one.notes.length), heading);
      notes = notes.slice(notes.length - one.notes.length);
      return;
    }
    const entry = entryOf(one, children, entries.length > 0, levels, [textAt(index - 1), textAt(index + 1)]);
    if (entry) {
      entries.push(entry);
      return;
    }
    closeList();
    out.push({ type: "paragraph", children });
  });
  closeList();
  return { type: "root", children: [...out, ...notes] };
}

/** The depth of a heading, null for other paragraphs; where there is a title, all headings stand under it. */
function headingDepths(paragraphs: readonly WrittenParagraph[]): (paragraph: WrittenParagraph) => number | null {
  const sizes = headingSizes(paragraphs.map(({ words }) => words));
  const titled = paragraphs.some(({ title, words }) => title && words.text !== "");
  return ({ words, title, level, item }) => {
    if (words.text === "" || words.text.length > 300) return null;
    if (title) return 1;
    if (level !== null) return Math.min(6, level + (titled ? 1 : 0));
    return item === null && isHeadingLike(words.text) ? sizes(words.size) : null;
  };
}
