import type { Point } from "../types.ts";

/** A place as a reader is told it: "12:5", line and column; or "page 2, paragraph 14". */
export const where = ({ line, column, page, paragraph }: Point): string =>
  paragraph === undefined ? `${line}:${column}` : `page ${page}, paragraph ${paragraph}`;

/** A place in few letters, where columns do not matter: "12", the line; or "p. 2 ¶ 14". */
export const whereabouts = ({ line, page, paragraph }: Point): string =>
  paragraph === undefined ? String(line) : `p. ${page} ¶ ${paragraph}`;

/** The same in words: "line 12", or "page 2, paragraph 14". */
export const whereInWords = (point: Point): string =>
  point.paragraph === undefined ? `line ${point.line}` : where(point);
