import type { Words } from "./written.ts";

/**
 * Tells headings by the size of their letters, where no style makes them: the depth for a size in points, from 1 for the
 * largest; null for what is hardly larger than the text.
 */
export function headingSizes(words: readonly Words[]): (size: number) => number | null {
  const letters = new Map<number, number>();
  for (const { size, text } of words) {
    if (Number.isFinite(size)) letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  const usual = [...letters].sort(([, one], [, other]) => other - one)[0]?.[0];
  if (usual === undefined) return () => null;
  const larger = [...letters.keys()].filter((size) => size >= usual * 1.15).sort((one, other) => other - one);
  return (size) => (larger.includes(size) ? Math.min(6, larger.indexOf(size) + 1) : null);
}
