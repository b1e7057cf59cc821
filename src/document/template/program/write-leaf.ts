import { type Words, writeWords } from "../sheet.ts";
import type { Desk } from "./desk.ts";
import type { Node } from "./node.ts";

/** Writes a text, the markup that stands for it, or what a component holds. */
export function writeLeaf(leaf: Words, desk: Desk): void {
  if (leaf.write) leaf.write();
  else if (leaf.markup) desk.element(leaf.markup as Node);
  else if (leaf.flag === undefined) writeWords(desk.source, desk.out, leaf);
}
