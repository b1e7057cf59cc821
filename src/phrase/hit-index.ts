/** The hits of a notice by the reading or rule that asked for them, and by the clause in which they stand. */
import type { Hit } from "../types.ts";

export interface HitIndex {
  /** Hits of one reading or rule (or of one of its labels) in document order. */
  of(owner: string, label?: string): readonly Hit[];
  /** Hits of one reading or rule in one clause. */
  inClause(clause: number, owner: string): readonly Hit[];
  /** Whether a reading's label holds in one clause. */
  holds(clause: number, owner: string, label: string): boolean;
}

/** Indexes hits that stand in document order. */
export function indexHits(hits: readonly Hit[]): HitIndex {
  const byOwner = new Map<string, Owned>();
  for (const hit of hits) {
    const owned = at(byOwner, hit.owner, newOwned);
    owned.all.push(hit);
    at(owned.byLabel, hit.label, newLabelled).hits.push(hit);
  }
  return {
    of(owner, label) {
      const owned = byOwner.get(owner);
      return (label === undefined ? owned?.all : owned?.byLabel.get(label)?.hits) ?? NONE;
    },
    inClause(clause, owner) {
      const owned = byOwner.get(owner);
      if (!owned) return NONE;
      owned.byClause ??= byClause(owned.all);
      return owned.byClause[clause] ?? NONE;
    },
    holds(clause, owner, label) {
      const labelled = byOwner.get(owner)?.byLabel.get(label);
      if (!labelled) return false;
      labelled.clauses ??= new Set(labelled.hits.map((hit) => hit.clause.index));
      return labelled.clauses.has(clause);
    },
  };
}

const NONE: readonly Hit[] = [];

interface Owned {
  readonly all: Hit[];
  readonly byLabel: Map<string, Labelled>;
  /** Made when it is first asked for: of hardly any owner. */
  byClause: readonly (readonly Hit[] | null)[] | null;
}

interface Labelled {
  readonly hits: Hit[];
  /** The clauses in which they stand, by index; made when it is first asked for. */
  clauses: ReadonlySet<number> | null;
}

const newOwned = (): Owned => ({ all: [], byLabel: new Map(), byClause: null });
const newLabelled = (): Labelled => ({ hits: [], clauses: null });

function byClause(hits: readonly Hit[]): readonly (readonly Hit[] | null)[] {
  const found = new Array<Hit[] | null>((hits.at(-1)?.clause.index ?? -1) + 1).fill(null);
  for (const hit of hits) {
    const own = found[hit.clause.index];
    if (own) own.push(hit);
    else found[hit.clause.index] = [hit];
  }
  return found;
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
