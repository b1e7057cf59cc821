import type { List, ListItem, PhrasingContent, RootContent, Text } from "mdast";
import { isHeadingLike, isSentenceLike } from "../heading-like.ts";
import { paragraphOf, textOf } from "../paragraph-lines.ts";
import { listOf } from "../unmarked-lists.ts";
import { placeOf } from "./text.ts";

/** Marks that stand before the items of lists that no markup makes. */
const MARK = /^(?:[•●▪◦‣∙·■□➢➤►▶✓✔❖\uf0b7\uf0a7\uf0d8] ?(?=[^ ])|[-–—*o] (?=\p{L}))/u;
const NUMBER = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:\d{1,2}|[a-z])\.) (?=\p{L})/u;

/** The paragraphs of a run of words: two line breaks part them, and lines that begin with bullets are lists. */
export function paragraphsOf(words: PhrasingContent[], source: string): RootContent[] {
  if (words.length === 0) return [];
  if (!words.some(({ type }) => type === "break")) return [bulleted(words, source) ?? paragraphOf(words)];
  const found: RootContent[] = [];
  for (const part of partsOf(words)) {
    const lines = linesOf(part);
    while (lines.length > 1 && isTitle(lines[0]!, lines[1]!)) found.push(paragraphOf(lines.shift()!));
    const first = lines.findIndex((line) => markOf(line) !== null);
    const marked = first < 0 ? 0 : lines.slice(first).filter((line) => markOf(line) !== null).length;
    if (marked < 2 || marked < (lines.length - first) / 2) {
      const alone = lines.length === 1 ? bulleted(lines[0]!, source) : null;
      found.push(alone ?? paragraphOf(joined(lines)));
      continue;
    }
    if (first > 0) found.push(paragraphOf(joined(lines.slice(0, first))));
    const items: PhrasingContent[][] = [];
    for (const line of lines.slice(first)) {
      const mark = markOf(line);
      if (mark !== null) items.push(without(line, mark.length, source));
      else items.at(-1)!.push(lineBreak(line), ...line);
    }
    found.push(listOf(items.filter((item) => item.length > 0).map(paragraphOf)));
  }
  return found;
}

/** A bold line above a sentence is the title of what follows, not a line of an address. */
const isTitle = (line: readonly PhrasingContent[], next: readonly PhrasingContent[]): boolean =>
  line.length === 1 &&
  line[0]!.type === "strong" &&
  isHeadingLike(textOf(line[0]!)) &&
  isSentenceLike(textOf(paragraphOf([...next])));

/** A paragraph that is one item of a list: its neighbours are the others. */
function bulleted(words: PhrasingContent[], source: string): List | null {
  const mark = markOf(words);
  if (mark === null || NUMBER.test(`${mark}a`)) return null;
  const item = without(words, mark.length, source);
  if (item.length === 0) return null;
  return { ...(listOf([paragraphOf(item)]) as List), data: { mark: true } as List["data"] };
}

/** Joins the one-item lists that stand next to each other. */
export function joinBulleted(nodes: RootContent[]): RootContent[] {
  if (!nodes.some(isMarked)) return nodes;
  const found: RootContent[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (isMarked(node) && last !== undefined && isMarked(last)) last.children.push(...node.children);
    else found.push(isMarked(node) ? { ...node, children: [...node.children] as ListItem[] } : node);
  }
  return found;
}

const isMarked = (node: RootContent): node is List =>
  node.type === "list" && (node.data as { mark?: boolean } | undefined)?.mark === true;

function markOf(line: readonly PhrasingContent[]): string | null {
  const [first] = line;
  if (first?.type === "text" && /^[A-Z\d]?[A-Za-z,]/.test(first.value) && !/^[a-z]{1,4}[.)]|^o /.test(first.value))
    return null;
  const text = textOf(paragraphOf(line.slice(0, 4) as PhrasingContent[])).slice(0, 40);
  return MARK.exec(text)?.[0] ?? NUMBER.exec(text)?.[0] ?? null;
}

/** A line without so many of its first letters. */
function without(line: readonly PhrasingContent[], count: number, source: string): PhrasingContent[] {
  const [first, ...rest] = line;
  if (!first) return [];
  if (first.type !== "text") {
    if (!("children" in first)) return [...line];
    const inner = without(first.children as PhrasingContent[], count, source);
    return inner.length > 0 ? [{ ...first, children: inner } as PhrasingContent, ...rest] : startTrimmed(rest, source);
  }
  if (first.value.length <= count) {
    const more = count - first.value.length;
    return more > 0 ? without(rest, more, source) : startTrimmed(rest, source);
  }
  const spaces = /^ */.exec(first.value.slice(count))![0].length;
  return [tail(first, count + spaces, source), ...rest];
}

function startTrimmed(line: readonly PhrasingContent[], source: string): PhrasingContent[] {
  const [first, ...rest] = line;
  return first?.type === "text" && first.value.startsWith(" ") && first.value.length > 1
    ? [tail(first, 1, source), ...rest]
    : [...line];
}

function tail(node: Text, from: number, source: string): Text {
  const value = node.value.slice(from);
  const { position } = node;
  if (position?.start.offset === undefined || position.end.offset === undefined) return { ...node, value };
  const offset = placeOf(source, node.value, position.start.offset, position.end.offset, from);
  return { ...node, value, position: { start: { ...position.start, offset }, end: position.end } };
}

/** The stretches between double line breaks. */
function partsOf(words: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  words.forEach((node, index) => {
    const part = parts.at(-1)!;
    if (node.type !== "break") part.push(node);
    else if (words[index + 1]?.type === "break") {
      if (part.length > 0) parts.push([]);
    } else if (part.length > 0) part.push(node);
  });
  return parts.filter((part) => part.length > 0);
}

function linesOf(words: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of words) {
    if (node.type === "break") lines.push([]);
    else lines.at(-1)!.push(node);
  }
  return lines.filter((line) => line.length > 0);
}

const joined = (lines: readonly PhrasingContent[][]): PhrasingContent[] =>
  lines.flatMap((line, index) => (index > 0 ? [lineBreak(line), ...line] : line));

function lineBreak(line: readonly PhrasingContent[]): PhrasingContent {
  const start = line[0]?.position?.start;
  return start ? { type: "break", position: { start, end: start } } : { type: "break" };
}
