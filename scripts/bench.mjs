/**
 * What reading a notice costs, as a ratio to remark-parse alone on the same text in the same process: `npm run bench`.
 * Plain JavaScript, so that nothing stands between Node and the built program. Writes reports/timing.md, and has the other
 * benchmarks write their sections of it. Needs the labelled notices (NOTICELINT_EVAL, by default ../shared/eval).
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import rehypeParse from "rehype-parse";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { clauses } from "../dist/document/clauses.js";
import { read } from "../dist/document/read.js";
import { extract } from "../dist/extract/index.js";
import { lint } from "../dist/lint.js";
import { loadPack } from "../dist/pack/load.js";
import { compile } from "../dist/phrase/compile.js";
import { match } from "../dist/phrase/match.js";
import { evalFolder, root } from "./paths.mjs";

const SAMPLES = 9;
const folder = join(evalFolder, "transparency-dev", "docs");
if (!existsSync(folder)) {
  console.error(`no notices at ${folder}: set NOTICELINT_EVAL to the folder of the labelled notices`);
  process.exit(2);
}

const sources = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"));
const htmlIn = (place) =>
  existsSync(place)
    ? readdirSync(place)
        .filter((name) => name.endsWith(".html"))
        .sort()
        .map((name) => readFileSync(join(place, name), "utf8"))
    : [];
const pages = [...htmlIn(join(root, "test/pages")), ...htmlIn(join(evalFolder, "uk-dev", "raw"))];
/** How often the pages are read for one sample, to last as long as the notices. */
const ROUNDS = 5;
const pack = compile(loadPack(join(root, "rules/uk-gdpr")));
const parser = unified().use(remarkParse);
const pageParser = unified().use(rehypeParse).freeze();

/** Milliseconds of each step over all notices, each sample on documents read anew, since a document remembers what was read of it. */
const samples = {};
const stepOf = (sample) => (name, work, over) => {
  const began = performance.now();
  const results = over.map(work);
  // The first two rounds warm up.
  if (sample >= 2) samples[name] = [...(samples[name] ?? []), performance.now() - began];
  return results;
};

// Pages first, while nothing else is in memory: what the other steps keep would be charged to them.
const often = Array.from({ length: ROUNDS }, () => pages).flat();
for (let sample = 0; sample < SAMPLES + 2; sample++) {
  const step = stepOf(sample);
  step("parse page", (source) => void pageParser.parse(source), often);
  step("read page", (source) => void read(source, "a.html", { format: "html" }), often);
}

for (let sample = 0; sample < SAMPLES + 2; sample++) {
  const step = stepOf(sample);
  step("parse", (source) => parser.parse(source), sources);
  const documents = step("read", (source) => read(source, "a.md"), sources);
  const contexts = step("clauses", (document) => ({ document, clauses: clauses(document) }), documents);
  // Passages that the notices have in common are remembered from one to the next, but not from one round to the next.
  pack.recent.forget();
  const matched = step("match", (each) => ({ ...each, hits: match(pack, each.document, each.clauses) }), contexts);
  step("extract", (each) => extract(pack.pack, each), matched);
  const fresh = sources.map((source) => read(source, "a.md"));
  pack.recent.forget();
  step("lint", (document) => lint(document, { pack, asOf: "2026-11-21" }), fresh);
}

/** The share of the words of notices that stand in clauses that a notice before had letter by letter. */
function inCommon() {
  const known = new Set();
  let [all, again] = [0, 0];
  for (const source of sources) {
    const document = read(source, "a.md");
    const own = clauses(document).map(({ from, to }) => document.view.text.slice(from, to));
    for (const text of own) {
      const words = text.split(/\s+/).length;
      all += words;
      if (known.has(text)) again += words;
    }
    for (const text of own) known.add(text);
  }
  return again / all;
}

const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const of = (name) => middle(samples[name]);
const after = of("read") - of("parse") + of("lint");

const start = (args) => {
  const began = performance.now();
  execFileSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - began;
};
const starts = Array.from({ length: 11 }, () => ({
  bare: start(["-e", "0"]),
  version: start([join(root, "dist/cli/main.js"), "--version"]),
  check: start([join(root, "dist/cli/main.js"), "check", join(folder, readdirSync(folder)[0]), "--fail-on", "never"]),
}));
const startRatio = (of) => (middle(starts.map(of)) / middle(starts.map(({ bare }) => bare))).toFixed(2);

const row = (name, ms) => `| ${name} | ${ms.toFixed(0)} | ${(ms / of("parse")).toFixed(2)} |`;
const pageRow = (name, ms) => `| ${name} | ${(ms / ROUNDS).toFixed(0)} | ${(ms / of("parse page")).toFixed(2)} |`;
const lengthOf = (texts) => texts.reduce((sum, text) => sum + text.length, 0);
const size = lengthOf(sources);
const report = `# What it costs

Measured by \`npm run bench\` on ${sources.length} notices (${(size / 1e6).toFixed(2)} million characters), one process, medians of ${SAMPLES}.
The ratio is to remark-parse alone on the same text, measured in the same run. ${Math.round(100 * inCommon())} % of the words stand in clauses
that an earlier one of these notices has letter by letter: phrases are read there once. From one round to the next that is forgotten.

| step | ms | ratio |
|---|---|---|
${row("remark-parse alone", of("parse"))}
${row("reading: parse with tables, structure, text view", of("read"))}
${row("clauses", of("clauses"))}
${row("phrases", of("match"))}
${row("elements and facts", of("extract"))}
${row("clauses, phrases, facts, rules, findings", of("lint"))}
${row("**everything after the parse**", after)}

Reading HTML, on ${pages.length} pages (${(lengthOf(pages) / 1e6).toFixed(2)} million characters): the test pages, and published ones as their services keep
them. The ratio is to rehype-parse alone on the same pages.

| step | ms | ratio |
|---|---|---|
${pageRow("rehype-parse alone", of("parse page"))}
${pageRow("reading: parse, choice of the notice, structure, text view", of("read page"))}

\`noticelint --version\` takes ${startRatio(({ version }) => version)} × \`node -e 0\`, \`noticelint check\` of one notice
${startRatio(({ check }) => check)} × (medians of 11): by far the most of that is loading the program and the pack.
`;
writeFileSync(join(root, "reports/timing.md"), report);
console.log(report);

// What starts programs or needs much memory is measured in a process of its own, which writes its section.
const inOwn = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status;
const statuses = [
  inOwn("scripts/bench-linters.mjs"),
  inOwn("scripts/bench-scan.mjs", "--notices", "2000"),
  inOwn("--expose-gc", "scripts/bench-compare.mjs"),
];
process.exitCode = Math.max(...statuses.map((status) => status ?? 2));
