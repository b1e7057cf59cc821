/**
 * Regenerates what is generated and committed: reports/corpus.txt, reports/comparison.md, reports/as-of.md, rules/README.md and, where the
 * labelled notices are at hand, what `npm run accuracy` writes. `--check` writes nothing and exits 1 where one is not current.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../src/compare/side-by-side.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import { printComparisonMarkdown } from "../src/report/comparison-markdown.ts";
import type { NoticeReport } from "../src/types.ts";
import { accuracyPages, deliverPages, NO_SETS, type Page, pinnedDay } from "./accuracy.ts";
import { asOfPage } from "./as-of.ts";
import { mutationsPage } from "./mutations-page.ts";
import { root } from "./paths.ts";
import { rulesIndex } from "./rules-index.ts";

const pack = compile(loadPack(join(root, "rules/uk-gdpr")));
const asOf = pinnedDay();

const notices = readdirSync(join(root, "corpus"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `corpus/${name}/notice.txt`)
  .sort()
  .map((path) => {
    const document = read(readFileSync(join(root, path), "utf8"), path);
    return { document, report: lint(document, { pack, asOf }) };
  });

const measured = accuracyPages(pack, asOf);
if (!measured) console.error(NO_SETS);

const pages: readonly Page[] = [
  [
    "reports/corpus.txt",
    notices
      .flatMap(({ report }) => lines(report))
      .join("\n")
      .concat("\n"),
  ],
  ["reports/comparison.md", printComparisonMarkdown(compare(notices))],
  [
    "reports/as-of.md",
    asOfPage(
      pack,
      notices.map((one) => one.document),
    ),
  ],
  ["reports/mutations.md", mutationsPage()],
  ["rules/README.md", rulesIndex(pack.pack)],
  ...(measured ?? []),
];

const check = process.argv.includes("--check");
const stale = deliverPages(pages, check);
if (check && stale.length > 0) {
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
