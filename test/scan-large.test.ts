import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { build, root } from "./cli/built.ts";

beforeAll(build, 300_000);

/** What scripts/scan-load.mjs prints. */
interface Load {
  readonly peakMB: number;
  readonly endToStartOfWork: number | null;
  readonly stored: number;
  readonly failed: number;
  readonly ids: number;
  readonly seen: number;
}

test("scans 5,000 notices, each once, in little memory, and does not become slower", { timeout: 900_000 }, () => {
  const script = join(root, "scripts/scan-load.mjs");
  const run = spawnSync(process.execPath, [script, "--own", "--notices", "5000", "--workers", "2"], {
    encoding: "utf8",
  });
  const { peakMB, endToStartOfWork, stored, failed, ids, seen }: Load = JSON.parse(run.stdout);
  // Every hundredth has no text.
  expect({ stored, failed, ids, seen }).toEqual({ stored: 4950, failed: 50, ids: 5000, seen: 5000 });
  if (process.platform !== "linux") return;
  expect(peakMB).toBeGreaterThan(100);
  expect(peakMB).toBeLessThan(600);
  // Notices for each second that processors work for the scan: the clock would tell what else the machine does. What that
  // costs a processor is not nothing either, so that only a collapse is one; the script tells the rate itself.
  expect(endToStartOfWork).toBeGreaterThan(0.6);
});
