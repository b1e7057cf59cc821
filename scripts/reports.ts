/**
 * Regenerates what is generated and committed: reports/corpus.txt, reports/comparison.md and (where the labelled notices
 * are at hand) reports/accuracy.md, and rules/README.md. `--check` writes nothing and exits 1 where one is not current.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { compare } from "../src/compare/side-by-side.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { compile } from "../src/phrase/compile.ts";
import { printComparisonMarkdown } from "../src/report/comparison-markdown.ts";
import { loadPack } from "../src/rule/load.ts";
import type { NoticeReport } from "../src/types.ts";
import { accuracy } from "./accuracy.ts";
import { evalFolder, root } from "./paths.ts";
import { rulesIndex } from "./rules-index.ts";

const pack = compile(loadPack(join(root, "rules/uk-gdpr")));
const { asOf } = parse(readFileSync(join(root, "corpus/noticelint.config.yml"), "utf8")) as { asOf: string };

const notices = readdirSync(join(root, "corpus"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `corpus/${name}/notice.txt`)
  .sort()
  .map((path) => {
    const document = read(readFileSync(join(root, path), "utf8"), path);
    return { document, report: lint(document, { pack, asOf }) };
  });

const pages: [string, string | null][] = [
  [
    "reports/corpus.txt",
    notices
      .flatMap(({ report }) => lines(report))
      .join("\n")
      .concat("\n"),
  ],
  ["reports/comparison.md", printComparisonMarkdown(compare(notices))],
  ["reports/accuracy.md", accuracy(pack, asOf)],
  ["rules/README.md", rulesIndex(pack.pack)],
];

const stale: string[] = [];
for (const [path, text] of pages) {
  if (text === null) console.error(`${path}: left as it is, no labelled notices at ${evalFolder}`);
  else if (!process.argv.includes("--check")) writeFileSync(join(root, path), text);
  else if (!existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text) stale.push(path);
}
if (stale.length > 0) {
  console.error(`not current: ${stale.join(", ")}. Run \`npm run reports\` and commit what it writes.`);
  process.exitCode = 1;
}

/** One line a finding, sorted: notice, rule, outcome, place, quote. */
function lines(report: NoticeReport): string[] {
  const id = report.path.split("/")[1];
  return report.findings
    .map(({ rule, outcome, severity, start, quote }) => {
      const words = quote.replace(/\s+/g, " ");
      const short = words.length > 100 ? `${words.slice(0, 97)}...` : words;
      return `${id} ${severity} ${rule} ${outcome} ${start.line}:${start.column} ${short}`;
    })
    .sort();
}
