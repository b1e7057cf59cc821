import type { Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { places } from "./place.ts";
import { prepare } from "./prepare.ts";
import { recover } from "./recover.ts";

const plain = unified().use(remarkParse).use(dialect).freeze();
const withTables = unified().use(remarkParse).use(dialect).use(tables).freeze();

/** A tree, and the text that it was parsed from: letter for letter as long as the source, so that all places hold. */
export interface Parsed {
  readonly tree: Root;
  readonly text: string;
}

/** Parses Markdown as notices use it (CommonMark and tables), with the headings and lists that its writer meant. */
export function parseMarkdown(source: string): Parsed {
  const prepared = prepare(source);
  // Looking for a table at every line costs a sixth of the parse, and hardly any notice has one.
  const parser = mayHoldTable(prepared.text) ? withTables : plain;
  const tree = parser.parse(prepared.text) as Root;
  if (prepared.frontMatter) {
    const { from, to } = prepared.frontMatter;
    const place = places(source);
    tree.children.unshift({
      type: "yaml",
      value: source.slice(from, to),
      position: { start: place(from), end: place(to) },
    });
  }
  const head = prepared.frontMatter?.to ?? 0;
  return { tree: recover(tree, source), text: source.slice(0, head) + prepared.text.slice(head) };
}

/** Whether a line could be the row that parts the header of a table from its body: "---|---", ":--". */
function mayHoldTable(text: string): boolean {
  for (const [line] of text.matchAll(/^[ \t>|:-]+$/gm)) if (line.includes("-") && /[|:]/.test(line)) return true;
  return false;
}

interface Extensions {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/** Indented code is off, for in a notice indented text is text. */
function dialect(this: Processor): undefined {
  const data = this.data() as Extensions;
  data.micromarkExtensions = [{ disable: { null: ["codeIndented"] } }];
}

/** Tables only: the rest of GFM halves the speed. */
function tables(this: Processor): undefined {
  const data = this.data() as Extensions;
  data.micromarkExtensions = [gfmTable(), ...(data.micromarkExtensions ?? [])];
  data.fromMarkdownExtensions = [[gfmTableFromMarkdown()]];
}
