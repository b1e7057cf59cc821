/** The labelled notices, checked: what the accuracy report counts. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import type { CompiledPack } from "../src/phrase/compile.ts";
import type { NoticeReport, Status } from "../src/types.ts";
import { evalFolder, root } from "./paths.ts";

export interface Labels {
  readonly name: string;
  readonly elements: readonly string[];
  readonly unreliable?: readonly string[];
  readonly docs: Readonly<Record<string, NoticeLabels>>;
}

export interface NoticeLabels {
  readonly elements: Readonly<Record<string, Status>>;
  readonly lawfulBases?: readonly string[];
  readonly defects?: readonly { readonly kind: string; readonly rule?: string | null; readonly quote: string }[];
}

/** One notice with what was found in it and what its labels say. */
export interface Judged {
  readonly name: string;
  readonly source: string;
  readonly report: NoticeReport;
  readonly labels: NoticeLabels;
}

export const sets = ["seeds", "uk-dev", "transparency-dev"] as const;

/** Checks the notices of a labelled set; null where the set is not at hand. */
export function judge(set: string, pack: CompiledPack, asOf: string): { labels: Labels; notices: Judged[] } | null {
  const folder = join(evalFolder, set);
  if (!existsSync(join(folder, "labels.json"))) return null;
  return judgeFolder(join(folder, "labels.json"), join(folder, "docs"), pack, asOf);
}

/** Checks the notices that were written for this project: those that the readings were widened on, or those held out. */
export const judgeWritten = (
  set: "notices" | "held-out",
  pack: CompiledPack,
  asOf: string,
): { labels: Labels; notices: Judged[] } => {
  const folder = join(root, "test", set);
  return judgeFolder(join(folder, "labels.json"), folder, pack, asOf);
};

function judgeFolder(labelsPath: string, docs: string, pack: CompiledPack, asOf: string) {
  const labels = JSON.parse(readFileSync(labelsPath, "utf8")) as Labels;
  const notices = readdirSync(docs)
    .sort()
    .filter((name) => labels.docs[name])
    .map((name) => {
      const source = readFileSync(join(docs, name), "utf8");
      const report = lint(read(source, name), { pack, asOf });
      return { name, source, report, labels: labels.docs[name] as NoticeLabels };
    });
  return { labels, notices };
}
