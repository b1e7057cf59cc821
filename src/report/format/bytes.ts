import type { Point } from "../../types.ts";

/** For the points of a source, their column in UTF-8 bytes from 1. */
export function placesToBytes(source: string): (point: Point) => number {
  const encoder = new TextEncoder();
  return ({ offset, column }) => encoder.encode(source.slice(offset - column + 1, offset)).length + 1;
}
