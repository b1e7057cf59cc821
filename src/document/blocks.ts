import type { BlockKind, Link, Mended } from "../types.ts";
import type { Inline } from "./inline.ts";
import { viewBuilder } from "./view.ts";

/** A block while it is read: relations are in terms of what stood before it, and are resolved when all are there. */
export interface Draft {
  readonly kind: BlockKind;
  readonly depth: number;
  from: number;
  to: number;
  around: boolean;
  /** Number of the list that it is an item of, −1 outside lists. */
  readonly list: number;
  /** For a further paragraph of an item: the item's draft, else −1. */
  readonly within: number;
  readonly columnHeader: number;
  readonly rowHeader: number;
}

/** A list while it is read: the draft directly before it, and the list around it (−1: none). */
export interface DraftList {
  readonly before: number;
  readonly outer: number;
}

/** Everything that readers of trees and of HTML write into. */
export interface Sink extends Inline {
  readonly drafts: Draft[];
  readonly lists: DraftList[];
  readonly links: Omit<Link, "text">[];
  /** Begins a block, ending the one before. */
  begin(
    kind: BlockKind,
    at: number,
    more?: Partial<Pick<Draft, "depth" | "list" | "within" | "columnHeader" | "rowHeader" | "around">>,
  ): void;
  /** Ends the open block, if any; a block without text vanishes. Says its index, −1 where it vanished. */
  end(): number;
  /** Whether a block is open. */
  open(): boolean;
}

/** An empty sink for a source. */
export function sink(source: string): Sink {
  const builder = viewBuilder(source);
  const drafts: Draft[] = [];
  const mended: Mended[] = [];
  let current: Draft | null = null;
  let mark = 0;

  const end = (): number => {
    if (!current) return -1;
    const draft = current;
    current = null;
    draft.to = builder.trimEnd(draft.from);
    if (draft.to > draft.from) return drafts.push(draft) - 1;
    builder.drop(mark);
    return -1;
  };

  return {
    source,
    builder,
    mended,
    drafts,
    lists: [],
    links: [],
    begin(kind, at, more = {}) {
      end();
      mark = builder.length();
      if (mark > 0) builder.put(kind === "item" || kind === "cell" ? "\n" : "\n\n", at);
      const from = builder.length();
      builder.trimNext();
      current = {
        kind,
        depth: 0,
        around: false,
        list: -1,
        within: -1,
        columnHeader: -1,
        rowHeader: -1,
        ...more,
        from,
        to: from,
      };
    },
    end,
    open: () => current !== null,
    linesCount: () => current?.kind !== "cell",
  };
}
