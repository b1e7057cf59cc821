/** Where a template is woven: what was written, which blocks are open, which texts the template gave to names. */
import { type BracketEnd, bracketsOf } from "./brackets.ts";
import type { Text, Value } from "./code/value.ts";
import { type Loop, type LoopHead, loopsOf } from "./loops.ts";
import type { Language, Made, Writer } from "./made.ts";
import { copyMarkup } from "./markup.ts";
import { literalOf, type Scene, speak } from "./speak.ts";

export interface Stage {
  readonly source: string;
  readonly out: Writer;
  readonly language: Language;
  /** Writes text that is no code. */
  text(from: number, to: number): void;
  /** Whether what comes next stands in a tag or an address. */
  inTag(): boolean;
  /** What speaking needs to know here. */
  scene(): Scene;
  /** Gives a text to a name. */
  define(name: string, value: Value): void;
  /** Opens a block: `close` is written at its end; what a silent one holds is not read. */
  open(block: Block): void;
  /**
   * Closes the innermost block, or the innermost of a name with all in it. Where that is a loop with an entry left, it stays
   * open, and its text is read again from the place that is given back.
   */
  close(at: number, name?: string): number | null;
  /** A loop over data of the template, whose text begins at a place; null where its list stands elsewhere. */
  loop(head: LoopHead, from: number): Loop | null;
  /** Alternatives stand side by side. */
  part(at: number): void;
  /** How many elements that are read again stand around this place. */
  depth(): number;
  /** Goes into such an element; what is given back leaves it. */
  deeper(): () => void;
  /** Whether a name is that of an entry of a loop. */
  isEntry(name: string): boolean;
  /** The code says what its page is called. */
  title(value: Value): void;
  /** Where a sign comes next, −1 where it does not: what was found ahead is not looked for again. */
  find(sign: string, from: number): number;
  bracketEnd: BracketEnd;
  finish(): Made;
}

export interface Block {
  readonly name: string;
  readonly close?: string;
  readonly silent?: boolean;
  readonly loop?: Loop | null;
}

/** Names of blocks and sections that hold what stands around a page's text. */
export const AROUND =
  /(?:^|_)(?:head|meta\w*|styles?|css|scripts?|js|javascripts?|header|footer|nav\w*|navigation|breadcrumbs?|crumbs?|before_?content|back_?link|sidebar|aside|skip_?link|banner|cookie_?banner|phase_?banner|body_?(?:start|end)|analytics|extra_?(?:css|js|head|styles?|scripts?)|page_?scripts?|html_?classes|related|feedback|description|contents?_list|table_of_contents|toc)$/i;
/** Names of blocks, sections and variables that hold what the page is called. */
export const TITLE =
  /^(?:(?:per_?)?(?:page|html|document|browser|meta|head|site|window)?[_.]?title\w*|.*_title|.*PageTitle|pageName|page_name|heading|h1)$/i;

/** An empty stage. `titled`: the page's title is written as a heading, for nothing else is one. */
export function stageOf(source: string, out: Writer, language: Language, titled: boolean): Stage {
  const known = new Map<string, Text>();
  const data = new Map<string, Value>();
  const entries = new Set<string>();
  let depth = 0;
  const blocks: Block[] = [];
  const found = new Map<string, { readonly from: number; readonly at: number }>();
  let title: string | null = null;
  let tag = NO_TAG;

  return {
    source,
    out,
    language,
    text(from, to) {
      const begin = tag === NO_TAG && language === "html";
      tag = tagAfter(source, from, to, tag);
      if (begin) copyMarkup(out, source, from, to);
      else out.copy(from, to);
    },
    inTag: () => tag !== NO_TAG || (language === "markdown" && /\]\([^()\s]{0,200}$/.test(out.tail(202))),
    scene() {
      return { source, out, inTag: this.inTag(), known, data };
    },
    define(name, value) {
      if (value.kind !== "name") data.set(name, value);
      const text =
        value.kind === "call" && value.on?.kind === "text" ? value.on : value.kind === "call" ? value.args[0] : value;
      if (text?.kind === "text") {
        known.set(name, text);
        if (TITLE.test(name.replace(/^.*\./, ""))) title ??= literalOf(text, source)?.trim() || null;
      }
    },
    open(block) {
      if (block.silent) out.mute();
      blocks.push(block);
    },
    close(at, name) {
      const index = name === undefined ? blocks.length - 1 : blocks.findLastIndex((each) => each.name === name);
      if (index < 0) return null;
      const again = blocks[index]!.loop?.again(at) ?? null;
      for (const block of blocks.splice(again === null ? index : index + 1).reverse()) {
        if (block.silent) out.unmute();
        if (block.close) out.put(block.close, at);
      }
      return again;
    },
    loop: loopsOf(source, data, entries, out.back),
    depth: () => depth,
    deeper() {
      depth += 1;
      return () => {
        depth -= 1;
      };
    },
    isEntry: (name) => entries.has(name),
    part: (at) => out.put(" ", at),
    title(value) {
      const text = value.kind === "text" ? literalOf(value, source) : undefined;
      title ??=
        (
          text ?? (value.kind === "name" ? undefined : source.slice(value.from, value.to).replace(/["'`]/g, ""))
        )?.trim() || null;
      if (!titled) return;
      const gap = language === "markdown" ? "\n\n" : "";
      out.put(`${gap}<h1>`, value.from);
      speak(value, { source, out, inTag: false, known, data });
      out.put(`</h1>${gap}`, value.to);
    },
    find(sign, from) {
      const before = found.get(sign);
      if (before && before.from <= from && (before.at < 0 || from <= before.at)) return before.at;
      const at = source.indexOf(sign, from);
      found.set(sign, { from, at });
      return at;
    },
    bracketEnd: bracketsOf(source),
    finish() {
      for (const block of blocks.splice(0).reverse()) {
        if (block.silent) out.unmute();
        if (block.close) out.put(block.close, source.length);
      }
      return out.finish(language, title);
    },
  };
}

const NO_TAG = "";

/** Whether a place stands in a tag: "" outside, else the quote of the attribute that is open, or " " between attributes. */
function tagAfter(source: string, from: number, to: number, before: string): string {
  let state = before;
  for (let at = from; at < to; at += 1) {
    if (state === NO_TAG) {
      if (source[at] === "<" && /[a-zA-Z]/.test(source[at + 1] ?? "")) state = " ";
    } else if (state === " ") {
      const char = source[at]!;
      if (char === ">") state = NO_TAG;
      else if (char === "<") at -= 1;
      else if ((char === '"' || char === "'") && source[at - 1] === "=") state = char;
      if (char === "<") state = NO_TAG;
    } else if (source[at] === state) state = " ";
  }
  return state;
}
