/**
 * What reading a notice costs, as a ratio to remark-parse alone on the same text in the same process:
 * `npm run bench`. Writes reports/timing.md. Needs the labelled notices (NOTICELINT_EVAL, by default ../shared/eval).
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { do_not_optimize, measure } from "mitata";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { clauses } from "../src/document/clauses.ts";
import { read } from "../src/document/read.ts";
import { extract } from "../src/extract/index.ts";
import { lint } from "../src/lint.ts";
import { compile } from "../src/phrase/compile.ts";
import { match } from "../src/phrase/match.ts";
import { loadPack } from "../src/rule/load.ts";
import { evalFolder, root } from "./paths.ts";

const SAMPLES = { min_samples: 9, max_samples: 9, warmup_samples: 2, min_cpu_time: 0 };
const folder = join(evalFolder, "transparency-dev", "docs");
if (!existsSync(folder)) {
  console.error(`no notices at ${folder}: set NOTICELINT_EVAL to the folder of the labelled notices`);
  process.exit(2);
}

const sources = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"));
const pack = compile(loadPack(join(root, "rules/uk-gdpr")));
const parser = unified().use(remarkParse);
const options = { pack, asOf: "2026-11-21" };

/** Median milliseconds of a piece of work over all notices. */
const median = async (work: (at: number) => unknown): Promise<number> => {
  const stats = await measure(() => {
    for (let at = 0; at < sources.length; at++) do_not_optimize(work(at));
  }, SAMPLES);
  return stats.p50 / 1e6;
};

const documents = sources.map((source, at) => read(source, `${at}.md`));
const split = documents.map(clauses);
const contexts = documents.map((document, at) => {
  const own = split[at] as ReturnType<typeof clauses>;
  return { document, clauses: own, hits: match(pack, document, own) };
});

const parse = await median((at) => parser.parse(sources[at] as string));
const reading = await median((at) => read(sources[at] as string, "a.md"));
const clausing = await median((at) => clauses(documents[at] as never));
const matching = await median((at) => match(pack, documents[at] as never, split[at] as never));
const extracting = await median((at) => extract(pack.pack, contexts[at] as never));
const linting = await median((at) => lint(documents[at] as never, options));
const after = reading - parse + linting;

const start = (args: string[]): number => {
  const began = process.hrtime.bigint();
  execFileSync(process.execPath, args, { stdio: "ignore" });
  return Number(process.hrtime.bigint() - began) / 1e6;
};
const middle = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
const bare: number[] = [];
const version: number[] = [];
for (let n = 0; n < 11; n++) {
  bare.push(start(["-e", "0"]));
  version.push(start([join(root, "dist/cli/main.js"), "--version"]));
}

const row = (name: string, ms: number): string => `| ${name} | ${ms.toFixed(0)} | ${(ms / parse).toFixed(2)} |`;
const size = sources.reduce((sum, source) => sum + source.length, 0);
const report = `# What it costs

Measured by \`npm run bench\` on ${sources.length} notices (${(size / 1e6).toFixed(2)} million characters), one process, medians of 9.
The ratio is to remark-parse alone on the same text, measured in the same run.

| step | ms | ratio |
|---|---|---|
${row("remark-parse alone", parse)}
${row("reading: parse with tables, structure, text view", reading)}
${row("clauses", clausing)}
${row("phrases", matching)}
${row("elements and facts", extracting)}
${row("clauses, phrases, facts, rules, findings", linting)}
${row("**everything after the parse**", after)}

\`noticelint --version\` takes ${(middle(version) / middle(bare)).toFixed(2)} × \`node -e 0\` (medians of 11).
`;
writeFileSync(join(root, "reports/timing.md"), report);
console.log(report);
