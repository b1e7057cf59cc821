import type { Definition, Link, List, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root, Table } from "mdast";
import { type Sink, sink } from "./blocks.ts";
import { cellPlace } from "./cell-place.ts";
import { htmlReader } from "./html.ts";
import { writeLiteral, writeText } from "./inline.ts";

/** Writes the text of a node, which stands between two places of the source. */
type WriteText = (out: Sink, value: string, from: number, to: number) => void;

/** Walks a tree once and writes its blocks, view and links; how a text is written in its source is for `write` to know. */
export function walk(tree: Root, source: string, write: WriteText = writeText): Sink {
  const out = sink(source);
  const html = htmlReader(out);
  const definitions = definitionsOf(tree);

  const flow = (node: Nodes, list: number, within: number): void => {
    switch (node.type) {
      case "heading":
        html.leaveTable();
        out.begin("heading", start(node), { depth: node.depth });
        inline(node.children);
        out.end();
        break;
      case "paragraph":
        paragraph(node, list, within);
        break;
      case "list":
        items(node, list);
        break;
      case "table":
        table(node);
        break;
      case "html":
        html.read(start(node), stop(node));
        break;
      case "code":
        out.begin("code", start(node));
        writeLiteral(out, start(node), stop(node));
        out.end();
        break;
      case "yaml":
        out.begin("code", start(node), { around: true });
        writeLiteral(out, start(node), stop(node));
        out.end();
        break;
      case "blockquote":
      case "root":
        for (const child of node.children) flow(child, list, within);
        break;
      default:
        break;
    }
  };

  const paragraph = (node: Paragraph, list: number, within: number): void => {
    if (html.takesText()) {
      html.breakLine(start(node));
      inline(node.children);
      return;
    }
    out.begin("paragraph", start(node), { list, within });
    inline(node.children);
    out.end();
  };

  const items = (node: List, outer: number): void => {
    if (html.takesText()) {
      for (const item of node.children) {
        for (const child of item.children) flow(child, outer, -1);
      }
      return;
    }
    out.end();
    const list = out.lists.push({ before: out.drafts.length - 1, outer }) - 1;
    const depth = depthOf(out, list);
    for (const item of node.children) itemOf(item, list, depth);
  };

  const itemOf = (item: ListItem, list: number, depth: number): void => {
    let own = -1;
    let first = true;
    for (const child of item.children) {
      if (child.type === "paragraph" && first) {
        out.begin("item", start(child), { depth, list });
        inline(child.children);
        own = out.end();
      } else {
        flow(child, list, own);
      }
      first = false;
    }
  };

  const table = (node: Table): void => {
    out.end();
    /** Per column and per row, the cell that heads it. */
    const columns: number[] = [];
    const rows: number[] = [];
    node.children.forEach((row, rowIndex) => {
      // A first cell that reaches over several rows heads them all.
      if (row.children[0]?.data?.spanned) rows[rowIndex] ??= rows[rowIndex - 1] ?? -1;
      row.children.forEach((cell, cellIndex) => {
        const place = cellPlace(cell, rowIndex, cellIndex);
        out.begin("cell", start(cell), {
          columnHeader: columns[place.column] ?? -1,
          rowHeader: place.head === "row" ? -1 : (rows[rowIndex] ?? -1),
        });
        inline(cell.children);
        const index = out.end();
        if (cell.data?.spanned) return;
        if (place.head === "column") columns.fill(index, place.column, grown(columns, place.column + place.columns));
        else if (place.head === "row") rows.fill(index, rowIndex, grown(rows, rowIndex + place.rows));
      });
    });
  };

  const inline = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      switch (node.type) {
        case "text":
          write(out, node.value, start(node), stop(node));
          break;
        case "inlineCode":
          code(start(node), stop(node));
          break;
        case "break":
          out.builder.breakLine(start(node));
          break;
        case "html":
          html.inline(start(node), stop(node));
          break;
        case "link":
          link(node, node.url);
          break;
        case "linkReference":
          link(node, definitions.get(node.identifier)?.url ?? "");
          break;
        case "image":
        case "imageReference":
          break;
        default:
          if ("children" in node) inline(node.children);
      }
    }
  };

  const link = (node: Pick<Link, "children" | "position">, url: string): void => {
    const from = out.builder.length();
    inline(node.children);
    // A link that was never given its address is a link all the same.
    out.links.push({ url, from, to: out.builder.length() });
  };

  const code = (from: number, to: number): void => {
    let ticks = 0;
    while (source[from + ticks] === "`" && from + ticks < to) ticks += 1;
    writeLiteral(out, from + ticks, to - ticks);
  };

  flow(tree, -1, -1);
  html.close();
  out.end();
  return out;
}

/** Makes room for so many entries, and says how many. */
function grown(list: number[], length: number): number {
  while (list.length < length) list.push(-1);
  return length;
}

/** Depth of a list's items, from 1. */
function depthOf(out: Sink, list: number): number {
  let depth = 0;
  for (let outer = list; outer >= 0; outer = out.lists[outer]!.outer) depth += 1;
  return depth;
}

/** Link definitions by identifier; the first of equals counts. */
function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (parent: Parents) => {
    for (const child of parent.children) {
      if (child.type === "definition" && !found.has(child.identifier)) found.set(child.identifier, child);
      else if (child.type === "blockquote" || child.type === "list" || child.type === "listItem") visit(child);
    }
  };
  visit(tree);
  return found;
}

function start(node: { readonly position?: Nodes["position"] }): number {
  return node.position?.start.offset ?? 0;
}

function stop(node: { readonly position?: Nodes["position"] }): number {
  return node.position?.end.offset ?? 0;
}
