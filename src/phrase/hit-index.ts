/** The hits of a notice by the reading or rule that asked for them, and by the clause in which they stand. */
import type { Hit } from "../types.ts";

export interface HitIndex {
  /** Hits of one reading or rule (or of one of its labels) in document order. */
  of(owner: string, label?: string): readonly Hit[];
  /** Hits of one reading or rule in one clause. */
  inClause(clause: number, owner: string): readonly Hit[];
}

/** Indexes hits that stand in document order. */
export function indexHits(hits: readonly Hit[]): HitIndex {
  const byOwner = new Map<string, Owned>();
  for (const hit of hits) {
    const owned = at(byOwner, hit.owner, () => ({ all: [], byLabel: new Map(), byClause: null }));
    owned.all.push(hit);
    at(owned.byLabel, hit.label, () => []).push(hit);
  }
  return {
    of(owner, label) {
      const owned = byOwner.get(owner);
      return (label === undefined ? owned?.all : owned?.byLabel.get(label)) ?? [];
    },
    inClause(clause, owner) {
      const owned = byOwner.get(owner);
      if (!owned) return [];
      owned.byClause ??= byClause(owned.all);
      return owned.byClause.get(clause) ?? [];
    },
  };
}

interface Owned {
  readonly all: Hit[];
  readonly byLabel: Map<string, Hit[]>;
  /** Made when it is first asked for: of hardly any owner. */
  byClause: ReadonlyMap<number, readonly Hit[]> | null;
}

function byClause(hits: readonly Hit[]): ReadonlyMap<number, readonly Hit[]> {
  const found = new Map<number, Hit[]>();
  for (const hit of hits) at(found, hit.clause.index, () => []).push(hit);
  return found;
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
