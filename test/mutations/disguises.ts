/** A notice in another form that says the same: other quotes, lines, bullets, order, format. */
import type { Block, Document } from "../../src/types.ts";
import type { Subject } from "./mutation.ts";

export interface Disguise {
  readonly kind: string;
  readonly notice: string;
  readonly older: { readonly path: string; readonly text: string };
  readonly newer: { readonly path: string; readonly text: string };
}

/** Every disguise of a notice. */
export function disguises(subject: Subject): readonly Disguise[] {
  const { id, source, document } = subject;
  const plain = { path: "notice.txt", text: source };
  const markdown = { path: "notice.md", text: asMarkdown(document) };
  const html = { path: "notice.html", text: asHtml(document) };
  const from = (kind: string, text: string): Disguise => ({
    kind,
    notice: id,
    older: plain,
    newer: { path: "notice.txt", text },
  });
  const marked = (kind: string, text: string): Disguise => ({
    kind,
    notice: id,
    older: markdown,
    newer: { path: "notice.md", text },
  });
  const blocks = blocksOf(document);
  return [
    from("straight quotes curled", curled(source)),
    from("curly quotes straightened", source.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')),
    from("blanks that do not break", source.replace(/\b(we|your|the) /gi, "$1\u00a0")),
    from("other line ends", source.replace(/\r?\n/g, "\r\n")),
    marked("lines wrapped at 72", wrapped(markdown.text)),
    marked("other bullets", markdown.text.replace(/^- /gm, "* ")),
    marked("emphasis", markdown.text.replace(/\b(personal (?:data|information))\b/g, "**$1**")),
    marked("headings renamed", markdown.text.replace(/^(##+) (.+)$/gm, "$1 About this: $2")),
    marked("lists re-ordered", joined(reordered(blocks))),
    marked("sections re-ordered", joined(swapped(blocks))),
    { kind: "Markdown from text", notice: id, older: plain, newer: markdown },
    { kind: "HTML from text", notice: id, older: plain, newer: html },
    { kind: "Markdown from HTML", notice: id, older: html, newer: markdown },
  ];
}

const curled = (text: string): string => text.replace(/(\w)'(\w)/g, "$1’$2").replace(/"([^"\n]*)"/g, "“$1”");

const wrapped = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      /^#/.test(line)
        ? line
        : line.replace(/(.{50,72}) (?=\S)/g, (_, start: string) => `${start}\n${/^- /.test(line) ? "  " : ""}`),
    )
    .join("\n");

/** A block as it is written in Markdown, with its kind. */
interface Written {
  readonly kind: Block["kind"];
  readonly depth: number;
  readonly text: string;
}

function blocksOf({ blocks, view }: Document): readonly Written[] {
  return blocks
    .filter(({ part }) => part === "notice")
    .map(({ kind, depth, from, to }) => ({ kind, depth, text: view.text.slice(from, to).replace(/\s+/g, " ").trim() }))
    .filter(({ text }) => text !== "");
}

const asMarkdown = (document: Document): string => joined(blocksOf(document));

function joined(blocks: readonly Written[]): string {
  return blocks
    .map(({ kind, depth, text }, i) => {
      const gap = kind === "item" && blocks[i - 1]?.kind === "item" ? "\n" : "\n\n";
      const mark = kind === "heading" ? `${"#".repeat(Math.min(6, depth))} ` : kind === "item" ? "- " : "";
      return `${i === 0 ? "" : gap}${mark}${escaped(text)}`;
    })
    .join("")
    .concat("\n");
}

/** What would be mark-up in Markdown. */
const escaped = (text: string): string =>
  text.replace(/([*_[\]<>`\\])/g, "\\$1").replace(/^(#|[-+] |\d+[.)] )/, "\\$1");

function asHtml(document: Document): string {
  const text = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const blocks = blocksOf(document);
  const body = blocks.map((block, i) => {
    const inner = text(block.text);
    if (block.kind === "heading") return `<h${Math.min(6, block.depth)}>${inner}</h${Math.min(6, block.depth)}>`;
    if (block.kind !== "item") return `<p>${inner}</p>`;
    const opens = blocks[i - 1]?.kind === "item" ? "" : "<ul>";
    const closes = blocks[i + 1]?.kind === "item" ? "" : "</ul>";
    return `${opens}<li>${inner}</li>${closes}`;
  });
  return `<!doctype html>\n<html lang="en"><head><title>Notice</title></head><body><main>\n${body.join("\n")}\n</main></body></html>\n`;
}

/** The items of every list the other way round. */
function reordered(blocks: readonly Written[]): readonly Written[] {
  const out: Written[] = [];
  for (let i = 0; i < blocks.length; ) {
    let end = i;
    while (blocks[end]?.kind === "item") end++;
    if (end > i) out.push(...blocks.slice(i, end).toReversed());
    else out.push(blocks[i]!);
    i = Math.max(end, i + 1);
  }
  return out;
}

/** The sections of the second level in the reverse order; what stands before the first of them stays. */
function swapped(blocks: readonly Written[]): readonly Written[] {
  const depths = blocks.filter(({ kind }) => kind === "heading").map(({ depth }) => depth);
  const depth = depths.length > 1 ? Math.max(...depths.slice(1).map((each) => Math.min(each, 2))) : 1;
  const starts = blocks.flatMap((block, i) => (block.kind === "heading" && block.depth === depth && i > 0 ? [i] : []));
  const sections = starts.map((start, i) => blocks.slice(start, starts[i + 1]));
  return [...blocks.slice(0, starts[0] ?? blocks.length), ...sections.toReversed().flat()];
}
