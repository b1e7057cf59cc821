import type { Offered, ScanSource, Unreadable } from "./types.ts";

/** So many notices are looked up in the store together, … */
const MOST = 64;

/** … or fewer, where their contents are as long as this: bytes. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What a source offers, in groups. Ends where the source does, or at once when `stop` is given, though the source waits. */
export async function* grouped(
  source: ScanSource,
  stop?: AbortSignal,
): AsyncGenerator<readonly (Offered | Unreadable)[]> {
  const iterator = source[Symbol.asyncIterator]();
  let wake = (): void => {};
  const onStop = (): void => wake();
  stop?.addEventListener("abort", onStop);
  // A promise of its own each time: one that lasts for the whole scan would keep every race that it was in.
  const next = (): Promise<IteratorResult<Offered | Unreadable> | null> =>
    new Promise((resolve, reject) => {
      wake = () => resolve(null);
      iterator.next().then(resolve, reject);
    });
  let group: (Offered | Unreadable)[] = [];
  let size = 0;
  try {
    while (!stop?.aborted) {
      const result = await next();
      if (result === null || result.done) break;
      group.push(result.value);
      if ("content" in result.value) size += result.value.content.length;
      if (group.length < MOST && size < MOST_BYTES) continue;
      yield group;
      group = [];
      size = 0;
    }
    if (group.length > 0 && !stop?.aborted) yield group;
  } finally {
    stop?.removeEventListener("abort", onStop);
    // A source that waits for more answers only when that comes: it is told, and not waited for.
    void iterator.return?.()?.catch(() => {});
  }
}
