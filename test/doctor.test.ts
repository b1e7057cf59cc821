/** What the pack's doctor says of the shipped pack, and that it sees each phrase by itself. */
import { describe, expect, it } from "vitest";
import { coverage, type Text } from "../src/doctor/coverage.ts";
import { readExamples } from "../src/doctor/examples.ts";
import { examine, type HintKind } from "../src/doctor/index.ts";
import { writtenIn } from "../src/doctor/written.ts";
import { clauses } from "../src/document/clauses.ts";
import { read } from "../src/document/read.ts";
import { loadAccuracy } from "../src/pack/load/accuracy.ts";
import { match } from "../src/phrase/match.ts";
import type { Pack, Reading } from "../src/types.ts";
import { asOf, corpus, pack, root } from "./corpus.ts";

const written = writtenIn(pack.pack);
const textOf = (source: string, path = "notice.md"): Text => {
  const document = read(source, path);
  return { document, clauses: clauses(document) };
};

const withReading = (labels: Reading["labels"]): Pack => ({
  ...pack.pack,
  rules: [],
  readings: [{ path: "reading/it.yml", place: () => null, value: { element: "retention", about: "", labels } }],
});

/** The phrases of a pack that match in a text. */
function matched(labels: Reading["labels"], source: string): string[] {
  const small = withReading(labels);
  const all = writtenIn(small);
  return all.filter((_, index) => coverage(small, all, [textOf(source)])[index]?.length).map(({ text }) => text);
}

describe("a phrase by itself", () => {
  it("matches where its matcher does by it, with the matcher's conditions", () => {
    const labels = { present: [{ phrase: ["two years", "three years"], under: "how long" }] };
    expect(matched(labels, "# How long\n\nTwo years.\n")).toEqual(["two years"]);
    expect(matched(labels, "# Who we are\n\nTwo years.\n")).toEqual([]);
  });

  it("is each of several that a condition names", () => {
    const labels = { present: [{ phrase: "two years", with: ["keep", "hold"] }] };
    expect(matched(labels, "We hold it for two years.\n")).toEqual(["two years", "hold"]);
  });

  it("is what a condition excludes, which is looked for anywhere", () => {
    const labels = { present: [{ phrase: "two years", not: "ago" }] };
    expect(matched(labels, "It began two years ago.\n")).toEqual(["ago"]);
  });

  it("is in the shipped pack what the pack's own matcher finds, no more and no less", () => {
    const parts = written.map(({ part }) => part === "phrase" || part === "pattern");
    for (const { source, path } of corpus) {
      const text = textOf(source, path);
      const found = coverage(pack.pack, written, [text]);
      const own = match(pack, text.document, text.clauses);
      const byLabel = new Map<string, Set<number>>();
      written.forEach(({ owner, label }, index) => {
        if (!parts[index]) return;
        const key = `${owner}/${label}`;
        const set = byLabel.get(key) ?? new Set();
        for (const hit of found[index] ?? []) set.add(hit.clause.index);
        byLabel.set(key, set);
      });
      for (const [key, set] of byLabel) {
        const [owner, label] = key.split("/") as [string, string];
        const wanted = [...new Set(own.of(owner, label).map(({ clause }) => clause.index))];
        expect([key, [...set].sort((a, b) => a - b)]).toEqual([key, wanted.sort((a, b) => a - b)]);
      }
    }
  });
});

describe("the shipped pack", () => {
  const notices = corpus.map(({ source, path }) => read(source, path));
  const accuracy = loadAccuracy(`${root}/rules/uk-gdpr`)?.value ?? null;
  const hints = examine(pack.pack, { asOf, days: 366, notices, examples: readExamples(pack), accuracy });

  it.each<HintKind>(["no-law", "stale-law", "status", "not-hit"])("has nothing of the kind %s", (kind) =>
    expect(hints.filter((hint) => hint.kind === kind)).toEqual([]),
  );
});
