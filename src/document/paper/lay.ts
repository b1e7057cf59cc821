import type { Break, List, PhrasingContent, Root, RootContent, Table } from "mdast";
import type { Paper } from "./paper.ts";
import { type Finished, type Scribe, scribe } from "./scribe.ts";

/** A paper written down: its text, the tree with its places in that text, and on which page each paragraph stands. */
export interface Laid extends Finished {
  readonly tree: Root;
}

/**
 * Writes the text of a paper as a reader would copy it out: paragraphs parted by blank lines, items under each other,
 * the cells of a row parted by tabs. What stands beside the text, comments and deleted words, comes after its end.
 */
export function lay({ tree, remarks, heads = [] }: Paper): Laid {
  const out = scribe(remarks);
  const children = tree.children.map((node) => {
    out.apart("\n\n");
    return block(out, node, "");
  });
  const laid = out.finish(heads);
  return { ...laid, tree: { type: "root", children } };
}

function block<Node extends RootContent>(out: Scribe, node: Node, indent: string): Node;
function block(out: Scribe, node: RootContent, indent: string): RootContent {
  switch (node.type) {
    case "paragraph":
    case "heading":
      out.paragraph();
      return out.placed(node, () => ({ ...node, children: words(out, node.children) }));
    case "list":
      return out.placed(node, () => list(out, node, indent));
    case "table":
      return out.placed(node, () => table(out, node));
    default:
      return node;
  }
}

function list(out: Scribe, node: List, indent: string): List {
  let number = node.start ?? 1;
  const children = node.children.map((item, index) => {
    if (index > 0) out.apart("\n");
    const bullet = node.ordered ? `${number++}. ` : "• ";
    const inner = indent + " ".repeat(bullet.length);
    return out.placed(item, () => {
      out.write(indent + bullet);
      return {
        ...item,
        children: item.children.map((child, at) => {
          if (at > 0) out.apart("\n");
          if (at > 0 && child.type === "paragraph") out.write(inner);
          return block(out, child, inner);
        }),
      };
    });
  });
  return { ...node, children };
}

function table(out: Scribe, node: Table): Table {
  const rows = node.children.map((row, index) => {
    // An empty header only keeps the first row from being taken for one.
    if (index > 0 && node.children[index - 1]!.children.length > 0) out.apart("\n");
    return out.placed(row, () => ({
      ...row,
      children: row.children.map((cell, column) => {
        if (column > 0) out.write("\t");
        out.paragraph();
        return out.placed(cell, () => ({ ...cell, children: words(out, cell.children) }));
      }),
    }));
  });
  return { ...node, children: rows };
}

function words(out: Scribe, nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case "text":
        return out.text(node);
      case "break":
        return [out.placed(node, () => lineBreak(out, node))];
      case "strong":
      case "emphasis":
      case "link":
        return [out.placed(node, () => ({ ...node, children: words(out, node.children) }) as typeof node)];
      default:
        return [];
    }
  });
}

function lineBreak(out: Scribe, node: Break): Break {
  out.write("\n");
  if (node.data?.paragraph) out.paragraph();
  return node;
}
