/** The changes that `diff` tells of the labelled revisions, each known by its content, and samples of them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareRevisions, isOfFact } from "../src/compare/revisions.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import { sha256 } from "../src/triage/sha256.ts";
import type { Change, Evidence } from "../src/types.ts";
import { pinnedDay } from "./accuracy.ts";
import { evalFolder, root } from "./paths.ts";

/** A change of fact with the pair of revisions that it is told of. */
export interface Told {
  readonly pair: string;
  /** 16 hex digits: the same as long as the change says the same of the same sentences. */
  readonly id: string;
  readonly change: Change;
}

/** Every change of fact told of the pairs `<name>/old.md`, `<name>/new.md` in a folder; none where there is no folder. */
export function toldChanges(folder: string = join(evalFolder, "revisions")): readonly Told[] {
  if (!existsSync(folder)) return [];
  const pack = compile(loadPack(join(root, "rules/uk-gdpr")));
  const input = (path: string) => {
    const document = read(readFileSync(path, "utf8"), path);
    return { document, report: lint(document, { pack, asOf: pinnedDay() }) };
  };
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "old.md")))
    .sort()
    .flatMap((pair) => {
      const revisions = compareRevisions(input(join(folder, pair, "old.md")), input(join(folder, pair, "new.md")));
      return revisions.changes.filter(isOfFact).map((change) => ({ pair, id: idOf(pair, change), change }));
    });
}

/** As many of the changes as asked for, in an order that is the same each time for one seed. */
export function sampleOf(told: readonly Told[], seed: string, size: number): readonly Told[] {
  const lot = ({ id }: Told): string => sha256(`${seed}\n${id}`);
  return told.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, size);
}

/** A sentence on one line, cut where it is long. */
export const line = (evidence: Evidence | null): string => evidence?.text.replace(/\s+/g, " ").slice(0, 300) ?? "–";

function idOf(pair: string, { fact, change, direction, subject, before, after }: Change): string {
  return sha256([pair, fact, change, direction, subject, line(before), line(after)].join("\n")).slice(0, 16);
}
