/**
 * A sample of the changes that `diff` tells of the labelled revisions, for a reader to confirm or not: the same ones each
 * time for one seed. It quotes the notices and is printed, never kept.
 *   npx tsx scripts/change-sample.ts [SEED] [HOW MANY]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareRevisions, isOfFact } from "../src/compare/revisions.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import { sha256 } from "../src/triage/sha256.ts";
import type { Evidence } from "../src/types.ts";
import { pinnedDay } from "./accuracy.ts";
import { evalFolder, root } from "./paths.ts";

const [seed = "final", many = "100"] = process.argv.slice(2);
const folder = join(evalFolder, "revisions");
const pack = compile(loadPack(join(root, "rules/uk-gdpr")));
const input = (path: string) => {
  const document = read(readFileSync(path, "utf8"), path);
  return { document, report: lint(document, { pack, asOf: pinnedDay() }) };
};

const changes = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, "old.md")))
  .sort()
  .flatMap((name) => {
    const [older, newer] = [input(join(folder, name, "old.md")), input(join(folder, name, "new.md"))];
    return compareRevisions(older, newer)
      .changes.filter(isOfFact)
      .map((change) => ({ name, ...change }));
  });

const said = (evidence: Evidence | null): string => evidence?.text.replace(/\s+/g, " ").slice(0, 300) ?? "–";
const orderOf = (change: (typeof changes)[number]): string =>
  sha256([seed, change.name, change.fact, change.change, said(change.before), said(change.after)].join("|"));

console.log(`${changes.length} changes in all, ${many} of them by the seed "${seed}"`);
changes
  .map((change) => ({ change, order: orderOf(change) }))
  .sort((a, b) => (a.order < b.order ? -1 : 1))
  .slice(0, Number(many))
  .forEach(({ change: { name, fact, change, direction, subject, before, after } }, i) => {
    console.log(`${i + 1}. ${name}: ${fact} ${change}, ${direction} (${subject.slice(0, 70)})`);
    console.log(`   − ${said(before)}\n   + ${said(after)}`);
  });
