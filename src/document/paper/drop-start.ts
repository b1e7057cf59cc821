import type { PhrasingContent } from "mdast";
import { piecesOf } from "./marks.ts";

/** The nodes without the first `width` units of their words; marks stay. */
export function dropStart(nodes: readonly PhrasingContent[], width: number): PhrasingContent[] {
  let left = width;
  const without = (node: PhrasingContent): PhrasingContent => {
    if (left === 0) return node;
    if (node.type === "text") {
      let value = "";
      let rest = node.value;
      for (const piece of piecesOf(node.value)) {
        if (left === 0) break;
        const length = typeof piece === "string" ? piece.length : markLength(rest);
        const raw = rest.slice(0, length);
        rest = rest.slice(length);
        const cut = typeof piece === "string" ? Math.min(left, length) : 0;
        left -= cut;
        value += raw.slice(cut);
      }
      return { ...node, value: value + rest };
    }
    return "children" in node ? ({ ...node, children: node.children.map(without) } as typeof node) : node;
  };
  return nodes.map(without);
}

const markLength = (text: string): number => text.indexOf("\ue0f1") + 1;
