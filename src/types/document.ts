/** A notice as it is read. */

import type { Root } from "mdast";
import type { formats, leftOutKinds } from "../vocabulary.ts";
import type { Range } from "./place.ts";

/** How a source is written. "template": text with code that an engine runs; "source": a program; "locale": texts by key. */
export type Format = (typeof formats)[number];

/** What a block is part of: the notice itself, or what stands around it (archive header, navigation, footer, contents). */
export type Part = "notice" | "around";

/** What a block is. */
export type BlockKind = "heading" | "paragraph" | "item" | "cell" | "code";

/** A heading, paragraph, list item (its own text only) or table cell, as a stretch of the text view. */
export interface Block {
  readonly kind: BlockKind;
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  /** Heading level 1–6, list depth from 1, else 0. */
  readonly depth: number;
  /** Index of the nearest heading block above, −1 where there is none. For a heading: the heading it stands under. */
  readonly heading: number;
  /** Index of the block that introduces this item (paragraph, heading or parent item), −1 where there is none. */
  readonly leadIn: number;
  /** For a cell: index of the header cells of its column and of its row, −1 where there is none. */
  readonly columnHeader: number;
  readonly rowHeader: number;
}

/** Plain text with the way back to the source: `sourceOffset(view offset)` never searches the text. */
export interface TextView {
  readonly text: string;
  /** Pairs (view offset, source offset), ascending: from each view offset on, text and source run in step. */
  readonly anchors: Int32Array;
  /** For a character that stands for a stretch of code: where in the source that ends. */
  readonly ends?: ReadonlyMap<number, number>;
}

/** A link of the notice, as a stretch of its view, with its words. */
export interface Link {
  readonly url: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What the document says of itself outside its prose. */
export interface Metadata {
  readonly title: string | null;
  /** Index of the title's block, −1 where the notice has none. */
  readonly titleBlock: number;
  /** Where the text was published, and the day it was archived (ISO), where an archive's header or front matter says so. */
  readonly url: string | null;
  readonly archived: string | null;
  /** The line of its front matter that dates it. */
  readonly dated: FrontDate | null;
}

/** A line of front matter that gives a date, as a stretch of the source: of a change to the text, or of its writing. */
export interface FrontDate {
  readonly from: number;
  readonly to: number;
  readonly isUpdate: boolean;
}

/** One notice as read. */
export interface Document {
  readonly path: string;
  readonly format: Format;
  readonly source: string;
  readonly tree: Root;
  readonly view: TextView;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly meta: Metadata;
  /** Source offsets at which a word was broken across lines and mended in the view. */
  readonly mended: readonly Mended[];
  /** Values that a template fills in when it runs: what they will say is not known. In the order of the view. */
  readonly filled: readonly Filled[];
  /** What stands on the page around the notice and was not read as part of it, in the order of the source. */
  readonly leftOut: readonly LeftOut[];
  /** Only where it came from the web. */
  readonly fetched?: Fetched;
  /** Where paragraphs begin in what is kept in pages (Word, OpenDocument, PDF), by offset. */
  readonly sheets?: readonly Sheet[];
  /** Comments and tracked changes that were left in it. */
  readonly remarks?: readonly Remark[];
}

/** The address at which a page was asked for, and the one at which it was found behind all redirects. */
export interface Fetched {
  readonly url: string;
  readonly finalUrl: string;
}

/** From this offset of the source on: a paragraph, or what is left of it on a new page. Both count from 1, paragraphs anew on each page. */
export interface Sheet {
  readonly offset: number;
  readonly page: number;
  readonly paragraph: number;
}

/** A comment, or a change that waits to be accepted; insertions are read as accepted, deletions as gone. */
export interface Remark {
  readonly kind: "comment" | "insertion" | "deletion";
  /** Who made it, where that is said. */
  readonly author: string | null;
  /** Its words in the source; those of comments and deletions stand behind the end of the text. */
  readonly from: number;
  readonly to: number;
  /** Where in the text it was made. */
  readonly at: number;
}

/** A value filled in at run time, as a stretch of the view (one U+FFFC), and the code that fills it. */
export interface Filled {
  readonly from: number;
  readonly to: number;
  readonly code: string;
}

/** A stretch of a page that was not read as the notice. */
export interface LeftOut extends Range {
  readonly what: LeftOutKind;
  /** Its words, at most the first 200 characters. */
  readonly text: string;
}

/** What stands around a notice on its page. */
export type LeftOutKind = (typeof leftOutKinds)[number];

/** What the address behind a link answered, in words ("it answers 404"). */
export interface LinkAnswer {
  /** "dead": there is no such page or host. "unclear": only a human can see whether there is. */
  readonly state: "alive" | "dead" | "unclear";
  readonly message: string;
}

/** A word broken across lines in the source ("bre / ach"), as a stretch of the view in which it is whole. */
export interface Mended {
  readonly from: number;
  readonly to: number;
}

/** The unit of reading: a sentence, a list item joined with its lead-in, a table cell joined with its headers. */
export interface Clause {
  readonly index: number;
  /** Index of its block. */
  readonly block: number;
  readonly kind: BlockKind;
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  /** Index of the clause of the nearest heading above, −1 where there is none; headings chain through this field too. */
  readonly heading: number;
  /** Index of the clause that leads in to this one (lead-ins chain), or of its column header; −1 where there is none. */
  readonly leadIn: number;
  /** Whether it reads on from its lead-in as one sentence ("You have the right to:" + "a copy of that data"). */
  readonly joined: boolean;
  /** For a cell: index of the clause of its row header, −1 where there is none. */
  readonly rowHeader: number;
}
