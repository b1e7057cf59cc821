/**
 * Measures the pack on the labelled notices and writes what comes out: reports/accuracy.md for people, the pack's
 * accuracy.yml from which `noticelint explain` tells how often a rule was right, and the status of each rule.
 * `--check` writes nothing and exits 1 where one is not current. Without the labelled sets nothing is written or checked.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { ACCURACY_FILE } from "../src/pack/load/accuracy.ts";
import { loadPack } from "../src/pack/load.ts";
import { type CompiledPack, compile } from "../src/phrase/compile.ts";
import { accuracyData, accuracyText } from "./accuracy-data.ts";
import { accuracyPage } from "./accuracy-page.ts";
import { casesIn } from "./cases.ts";
import { judgeAll, setIds } from "./labelled.ts";
import { loadLedger } from "./ledger.ts";
import { evalFolder, root } from "./paths.ts";
import { changedStatuses } from "./statuses.ts";

/** A file to write or to compare, by its path from the repository's folder. */
export type Page = readonly [path: string, text: string];

/** What the measurement writes; null where a labelled set is not at hand. */
export function accuracyPages(pack: CompiledPack, asOf: string): readonly Page[] | null {
  const sets = judgeAll(pack, asOf);
  if (sets.length < setIds.length) return null;
  const { name } = pack.pack.file;
  const rules = pack.pack.rules.map(({ value }) => value);
  const cases = casesIn(sets, rules, loadLedger(name), asOf);
  const data = accuracyData(pack.pack, sets, cases, asOf);
  const folder = join(root, "rules", name);
  return [
    ["reports/accuracy.md", accuracyPage(pack.pack, sets, cases, data)],
    [`rules/${name}/${ACCURACY_FILE}`, accuracyText(data)],
    ...changedStatuses(pack.pack, folder, data).map(([path, text]): Page => [relative(root, path), text]),
  ];
}

/** Writes pages, or with `check` only compares them. Gives the paths of those that are not current. */
export function deliverPages(pages: readonly Page[], check: boolean): readonly string[] {
  const stale = pages.filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  if (!check) for (const [path, text] of stale) writeFileSync(join(root, path), text);
  return stale.map(([path]) => path);
}

/** The day whose law the reports apply. */
export const pinnedDay = (): string =>
  (parse(readFileSync(join(root, "corpus/noticelint.config.yml"), "utf8")) as { asOf: string }).asOf;

/** What to say where the labelled sets are not at hand. */
export const NO_SETS = `the accuracy figures: left as they are, not all labelled notices are at ${evalFolder}`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const check = process.argv.includes("--check");
  const pages = accuracyPages(compile(loadPack(join(root, "rules/uk-gdpr"))), pinnedDay());
  if (!pages) console.error(NO_SETS);
  const stale = deliverPages(pages ?? [], check);
  if (check && stale.length > 0) {
    console.error(`not current: ${stale.join(", ")}. Run \`npm run accuracy\` and commit what it writes.`);
    process.exitCode = 1;
  } else for (const path of stale) console.log(`written: ${path}`);
}
