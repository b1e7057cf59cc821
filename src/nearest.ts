// @ts-expect-error natural ships no types for its parts
import levenshtein from "natural/lib/natural/distance/levenshtein_distance.js";

const measures = levenshtein as Record<
  "DamerauLevenshteinDistance" | "LevenshteinDistance",
  (one: string, other: string) => number
>;

/** How many letters must be put in, taken out, replaced or swapped to make one word of another. */
export const distance = measures.DamerauLevenshteinDistance;

/** The same without swapping, which counts as two. */
export const editDistance = measures.LevenshteinDistance;

/** The names that someone who wrote `name` may have meant, best first, at most `most`; empty where none is near. */
export function nearest(name: string, known: Iterable<string>, most = 3): string[] {
  const wanted = name.toLowerCase();
  if (wanted === "" || wanted.length > LONGEST) return [];
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const near = [...known]
    .map((candidate) => ({ candidate, score: score(wanted, candidate.toLowerCase(), allowed) }))
    .filter(({ score }) => score <= allowed)
    .sort((one, other) => one.score - other.score || (one.candidate < other.candidate ? -1 : 1));
  // Beside a name that is one slip away, one that is four away was not meant.
  return near
    .filter(({ score }) => score <= (near[0]?.score ?? 0) + 1)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** "did you mean a or b?", or null where no name is near. */
export function didYouMean(name: string, known: Iterable<string>): string | null {
  const names = nearest(name, known);
  return names.length === 0 ? null : `did you mean ${names.join(" or ")}?`;
}

/** Distances of longer names are not worth their quadratic cost. */
const LONGEST = 80;

/** Edits between the two; a part of a name ("retention") is as near as the furthest misspelling. */
function score(wanted: string, candidate: string, allowed: number): number {
  if (wanted === candidate) return 0;
  const edits =
    Math.abs(wanted.length - candidate.length) > allowed ? Number.POSITIVE_INFINITY : distance(wanted, candidate);
  return wanted.length > 3 && candidate.includes(wanted) ? Math.min(edits, allowed) : edits;
}
