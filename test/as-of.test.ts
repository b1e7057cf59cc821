import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DAYS } from "../scripts/as-of.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { loadPack } from "../src/pack/load.ts";
import { changedBetween } from "../src/rule/changed.ts";
import type { NoticeReport } from "../src/types.ts";
import { corpus, pack, root } from "./corpus.ts";

const written = readdirSync(join(root, "test/notices")).filter(
  (name) => /\.(?:md|txt)$/.test(name) && name !== "README.md",
);
const documents = [
  ...corpus.map(({ path, source }) => read(source, path)),
  ...written.map((name) => read(readFileSync(join(root, "test/notices", name), "utf8"), name)),
];
/** What judges a notice's own dates by the day itself. */
const BY_DATE: ReadonlySet<string> = new Set(["date-in-future", "review-date-passed"]);
/** What judges a year that the text names, once the next has begun. */
const BY_YEAR = "stale-plan";
/** The days of the report, and others between and behind them. */
const days = [...DAYS, "2015-10-05", "2019-12-31", "2023-06-30", "2023-07-01", "2026-09-01", "2032-01-01"].sort();
const reports = new Map(days.map((day) => [day, documents.map((one) => lint(one, { pack, asOf: day }))]));
const pairs = days.slice(1).map((day, index) => [days[index] as string, day] as const);

describe.each(pairs)("between %s and %s", (before, after) => {
  const differing = differences(before, after);

  it("outcomes differ only by law, settings or rows that began or ended, or by the notice's own dates", () => {
    const unexplained = differing.filter(
      ({ rule, report }) =>
        changed(rule, before, after).length === 0 &&
        !(BY_DATE.has(rule) && ownDate(report, before, after)) &&
        !(rule === BY_YEAR && before.slice(0, 4) < after.slice(0, 4)),
    );
    expect(unexplained.map(({ rule, report }) => `${rule}: ${report.path}`)).toEqual([]);
  });
});

describe("the law of a day", () => {
  it.each([
    ["2018-05-24", "2019-04-06", "missing-right-erasure"],
    ["2019-04-06", "2021-01-02", "eea-transfer-language"],
    ["2026-06-18", "2026-06-19", "stale-article-77"],
    ["2023-06-30", "2023-07-01", "stale-analytics"],
    ["2026-06-19", "2026-09-01", "ico-address-verify"],
  ])("makes a difference between %s and %s for %s", (before, after, id) => {
    expect(differences(before, after).map(({ rule }) => rule)).toContain(id);
  });

  it("moves with a setting", () => {
    const given = { path: "it.yml", value: { settings: { "complaints-duty-from": "2030-01-01" } }, place: () => null };
    const moved = loadPack(join(root, "rules/uk-gdpr"), "pack", given);
    const law = moved.rules.find(({ value }) => value.id === "missing-complaint-controller")?.value.law;
    expect(law?.map(({ from }) => from)).toEqual(law?.map(() => "2030-01-01"));
    expect(moved.file.settings?.["complaints-duty-from"]?.value).toBe("2030-01-01");
  });
});

function differences(before: string, after: string) {
  const was = reports.get(before) as NoticeReport[];
  return (reports.get(after) as NoticeReport[]).flatMap((report, index) => {
    const now = said(report);
    return [...said(was[index] as NoticeReport)]
      .filter(([rule, outcome]) => now.get(rule) !== outcome)
      .map(([rule]) => ({ rule, report }));
  });
}

/** Per rule: the outcome and what it quotes. */
function said({ outcomes, findings }: NoticeReport): Map<string, string> {
  const quotes = (rule: string) => findings.filter((one) => one.rule === rule).map(({ start }) => start.offset);
  return new Map(outcomes.map(({ rule, outcome }) => [rule, `${outcome} ${quotes(rule)}`]));
}

function changed(id: string, before: string, after: string): readonly string[] {
  const rule = pack.pack.rules.find(({ value }) => value.id === id);
  return rule ? changedBetween(rule.value, pack.pack, before, after) : [];
}

function ownDate({ facts: { dates } }: NoticeReport, before: string, after: string): boolean {
  return [dates.lastUpdated, dates.review, dates.effective].some(
    (date) => date !== null && before.slice(0, 7) <= date.iso.slice(0, 7) && date.iso.slice(0, 7) <= after.slice(0, 7),
  );
}
