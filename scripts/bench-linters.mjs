/**
 * What checking the labelled notices of transparency-dev takes from start to end: `node scripts/bench-linters.mjs`. The built
 * program with the whole pack against markdownlint-cli2, by the clock, in turn, so that what else the machine does touches
 * both. Writes its section of reports/timing.md. Needs the labelled notices (NOTICELINT_EVAL, by default ../shared/eval).
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { evalFolder, root } from "./paths.mjs";
import { writeSection } from "./timing-page.mjs";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "11" }, dry: { type: "boolean", default: false } },
});
const cwd = join(evalFolder, "transparency-dev", "docs");
if (!existsSync(cwd)) {
  console.error(`no notices at ${cwd}: set NOTICELINT_EVAL to the folder of the labelled notices`);
  process.exit(2);
}
const notices = readdirSync(cwd).filter((name) => name.endsWith(".md"));
const other = join(root, "node_modules/markdownlint-cli2");
const { version } = JSON.parse(readFileSync(join(other, "package.json"), "utf8"));

/** Milliseconds of a whole run; whatever it finds, it has to end by itself. */
const run = (...args) => {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: "ignore" });
  if (status !== 0 && status !== 1) throw new Error(`${args[0]} ended with ${status}`);
  return performance.now() - began;
};
const ours = () => run(join(root, "dist/cli/main.js"), "check", "*.md", "--as-of", "2026-11-21", "--fail-on", "never");
const theirs = () => run(join(other, "markdownlint-cli2-bin.mjs"), "*.md");

ours();
theirs();
const rounds = Array.from({ length: Number(values.rounds) }, (_, round) => {
  // Neither is always the one that comes after the other.
  const first = round % 2 === 0 ? ours() : theirs();
  const second = round % 2 === 0 ? theirs() : ours();
  const [own, their] = round % 2 === 0 ? [first, second] : [second, first];
  return { own, their, ratio: own / their };
});
const middle = (of) => rounds.map(of).sort((a, b) => a - b)[Math.floor(rounds.length / 2)];
const ratio = middle((one) => one.ratio);
const section = `## Beside another linter

Measured by \`node scripts/bench-linters.mjs\`: ${notices.length} notices in one call, from its start to its end, by the clock; ${rounds.length} rounds in
turn, medians.

| program | ms | ratio |
|---|---|---|
| markdownlint-cli2 ${version}, its own rules | ${middle(({ their }) => their).toFixed(0)} | 1.00 |
| noticelint check, the whole pack | ${middle(({ own }) => own).toFixed(0)} | **${ratio.toFixed(2)}** |

From ${Math.min(...rounds.map((one) => one.ratio)).toFixed(2)} to ${Math.max(...rounds.map((one) => one.ratio)).toFixed(2)} in single rounds.
`;
console.log(section);
if (!values.dry) writeSection(section);
