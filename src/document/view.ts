import { countUpTo } from "../halving.ts";
import type { TextView } from "../types.ts";
import { FILLER } from "./filler.ts";

/** Writes a text view piece by piece; each piece says where in the source it comes from, so that nothing is searched. */
export interface ViewBuilder {
  /** Units of view text written so far. */
  length(): number;
  /** Writes the source from `from` to `to` as it stands, without the filler that stands for code. */
  copy(from: number, to: number): void;
  /** Writes `text`, which stands for what begins at `at` in the source. */
  put(text: string, at: number): void;
  /** Begins a new line within a block, unless one has just begun. */
  breakLine(at: number): void;
  /** Takes back the white space written since `from`, and says how long the view is then. */
  trimEnd(from: number): number;
  /** Leaves out the white space at the start of what is written next. */
  trimNext(): void;
  /** Takes back everything written since the view had this length. */
  drop(length: number): void;
  view(): TextView;
}

const RUN = new RegExp(`[^${FILLER}]+`, "g");

/** An empty view of a source. */
export function viewBuilder(source: string): ViewBuilder {
  const pieces: string[] = [];
  const anchors: number[] = [];
  let length = 0;
  /** Where the source goes on if view and source stay in step. */
  let next = -1;
  let trimming = false;
  /** How far the source has been written. */
  let reached = 0;

  const write = (text: string, at: number, sourceLength: number) => {
    if (trimming) {
      const kept = text.trimStart();
      if (kept === "") return;
      trimming = false;
      if (kept !== text) {
        const cut = text.length - kept.length;
        write(kept, sourceLength < 0 ? at : at + cut, sourceLength < 0 ? -1 : sourceLength - cut);
        return;
      }
    }
    if (text === "") return;
    if (at !== next) {
      // Browsers show some text before where it stands (in a table, outside its cells); its place is then the next one on.
      const moved = at < reached;
      anchors.push(length, moved ? reached : at);
      pieces.push(text);
      length += text.length;
      next = moved || text.length !== sourceLength ? -1 : at + sourceLength;
      reached = Math.max(reached, at, next);
      return;
    }
    pieces.push(text);
    length += text.length;
    next = text.length === sourceLength ? at + sourceLength : -1;
    reached = Math.max(reached, at, next);
  };

  /** Forgets the anchors behind the end. */
  const forget = () => {
    while (anchors.length > 0 && anchors[anchors.length - 2]! >= length) {
      anchors.length -= 2;
      next = -1;
    }
  };

  const holes = source.includes(FILLER);
  const copy = (from: number, to: number) => {
    if (!holes) {
      write(source.slice(from, to), from, to - from);
      return;
    }
    for (const { 0: run, index } of source.slice(from, to).matchAll(RUN)) write(run, from + index, run.length);
  };

  return {
    length: () => length,
    copy,
    put: (text, at) => write(text, at, -1),
    breakLine(at) {
      if (!pieces.at(-1)?.endsWith("\n")) write("\n", at, -1);
    },
    trimEnd(from) {
      while (length > from) {
        const last = pieces.pop()!;
        const kept = last.trimEnd();
        length -= last.length - kept.length;
        if (kept !== last) next = -1;
        if (kept !== "") {
          pieces.push(kept);
          break;
        }
      }
      forget();
      return length;
    },
    trimNext() {
      trimming = true;
    },
    drop(to) {
      while (length > to) length -= pieces.pop()!.length;
      next = -1;
      trimming = false;
      forget();
    },
    view: () => ({ text: pieces.join(""), anchors: Int32Array.from(anchors) }),
  };
}

/** The source offset of a place in the view; for the end of a range use `sourceEnd`. */
export function sourceOffset(view: TextView, offset: number): number {
  const { anchors } = view;
  if (anchors.length === 0) return 0;
  const index = anchorBefore(anchors, offset);
  const at = anchors[index + 1]! + Math.max(0, offset - anchors[index]!);
  const next = index + 2 < anchors.length ? anchors[index + 3]! : Number.POSITIVE_INFINITY;
  // What a program shows may stand before it in the source: then the next anchor tells nothing of where this stretch ends.
  return next < anchors[index + 1]! ? at : Math.min(at, next);
}

/** The source offset behind the last character before `offset`, so that a range never swallows the markup after it. */
export function sourceEnd(view: TextView, source: string, offset: number): number {
  if (offset <= 0) return sourceOffset(view, 0);
  const end = view.ends?.get(offset - 1);
  if (end !== undefined) return end;
  const at = sourceOffset(view, offset - 1);
  return at + (source[at] === "&" ? referenceLength(view, source, at, offset) : Math.min(1, source.length - at));
}

/** A character reference ("&amp;") is one character of the view: the range ends behind its semicolon. */
function referenceLength(view: TextView, source: string, at: number, offset: number): number {
  const reference = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/.exec(
    source.slice(at, at + 40),
  )?.[0];
  if (!reference) return 1;
  const next = offset < view.text.length ? sourceOffset(view, offset) : Number.POSITIVE_INFINITY;
  return next >= at + reference.length && isAnchor(view.anchors, offset, view.text.length) ? reference.length : 1;
}

function isAnchor(anchors: Int32Array, offset: number, end: number): boolean {
  return offset >= end || anchors[anchorBefore(anchors, offset)] === offset;
}

/** Index of the last pair at or before an offset of the view. */
function anchorBefore(anchors: Int32Array, offset: number): number {
  return 2 * Math.max(0, countUpTo(anchors, offset, 2) - 1);
}
