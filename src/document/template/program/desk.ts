import type { Writer } from "../made.ts";
import type { Leaf, Sheet, Words } from "../sheet.ts";
import type { Scope } from "./evaluate.ts";
import type { Node } from "./node.ts";

/** What writing a program's text needs. */
export interface Desk extends Scope {
  readonly source: string;
  readonly out: Writer;
  readonly sheet: Sheet;
  readonly html: boolean;
  /** Strings that the program gives to names. */
  readonly known: ReadonlyMap<string, Words>;
  /** Lists and objects of texts by name; those that a callback of JSX shows are read where they are shown. */
  readonly data: Map<string, Leaf>;
  /** Functions of the program that show markup, and those of them that are being shown. */
  readonly functions: ReadonlyMap<string, Node>;
  readonly showing: Set<string>;
  /** Names that JSX shows, and where they are given: read where they are shown, at the end where nothing did. */
  readonly shown: Set<string>;
  readonly later: Map<string, Node>;
  /** How much code loops and components may still be read, in characters: more than is written on purpose. */
  readonly left: { characters: number };
  /** Reads what a node of the program says, wherever in the program it stands. */
  visit(node: Node): void;
  /** Writes an element of JSX, what stands between its tags, or what an expression shows. */
  element(node: Node): void;
  children(node: Node): void;
  show(node: Node): void;
}
