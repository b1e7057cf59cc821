/** A text made from a source that code stands in: what a reader of HTML or Markdown reads, with the way back to the source. */
import { FILLED } from "../filler.ts";

/** In which language the made text is read. */
export type Language = "html" | "markdown";

export interface Made {
  readonly language: Language;
  readonly text: string;
  /** In the order of the text, without gaps. */
  readonly pieces: readonly Piece[];
  /** What the code says is the page's title. */
  readonly title: string | null;
}

/** A stretch of the made text: copied from the source letter by letter, or standing for a stretch of it. */
export interface Piece {
  /** Where it begins in the made text; it ends where the next one begins. */
  readonly at: number;
  readonly from: number;
  to: number;
  readonly kind: "copied" | "stands" | "filled";
}

/**
 * Writes a made text piece by piece. Places in the source do not go back: a piece that does is put where the last ended,
 * unless it is written `elsewhere`.
 */
export interface Writer {
  /** Writes the source from `from` to `to` as it stands. */
  copy(from: number, to: number): void;
  /** Writes `text`, which stands for the source from `from` to `to`. */
  put(text: string, from: number, to?: number): void;
  /** Writes one character for a value that the code from `from` to `to` fills in. */
  fill(from: number, to: number): void;
  /** Writes what stands elsewhere in the source: a list that a program keeps apart from where it shows it. */
  elsewhere(write: () => void): void;
  /** Goes back to a place: what a loop holds is written again. */
  back(at: number): void;
  /** What was written last, at most `length` characters. */
  tail(length: number): string;
  /** Writes nothing between `mute` and its `unmute`; they nest. */
  mute(): void;
  unmute(): void;
  finish(language: Language, title: string | null): Made;
}

/** A writer over a source. */
export function writer(source: string): Writer {
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  let reached = 0;
  let muted = 0;

  const write = (kind: Piece["kind"], text: string, from: number, to: number) => {
    const last = pieces.at(-1);
    if (kind === "copied" && last?.kind === "copied" && last.to === from) last.to = to;
    else pieces.push({ at, from, to, kind });
    texts.push(text);
    at += text.length;
    reached = to;
  };

  return {
    copy(from, to) {
      const begin = Math.max(from, reached);
      if (muted > 0 || begin >= to) return;
      write("copied", source.slice(begin, to), begin, to);
    },
    put(text, from, to = from) {
      if (muted > 0 || text === "") return;
      const begin = Math.max(from, reached);
      write("stands", text, begin, Math.max(begin, to));
    },
    fill(from, to) {
      if (muted > 0) return;
      const last = pieces.at(-1);
      const begin = Math.max(from, reached);
      // Two values side by side are one.
      if (last?.kind === "filled" && last.to <= begin) last.to = reached = Math.max(last.to, to);
      else write("filled", FILLED, begin, Math.max(begin, to));
    },
    elsewhere(write) {
      const before = reached;
      reached = 0;
      write();
      reached = before;
    },
    back(at) {
      reached = at;
    },
    tail(length) {
      let text = "";
      for (let index = texts.length - 1; index >= 0 && text.length < length; index -= 1) text = texts[index] + text;
      return text.slice(-length);
    },
    mute() {
      muted += 1;
    },
    unmute() {
      muted -= 1;
    },
    finish: (language, title) => ({ language, text: texts.join(""), pieces, title }),
  };
}
