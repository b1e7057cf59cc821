/**
 * What a scan of a large corpus takes: `node scripts/scan-load.mjs [--notices 100000] [--workers 2] [--own]`. Pipes numbered
 * notices into the built program as it takes them, every hundredth without a text, and prints, as JSON: the peak of its
 * memory (the whole process with its threads), its rate over the second and third tenth and over the last two, by the clock
 * and by the time of its processors (both from Linux only), and whether what is stored and what failed is what was offered.
 * Exits with 1 where the memory is 600 MB or more, the rates are more than 15 % apart, or a notice is missing. Without
 * `--own` it takes the labelled notices, with it those of the repository.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ask } from "../dist/store/ask.js";
import { openStore } from "../dist/store/open.js";
import { labelled, numbered, own } from "./numbered.mjs";

const { values } = parseArgs({
  options: {
    notices: { type: "string", default: "100000" },
    workers: { type: "string", default: "2" },
    keep: { type: "string" },
    own: { type: "boolean", default: false },
  },
});
const count = Number(values.notices);
const notices = values.own ? own() : labelled();
if (notices.length === 0) {
  console.error("no labelled notices: set NOTICELINT_EVAL to their folder");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "noticelint-load-"));
const store = values.keep ?? join(folder, "load.duckdb");
const main = resolve(import.meta.dirname, "../dist/cli/main.js");
const args = ["scan", "-", "--out", store, "--workers", values.workers, "--as-of", "2026-11-21", "--format", "json"];
const child = spawn(process.execPath, [main, ...args], { stdio: ["pipe", "pipe", "inherit"] });
let summary = "";
child.stdout.on("data", (chunk) => {
  summary += chunk;
});

/** When each hundredth of the corpus had been taken, in milliseconds: what waits in the pipe is a few notices. */
const taken = [];
const worked = [];
let peak = 0;
for (let index = 0; index < count; index++) {
  const record = numbered(notices, index);
  const line = JSON.stringify(index % 100 === 99 ? { ...record, text: "" } : record);
  if (!child.stdin.write(`${line}\n`)) await once(child.stdin, "drain");
  if (index % Math.ceil(count / 100) === 0) {
    taken.push(performance.now());
    worked.push(workOf(child.pid));
    peak = Math.max(peak, peakOf(child.pid));
  }
}
const watch = setInterval(() => {
  peak = Math.max(peak, peakOf(child.pid));
}, 200);
child.stdin.end();
const [code] = await once(child, "exit");
clearInterval(watch);

/** Notices a second from one hundredth of the corpus to another, by the times of these. */
const rate = (times, from, to) => ((to - from) * Math.ceil(count / 100)) / ((times[to] - times[from]) / 1000);
const rates = (times) => [rate(times, 10, 30), rate(times, times.length - 21, times.length - 1)];
const opened = await openStore(store, { cwd: "/", to: "read" });
const sql = `select (select count(*) from notices) as stored, (select count(*) from failures) as failed,
  (select count(distinct id) from (select id from notices union all select id from failures)) as ids,
  (select count(distinct notice) from seen) as seen`;
const [[stored, failed, ids, seen]] = (await ask(await opened.connect(), { question: sql })).rows;
opened.close();

const { now } = JSON.parse(summary);
const [start, end] = rates(taken);
const [workAtStart, workAtEnd] = rates(worked);
const hundredths = (value) => (Number.isFinite(value) ? Math.round(value * 100) / 100 : null);
const result = {
  notices: count,
  workers: Number(values.workers),
  seconds: now.seconds,
  perSecond: Math.round((count / now.seconds) * 10) / 10,
  peakMB: Math.round(peak / 1e6),
  rateAtStart: Math.round(start * 10) / 10,
  rateAtEnd: Math.round(end * 10) / 10,
  endToStart: hundredths(end / start),
  endToStartOfWork: hundredths(workAtEnd / workAtStart),
  stored,
  failed,
  ids,
  seen,
  storeMB: Math.round(statSync(store).size / 1e5) / 10,
};
console.log(JSON.stringify(result, null, 2));
rmSync(folder, { recursive: true });
const holds = code === 0 && stored + failed === count && ids === count && seen === count && peak < 600e6;
process.exitCode = holds && Math.abs(result.endToStart - 1) <= 0.15 ? 0 : 1;

/** The peak of a process's memory in bytes, as the system counts it; 0 where it does not say. */
function peakOf(pid) {
  try {
    return 1024 * Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The time that processors have worked for a process, in milliseconds; 0 where the system does not say. */
function workOf(pid) {
  try {
    const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return 10 * (Number(user) + Number(system));
  } catch {
    return 0;
  }
}
