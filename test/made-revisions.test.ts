/** Revisions as services make them, written for the project: what `diff` finds of the changes that are labelled in them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compareRevisions, isOfFact } from "../src/compare/revisions.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import type { Change, ChangedFact, Direction, Evidence } from "../src/types.ts";
import { asOf, pack } from "./corpus.ts";

interface Label {
  readonly fact: ChangedFact;
  readonly subject: string;
  readonly direction: Direction;
  readonly before: string | null;
  readonly after: string | null;
}

const folder = fileURLToPath(new URL("./revisions/", import.meta.url));
const { pairs } = JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")) as {
  pairs: Readonly<Record<string, { readonly changes: readonly Label[] }>>;
};

/** Kinds that a reader may tell by one another's name. */
const KIN: Readonly<Partial<Record<ChangedFact, string>>> = {
  controller: "contact",
  "controller-contact": "contact",
  dpo: "contact",
  transfer: "place",
  safeguard: "place",
  "lawful-basis": "basis",
  "legitimate-interest": "basis",
  right: "right",
  complaint: "right",
  "data-category": "data",
  "special-category": "data",
};
const kinOf = (fact: ChangedFact): string => KIN[fact] ?? fact;
const SOFT: ReadonlySet<string> = new Set(["data", "purpose", "source", "security", "cookie", "other", "children"]);

/** Whether a sentence stands within a line of some words of its notice. */
function meets(source: string, words: string | null, evidence: Evidence | null): boolean {
  if (words === null || evidence === null) return false;
  const at = source.indexOf(words);
  const line = (offset: number) => source.slice(0, offset).split("\n").length;
  return evidence.start.line! <= line(at + words.length) + 1 && evidence.end.line! >= line(at) - 1;
}

interface Judged {
  readonly label: Label;
  readonly change: Change | undefined;
}

function judge(pair: string, labels: readonly Label[]): readonly Judged[] {
  const [before, after] = ["old.md", "new.md"].map((file) => readFileSync(join(folder, pair, file), "utf8"));
  const input = (source: string) => {
    const document = read(source, "notice.md");
    return { document, report: lint(document, { pack, asOf }) };
  };
  const left = new Set(compareRevisions(input(before!), input(after!)).changes.filter(isOfFact));
  return labels.map((label) => {
    const fits = [...left].filter(
      (change) =>
        kinOf(change.fact) === kinOf(label.fact) &&
        (meets(before!, label.before, change.before) || meets(after!, label.after, change.after)),
    );
    const change = fits.find(({ direction }) => direction === label.direction) ?? fits[0];
    if (change) left.delete(change);
    return { label, change };
  });
}

describe("made-up revisions", () => {
  const judged = Object.entries(pairs).flatMap(([pair, { changes }]) => judge(pair, changes));
  const found = judged.filter(({ change }) => change !== undefined);
  const share = (some: readonly Judged[]) => some.filter(({ change }) => change !== undefined).length / some.length;

  test("every label quotes its notices", () => {
    for (const [pair, { changes }] of Object.entries(pairs)) {
      const source = (file: string) => readFileSync(join(folder, pair, file), "utf8");
      for (const { before, after } of changes) {
        if (before !== null) expect(source("old.md")).toContain(before);
        if (after !== null) expect(source("new.md")).toContain(after);
      }
    }
    expect(judged.length).toBe(168);
  });

  test("four of five changes are found, those of the core facts among them", () => {
    expect(share(judged)).toBeGreaterThanOrEqual(0.8);
    expect(share(judged.filter(({ label }) => !SOFT.has(kinOf(label.fact))))).toBeGreaterThanOrEqual(0.8);
  });

  test("most with their direction", () => {
    const right = found.filter(({ label, change }) => change!.direction === label.direction);
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.82);
  });
});
