import type { ListItem, Paragraph, RootContent } from "mdast";
import { isContactLike } from "./heading-like.ts";
import { paragraphLines, paragraphOf, textOf } from "./paragraph-lines.ts";
import { isWord } from "./words.ts";

/** Makes lists of the paragraphs, or the lines of one, that follow a text ending with ":" and are its items. */
export function recoverLists(nodes: readonly RootContent[], source: string): RootContent[] {
  const found: RootContent[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const parts = node.type === "paragraph" ? listWithin(node, found.at(-1), source) : null;
    found.push(...(parts ?? [node]));
    const count = itemsBelow(nodes, index);
    if (count === 0) continue;
    found.push(listOf(nodes.slice(index + 1, index + 1 + count) as Paragraph[]));
    index += count;
  }
  return found;
}

/** How many paragraphs below a text are its items. */
function itemsBelow(nodes: readonly RootContent[], index: number): number {
  const node = nodes[index]!;
  if (node.type === "paragraph" && introduces(node)) return itemsAfter(nodes, index + 1);
  if ((node.type !== "paragraph" && node.type !== "heading") || !breaksOff(textOf(node))) return 0;
  let end = index + 1;
  for (let item = nodes[end]; isParagraph(item) && opensWithLink(textOf(item)); item = nodes[end]) end += 1;
  return end - index > 2 ? end - index - 1 : 0;
}

/** How many paragraphs from `start` on are items, by their endings (";", "; and") or by their lower-case beginnings. */
function itemsAfter(nodes: readonly RootContent[], start: number): number {
  let index = start;
  for (let node = nodes[index]; isParagraph(node) && isItem(textOf(node)); node = nodes[index]) index += 1;
  if (index > start) {
    const last = nodes[index];
    if (isParagraph(last) && textOf(last).length <= 600 && !/[:?]\s*$/.test(textOf(last))) index += 1;
    return index - start >= 2 ? index - start : 0;
  }
  for (let node = nodes[index]; isParagraph(node) && goesOn(textOf(node)); node = nodes[index]) index += 1;
  return index - start;
}

/** Ends as an item does, and is one item rather than several lines of them. */
function isItem(text: string): boolean {
  return endsItem(text) && !endsItem(/^[^\r\n]*(?=[\r\n])/.exec(text)?.[0] ?? "");
}

/** One line that begins in lower case goes on with the text that introduced it; a name in lower case does not. */
function goesOn(text: string): boolean {
  const first = /^[a-z]{1,20}(?=[ ’',-])/.exec(text)?.[0];
  return first !== undefined && !/[\r\n:]/.test(text) && isWord(first);
}

/** A paragraph whose lines are items: introduced by the paragraph before, or by its own first line. */
function listWithin(node: Paragraph, previous: RootContent | undefined, source: string): RootContent[] | null {
  const broken = node.children.some(({ type }) => type === "break");
  if (!broken && (node.position?.end.line ?? 0) === (node.position?.start.line ?? 0)) return null;
  const lines = paragraphLines(node, source).map(paragraphOf);
  const own = lines.findIndex((line) => introduces(line));
  const led = previous !== undefined && isParagraph(previous) && introduces(previous);
  const items = own >= 0 && own < 3 ? lines.slice(own + 1) : led ? lines : [];
  if (items.length < 2 || !areItems(items.map((line) => textOf(line).trim()))) return linkedLines(lines, previous);
  const before = own >= 0 && own < 3 ? lines.slice(0, own + 1) : [];
  return [...(before.length > 0 ? [joined(before)] : []), listOf(items)];
}

/** Lines that end as sentences and open with "to", "of" … below a text that breaks off, or below their own first line. */
function linkedLines(lines: readonly Paragraph[], previous: RootContent | undefined): RootContent[] | null {
  const opens = (line: Paragraph) => opensWithLink(textOf(line).trim()) && /[.;,!?]$/.test(textOf(line).trim());
  const [first, ...rest] = lines;
  if (!first || rest.length < 1) return null;
  const led = previous?.type === "paragraph" || previous?.type === "heading" ? breaksOff(textOf(previous)) : false;
  if (led && lines.every(opens)) return [listOf(lines)];
  return rest.length >= 2 && breaksOff(textOf(first)) && rest.every(opens) ? [first, listOf(rest)] : null;
}

/** Whether a text stops without a mark, in the middle of its sentence. */
function breaksOff(text: string): boolean {
  return text.length <= 300 && /[\p{L}\p{N})]$/u.test(text.trimEnd().slice(-2));
}

/** An item goes on with what stands above the list: "to ask for a copy", "of access". */
function opensWithLink(text: string): boolean {
  return /^(?:to|of|for|not|by|against) /.test(text);
}

/** Whether lines are items: they end as items do, or are short and alike; addresses are neither. */
function areItems(lines: readonly string[]): boolean {
  if (lines.some((line) => line === "" || isContactLike(line))) return false;
  const body = lines.slice(0, -1);
  if (body.every((line) => endsItem(line) && !/,$/.test(line))) return true;
  if (lines.length >= 3 && lines.every((line) => /[.;]$/.test(line) && line.length > 20)) return true;
  const lower = lines.every((line) => /^[a-z]/.test(line));
  const upper = lines.every((line) => /^\p{Lu}/u.test(line) && !/\d/.test(line) && line.split(/\s+/).length <= 16);
  return lines.length >= 3 && (lower || upper) && lines.every((line) => line.length <= 110 && !/[.,:]$/.test(line));
}

function endsItem(text: string): boolean {
  return /[;,](?:\s*(?:and|or|and\/or))?\s*$/i.test(text);
}

function introduces(node: Paragraph): boolean {
  return /:[-–—]?\s*$/.test(textOf(node));
}

/** Lines as one paragraph again. */
function joined(lines: readonly Paragraph[]): Paragraph {
  return paragraphOf(
    lines.flatMap((line, index) =>
      index > 0 && line.position
        ? [
            { type: "break" as const, position: { start: line.position.start, end: line.position.start } },
            ...line.children,
          ]
        : line.children,
    ),
  );
}

/** A list without bullets of these paragraphs. */
export function listOf(items: readonly Paragraph[]): RootContent {
  const start = items[0]?.position?.start;
  const end = items.at(-1)?.position?.end;
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: items.map(
      (item): ListItem => ({
        type: "listItem",
        spread: false,
        children: [item],
        ...(item.position ? { position: item.position } : {}),
      }),
    ),
    ...(start && end ? { position: { start, end } } : {}),
  };
}

function isParagraph(node: RootContent | undefined): node is Paragraph {
  return node?.type === "paragraph";
}
