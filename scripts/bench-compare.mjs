/**
 * What comparing many notices costs: `node scripts/bench-compare.mjs`, after a build; `npm run bench` calls it too. The
 * labelled notices are repeated, with edits that are the same in every run, up to 2,000; then 500, 1,000 and 2,000 of them
 * are clustered and compared. Prints that, and writes its section of reports/timing.md. Needs the labelled notices
 * (NOTICELINT_EVAL, by default ../shared/eval).
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shared } from "../dist/compare/shared.js";
import { sidesOf } from "../dist/compare/side.js";
import { compare } from "../dist/compare/side-by-side.js";
import { read } from "../dist/document/read.js";
import { lint } from "../dist/lint.js";
import { loadPack } from "../dist/pack/load.js";
import { compile } from "../dist/phrase/compile.js";
import { printComparison } from "../dist/report/comparison.js";
import { printComparisonCsv } from "../dist/report/comparison-csv.js";
import { printComparisonJson } from "../dist/report/comparison-json.js";
import { evalFolder, root } from "./paths.mjs";
import { writeSection } from "./timing-page.mjs";

const SIZES = [500, 1000, 2000];
const WARM_UP = 150;
const folders = ["uk-dev", "transparency-dev", "seeds"].map((set) => join(evalFolder, set, "docs")).filter(existsSync);
if (folders.length === 0) {
  console.error(`no notices below ${evalFolder}: set NOTICELINT_EVAL to the folder of the labelled notices`);
  process.exit(2);
}
const labelled = folders.flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })),
);

/** Numbers from 0 to 1, the same in every run. */
let state = 1;
const next = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

/** A copy as organisations make them: a line in thirty left out, in one in twenty a word put in another's place. */
const edited = (text, copy) =>
  text
    .split("\n")
    .flatMap((line) => {
      const chance = next();
      if (chance < 1 / 30) return [];
      return [chance < 1 / 30 + 1 / 20 ? line.replace(/\b(?:we|your|data|our|the)\b/i, `copy${copy}`) : line];
    })
    .join("\n");

/** Milliseconds of processor time: what else the machine does is not counted. */
const timed = (work) => {
  const began = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return { result, ms: (user + system) / 1000 };
};

const pack = compile(loadPack(join(root, "rules/uk-gdpr")));
const noticeAt = (i) => {
  const { name, text } = labelled[i % labelled.length];
  const copy = Math.floor(i / labelled.length);
  const document = read(copy === 0 ? text : edited(text, copy), `copy-${copy}/${name}`);
  return { document, report: lint(document, { pack, asOf: "2026-11-21" }) };
};
const { result: inputs, ms: checking } = timed(() => Array.from({ length: Math.max(...SIZES) }, (_, i) => noticeAt(i)));

/** Megabytes of memory in use, after what is not needed any more has been let go where that can be asked for. */
const memory = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

compare(inputs.slice(0, WARM_UP));
const rows = SIZES.map((size) => {
  const some = inputs.slice(0, size);
  const before = memory();
  const reading = timed(() => sidesOf(some));
  const clustering = timed(() => shared(reading.result));
  const comparing = timed(() => compare(some));
  const after = memory();
  const printing = timed(() => [
    printComparison(comparing.result, { colour: false, width: 100 }),
    printComparisonCsv(comparing.result),
    printComparisonJson(comparing.result),
  ]);
  const words = reading.result.reduce((sum, side) => sum + side.words.forms.length, 0);
  const { clusters } = clustering.result;
  return {
    size,
    words,
    clusters: clusters.length,
    clustered: clusters.reduce((sum, { notices }) => sum + notices.length, 0),
    clustering: clustering.ms,
    comparing: comparing.ms,
    printing: printing.ms,
    json: printing.result[2].length / 1e6,
    memory: after - before,
  };
});

const number = (value) => Math.round(value).toLocaleString("en-GB");
const perNotice = ({ comparing, size }) => comparing / size;
const [first, last] = [rows[0], rows.at(-1)];
writeSection(`## Many notices

Measured by \`node scripts/bench-compare.mjs\`: the ${labelled.length} labelled notices, repeated with edits; processor time of one process, one run
each after ${WARM_UP} notices to warm up. Comparing has the clustering in it. Reading and checking the ${number(last.size)} notices took ${(checking / 1000).toFixed(0)} s before.

| notices | words | groups | in groups | clustering, ms | comparing, ms | **ms a notice** | printing, ms | JSON, MB | memory, MB |
|---|---|---|---|---|---|---|---|---|---|
${rows
  .map(
    (row) =>
      `| ${number(row.size)} | ${number(row.words)} | ${row.clusters} | ${number(row.clustered)} | ${number(row.clustering)} | ${number(row.comparing)} | ${perNotice(row).toFixed(1)} | ${number(row.printing)} | ${row.json.toFixed(1)} | ${number(row.memory)} |`,
  )
  .join("\n")}

With ${last.size / first.size} times as many notices, a notice costs ${(perNotice(last) / perNotice(first)).toFixed(2)} times as much; the clustering alone ${(last.clustering / last.size / (first.clustering / first.size)).toFixed(2)} times.
The process needed ${number(process.resourceUsage().maxRSS / 1000)} MB at most, all ${number(last.size)} notices with their reports among them.
`);
console.log(readFileSync(join(root, "reports/timing.md"), "utf8").split(/^(?=## Many notices)/m)[1]);
