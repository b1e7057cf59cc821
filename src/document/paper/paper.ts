import type { Root } from "mdast";
import type { Remark } from "../../types.ts";

/**
 * A document that is kept in pages, as its reader hands it over: a tree whose texts hold marks and whose nodes have no
 * places yet, for the text that places count in is only written now.
 */
export interface Paper {
  readonly tree: Root;
  /** By their numbers in the marks. */
  readonly remarks: readonly PaperRemark[];
  /** What stands on pages and was not read as part of the text. */
  readonly heads?: readonly PageHead[];
  readonly title: string | null;
}

/** What is printed at the head or foot of pages, by the first that has it; or ("other") a note that a page has no text. */
export interface PageHead {
  readonly what: "page-header" | "other";
  readonly text: string;
  readonly page: number;
}

/** What was remarked; the words of an insertion stand in the tree, those of others only here. */
export interface PaperRemark extends Pick<Remark, "kind" | "author"> {
  readonly text: string;
}
