/** Places in a text, and what stands there. */

/** A place in a text: offset in UTF-16 units from 0, line and column (UTF-16) from 1. */
export interface TextPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/**
 * A place in what is kept in pages (Word, OpenDocument, PDF): both count from 1, paragraphs (headings, items and cells
 * among them, empty ones not) anew on each page. A document that does not say where its pages end is one page.
 */
export interface PagePlace {
  readonly page: number;
  readonly paragraph: number;
}

/**
 * A place in the source. Where the source is no text that its author edits, offset, line and column count in the text
 * that was read, and page and paragraph are what a reader is told.
 * @printed TextPlace | PagePlace
 */
export interface Point extends TextPlace, Partial<PagePlace> {}

/** A stretch of the source; `end` is exclusive. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

/** A quotation that proves something: `text` is the source from `start` to `end`. */
export interface Evidence extends Range {
  readonly text: string;
  /** The words as they are shown to a reader of the page, where code or mark-up stands among them in the source. */
  readonly shown?: string;
  /** The headings above it, outermost first. */
  readonly section: readonly string[];
  /** The sentence that introduces a list item, or the header of a table cell. */
  readonly leadIn?: Omit<Evidence, "section" | "leadIn">;
}
