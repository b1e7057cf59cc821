/** Groups of two notices or more, each alike to another of its group by what their shares say; largest group first. */
export function connected(
  similarity: readonly (readonly number[])[],
  isAlike: (one: number, other: number) => boolean,
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const seen = new Set<number>();
  for (let first = 0; first < similarity.length; first++) {
    if (seen.has(first)) continue;
    seen.add(first);
    const group = [first];
    for (const i of group) {
      for (let j = 0; j < similarity.length; j++) {
        if (seen.has(j) || !isAlike(similarity[i]![j]!, similarity[j]![i]!)) continue;
        seen.add(j);
        group.push(j);
      }
    }
    if (group.length > 1) groups.push(group.sort((a, b) => a - b));
  }
  return groups.sort((a, b) => b.length - a.length);
}
