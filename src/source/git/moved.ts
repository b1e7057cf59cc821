/** Which of the files that git does not know yet are files that it misses, under another name. */

/** A file's name and what it holds. */
export interface Held {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** git's own measure for a rename: half of the lines are the same. */
const LEAST_ALIKE = 0.5;

/** More pairs than these are not laid side by side: then only files that are the same byte for byte are found. */
const MOST_PAIRS = 10_000;

/** For each of the gone files that turned up under another name, by the old path: the new one. The most alike first. */
export function movedFiles(gone: readonly Held[], fresh: readonly Held[]): ReadonlyMap<string, string> {
  const isMany = gone.length * fresh.length > MOST_PAIRS;
  const lines = new Map([...gone, ...fresh].map((file) => [file, isMany ? new Map<string, number>() : linesOf(file)]));
  const same = new Map(fresh.map((file) => [textOf(file), file]));
  const pairs = gone
    .flatMap((old) => {
      const twin = same.get(textOf(old));
      if (twin) return [{ old, now: twin, alike: 2 }];
      return isMany ? [] : fresh.map((now) => ({ old, now, alike: alike(lines.get(old)!, lines.get(now)!) }));
    })
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((a, b) => b.alike - a.alike || (a.now.path < b.now.path ? -1 : 1));
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { old, now } of pairs) {
    if (found.has(old.path) || taken.has(now.path)) continue;
    found.set(old.path, now.path);
    taken.add(now.path);
  }
  return found;
}

const textOf = ({ bytes }: Held): string => Buffer.from(bytes).toString("latin1");

/** How often each line stands in a file. */
function linesOf(file: Held): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of textOf(file).split("\n")) counts.set(line, (counts.get(line) ?? 0) + line.length + 1);
  return counts;
}

/** The part of the larger one, by characters in lines, that both have. */
function alike(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [line, length] of one) common += Math.min(length, other.get(line) ?? 0);
  const size = (lines: ReadonlyMap<string, number>): number => [...lines.values()].reduce((sum, each) => sum + each, 0);
  return common / Math.max(1, size(one), size(other));
}
