import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { progress } from "../src/cli/scan-progress.ts";
import type { ScanSource } from "../src/scan/types.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "Date", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const ESCAPE = String.fromCharCode(0x1b);

/** A terminal that keeps what is drawn in it. */
function terminal() {
  const drawn: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      drawn.push(String(chunk));
      done();
    },
  });
  // What moves the cursor draws nothing.
  const moves = new RegExp(`${ESCAPE}(?:\\[[\\d?;]*[A-Za-z]|\\d)`, "g");
  const shown = (): string => drawn.join("").replace(moves, "\n");
  const lines = (): readonly string[] =>
    shown()
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  return { stream: Object.assign(stream, { isTTY: true, columns: 120 }) as unknown as NodeJS.WriteStream, lines };
}

const sourceOf = (count: number | null): ScanSource => ({
  [Symbol.asyncIterator]: async function* () {},
  count: async () => count,
});

/** What a bar shows after ten seconds in which so much was done. */
async function after(done: { judged: number; failed: number; known: number }, count: number | null, note?: string) {
  const { stream, lines } = terminal();
  const bar = await progress(stream, sourceOf(count));
  await Promise.resolve();
  vi.advanceTimersByTime(10_000);
  if (note !== undefined) bar.note(note);
  bar.tell({ offered: 5000, ...done });
  vi.advanceTimersByTime(1000);
  bar.end();
  return lines().at(-1);
}

test("draws how far a scan is, its rate and the time that is left", async () => {
  // 1,000 in ten seconds are 100 a second; another 1,500 wait.
  expect(await after({ judged: 980, failed: 20, known: 500 }, 3000)).toMatch(
    /^█{20}░{20} 1,500 of 3,000 notices, 20 failed, 9\d judged a second, 1[5-9]s left$/,
  );
});

test("says nothing of the time where nobody knows how many there are", async () => {
  expect(await after({ judged: 2000, failed: 0, known: 0 }, null)).toMatch(
    /^2,000 notices, 0 failed, 1[89]\d judged a second$/,
  );
});

test("says nothing of the time where all that was seen was known", async () => {
  expect(await after({ judged: 0, failed: 0, known: 750 }, 3000)).toMatch(
    /^█{10}░{30} 750 of 3,000 notices, 0 failed, 0 judged a second$/,
  );
});

test("says how the workers are beside it", async () => {
  expect(await after({ judged: 2000, failed: 0, known: 0 }, null, "3 workers, 2 batches at work, 1 waiting")).toMatch(
    /judged a second; 3 workers, 2 batches at work, 1 waiting$/,
  );
});

test("draws nothing where there is no terminal", async () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const counted = vi.fn(async () => 3000);
  const bar = await progress(undefined, { ...sourceOf(3000), count: counted });
  bar.tell({ offered: 1, judged: 1, failed: 0, known: 0 });
  bar.note("something");
  bar.end();
  expect(write).not.toHaveBeenCalled();
  expect(counted).not.toHaveBeenCalled();
  write.mockRestore();
});
