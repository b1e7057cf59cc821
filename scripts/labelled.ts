/** The labelled notices, checked: what the accuracy report counts. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import type { CompiledPack } from "../src/phrase/compile.ts";
import { elementIds, type NoticeReport, type Status } from "../src/types.ts";
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
  readonly defects?: readonly Defect[];
}

/** What a careful reader would want mended: of a kind, found by a rule, or both. */
export interface Defect {
  readonly kind?: string | undefined;
  readonly rule?: string | null | undefined;
  readonly quote: string;
}

/** One notice with what was found in it and what its labels say. */
export interface Judged {
  readonly name: string;
  readonly source: string;
  readonly report: NoticeReport;
  readonly labels: NoticeLabels;
}

/** A labelled set, checked. */
export interface JudgedSet {
  readonly id: SetId;
  readonly labels: Labels;
  readonly notices: readonly Judged[];
}

/** The sets in the order of the report. `corpus`, `notices` and `held-out` are in the repository, the others may not be at hand. */
export const setIds = ["corpus", "uk-dev", "transparency-dev", "notices", "held-out"] as const;
export type SetId = (typeof setIds)[number];

/** The one set whose notices were not looked at while the pack was written. */
export const unseen = (id: SetId): boolean => id === "held-out";

/** Whether a set's labels follow UK law and practice closely enough to measure rules by; of the others only verdicts count. */
export const measuresRules = ({ labels }: JudgedSet): boolean => labels.unreliable === undefined;

/** Checks the notices of a labelled set; null where the set is not at hand. */
export function judge(set: SetId, pack: CompiledPack, asOf: string): JudgedSet | null {
  const { labels, pathOf } = labelsOf(set) ?? {};
  if (!labels || !pathOf) return null;
  const notices = Object.keys(labels.docs)
    .sort()
    .filter((name) => existsSync(pathOf(name)))
    .map((name) => {
      const source = readFileSync(pathOf(name), "utf8");
      const report = lint(read(source, name), { pack, asOf });
      return { name, source, report, labels: labels.docs[name] as NoticeLabels };
    });
  return { id: set, labels, notices };
}

/** The sets that are at hand, checked. */
export const judgeAll = (pack: CompiledPack, asOf: string): readonly JudgedSet[] =>
  setIds.map((id) => judge(id, pack, asOf)).filter((each) => each !== null);

interface Source {
  readonly labels: Labels;
  readonly pathOf: (name: string) => string;
}

function labelsOf(set: SetId): Source | null {
  if (set === "corpus") return corpusLabels();
  const folder = set === "notices" || set === "held-out" ? join(root, "test", set) : join(evalFolder, set);
  const docs = existsSync(join(folder, "docs")) ? join(folder, "docs") : folder;
  if (!existsSync(join(folder, "labels.json"))) return null;
  return {
    labels: JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")) as Labels,
    pathOf: (name) => join(docs, name),
  };
}

/** What corpus/<id>/expect.yml holds. */
interface Expected {
  readonly elements: Readonly<Record<string, Status>>;
  readonly lawfulBases: readonly string[];
  /** Defects that a rule is to find. */
  readonly findings: readonly Defect[];
  /** Text that breaks off or lacks a word. */
  readonly unfinished: readonly { readonly quote: string }[];
  /** Defects for which no rule is named. */
  readonly others: readonly Defect[];
}

function corpusLabels(): Source {
  const folder = join(root, "corpus");
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const docs = names.map(({ name }) => {
    const file = readFileSync(join(folder, name, "expect.yml"), "utf8");
    const { elements, lawfulBases, findings, unfinished, others } = parse(file) as Expected;
    const defects = [...findings, ...unfinished.map(({ quote }) => ({ kind: "unfinished-text", quote })), ...others];
    return [`${name}.txt`, { elements, lawfulBases, defects }] as const;
  });
  return {
    labels: { name: "the five corpus notices", elements: elementIds, docs: Object.fromEntries(docs) },
    pathOf: (name) => join(folder, name.replace(/\.txt$/, ""), "notice.txt"),
  };
}
