/**
 * Two threads against two processes: `node scripts/bench-scan.mjs [--notices 2000]`. The same notices, scanned by one process
 * with two workers, and half each by two processes with one; side by side, in turn, so that what else the machine does
 * touches both. Prints seconds and the ratio of the rates as JSON, and writes its section of reports/timing.md; exits with 1
 * where the ratio is below 0.9.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { labelled, numbered } from "./numbered.mjs";
import { writeSection } from "./timing-page.mjs";

const { values } = parseArgs({
  options: {
    notices: { type: "string", default: "2000" },
    rounds: { type: "string", default: "3" },
    dry: { type: "boolean", default: false },
  },
});
const count = Number(values.notices);
const notices = labelled();
if (notices.length === 0) {
  console.error("no labelled notices: set NOTICELINT_EVAL to their folder");
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), "noticelint-bench-"));
const halves = ["one", "two"].map((name) => join(folder, name));
for (const half of halves) mkdirSync(half);
for (let index = 0; index < count; index++) {
  const { id, text } = numbered(notices, index);
  writeFileSync(join(halves[index % 2], id), text);
}

const main = resolve(import.meta.dirname, "../dist/cli/main.js");
let stores = 0;
const scan = async (workers, ...folders) => {
  const store = join(folder, `${stores++}.duckdb`);
  const args = [main, "scan", ...folders, "--out", store, "--workers", String(workers), "--quiet"];
  const [code] = await once(spawn(process.execPath, args, { stdio: "inherit" }), "exit");
  if (code !== 0) throw new Error(`the scan ended with ${code}`);
};
const timed = async (work) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

const rounds = [];
for (let round = 0; round < Number(values.rounds); round++) {
  const processes = await timed(() => Promise.all(halves.map((half) => scan(1, half))));
  const threads = await timed(() => scan(2, ...halves));
  rounds.push({ processes, threads, ratio: processes / threads });
}
rmSync(folder, { recursive: true });
const middle = [...rounds].sort((a, b) => a.ratio - b.ratio)[Math.floor(rounds.length / 2)];
const tenths = (value) => Math.round(value * 100) / 100;
const shown = ({ processes, threads, ratio }) => ({
  processes: tenths(processes),
  threads: tenths(threads),
  ratio: tenths(ratio),
});
console.log(JSON.stringify({ notices: count, rounds: rounds.map(shown), ratio: tenths(middle.ratio) }, null, 2));
if (!values.dry) {
  writeSection(`## Threads of a scan

Measured by \`node scripts/bench-scan.mjs --notices ${count} --rounds ${rounds.length}\`: a scan of ${count.toLocaleString("en-GB")} notices into a store by one process with
two threads, and of half of them each by two processes with one; from start to end, by the clock, in turn; the middle round.

| | seconds |
|---|---|
| two processes with a thread each | ${middle.processes.toFixed(1)} |
| one process with two threads | ${middle.threads.toFixed(1)} |

Two threads reach **${middle.ratio.toFixed(2)}** of what two processes reach.
`);
}
process.exitCode = middle.ratio >= 0.9 ? 0 : 1;
