/** Where two long wordings begin alike, the part in which they differ is what a short quotation must show. */

/** Words that both begin with are left out but for the last few. */
const KEPT = 3;

/**
 * The two texts as they are where a quotation of `most` characters shows how they differ; else from a few words before
 * the first that differs, with an ellipsis for what was left out.
 */
export function apart(one: string, other: string, most: number): readonly [string, string] {
  const [ours, theirs] = [one.trim().split(/\s+/), other.trim().split(/\s+/)];
  if (Math.max(one.length, other.length) <= most) return [one, other];
  const first = ours.findIndex((word, i) => word !== theirs[i]);
  const at = first < 0 ? ours.length : first;
  const from = Math.max(0, at - KEPT);
  // What differs from its first words on is seen as it is.
  if (from <= KEPT) return [one, other];
  const rest = (words: readonly string[]) => `… ${words.slice(from).join(" ")}`;
  return [rest(ours), rest(theirs)];
}
