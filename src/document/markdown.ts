import type { Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { places } from "./place.ts";
import { prepare } from "./prepare.ts";
import { recover } from "./recover.ts";

const parser = unified().use(remarkParse).use(dialect).freeze();

/** Parses Markdown as notices use it (CommonMark and tables), with the headings and lists that its writer meant. */
export function markdownTree(source: string): Root {
  const prepared = prepare(source);
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
  return recover(tree, source);
}

/** Tables only: the rest of GFM halves the speed. Indented code is off, for in a notice indented text is text. */
function dialect(this: Processor): undefined {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions = [gfmTable(), { disable: { null: ["codeIndented"] } }];
  data.fromMarkdownExtensions = [[gfmTableFromMarkdown()]];
}
