/** What a stretch of code says, as far as a reader of its text needs to know: strings, calls, lists, and what joins them. */
import type { StringPart } from "./tokens.ts";

/** Anything that an expression can be. */
export type Value = Text | Name | Call | List | Dictionary | Joined | Choice;

interface Placed {
  readonly from: number;
  readonly to: number;
}

/** A string; code that is put into it is a part of its own. */
export interface Text extends Placed {
  readonly kind: "text";
  readonly parts: readonly StringPart[];
}

/** A name or path whose value is not known here; a number or whatever else is no text is one too. */
export interface Name extends Placed {
  readonly kind: "name";
  readonly name: string;
}

/** "link_to 'x', y", "govukButton({ … })", "_('x')", "'x'.html_safe", "x | t": `on` is what it is called of. */
export interface Call extends Placed {
  readonly kind: "call";
  readonly name: string;
  readonly on: Value | null;
  readonly args: readonly Value[];
  readonly named: readonly Entry[];
  /** Whether it opens a block of the template ("do", "{ |x|"). */
  readonly block: boolean;
}

/** "[a, b]", "(a, b)". */
export interface List extends Placed {
  readonly kind: "list";
  readonly items: readonly Value[];
}

/** "{ a: b }", "['a' => b]". */
export interface Dictionary extends Placed {
  readonly kind: "dictionary";
  readonly entries: readonly Entry[];
}

/** A key with its value; `keyFrom` and `keyTo` are the key in the source. */
export interface Entry {
  readonly key: string;
  readonly keyFrom: number;
  readonly keyTo: number;
  readonly value: Value;
}

/** Texts one behind the other ("a" + b ~ "c"). */
export interface Joined extends Placed {
  readonly kind: "joined";
  readonly parts: readonly Value[];
}

/** Texts of which one is shown (x ? "a" : "b"; "a" if x else "b"). */
export interface Choice extends Placed {
  readonly kind: "choice";
  readonly parts: readonly Value[];
}

/** One statement: what is assigned, and to what. */
export interface Statement extends Placed {
  /** Left side of "x = value", without "var", "set" or "$"; "ViewData.Title" for ViewData["Title"]. */
  readonly target: string | null;
  readonly value: Value | null;
  /** The words that it begins with, before the first sign. */
  readonly head: string;
}
