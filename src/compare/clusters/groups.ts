/** Sets that are joined two at a time (union-find). */
export interface Groups {
  readonly same: (one: number, other: number) => boolean;
  readonly join: (one: number, other: number) => void;
  /** The groups of two or more, largest first, then by their first member; members ascend. */
  readonly list: () => readonly (readonly number[])[];
}

/** So many things, each a group of its own. */
export function groupsOf(size: number): Groups {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top]!;
    for (let next = at; next !== top; ) {
      const above = parent[next]!;
      parent[next] = top;
      next = above;
    }
    return top;
  };
  return {
    same: (one, other) => root(one) === root(other),
    join: (one, other) => {
      const [a, b] = [root(one), root(other)];
      // The first member stands for all, whatever the order in which they were joined.
      parent[Math.max(a, b)] = Math.min(a, b);
    },
    list: () => {
      const groups = new Map<number, number[]>();
      for (let i = 0; i < size; i++) {
        const group = groups.get(root(i));
        if (group) group.push(i);
        else groups.set(root(i), [i]);
      }
      return [...groups.values()]
        .filter((group) => group.length > 1)
        .sort((a, b) => b.length - a.length || a[0]! - b[0]!);
    },
  };
}
