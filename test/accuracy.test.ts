/** The bars that the readings and rules must keep on the labelled notices. */
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judge, type SetId } from "../scripts/labelled.ts";
import { bases, exactStatus, f1, macroAbsenceF1, macroF1, namedDefects, tallies } from "../scripts/measure.ts";
import { evalFolder } from "../scripts/paths.ts";
import { asOf, pack } from "./corpus.ts";

const here = existsSync(evalFolder);
const where = here ? "" : ` (skipped: no labelled notices at ${evalFolder}, see NOTICELINT_EVAL)`;

const set = (name: SetId) => {
  const judged = judge(name, pack, asOf);
  if (!judged) throw new Error(`${evalFolder} has no set ${name}`);
  return { ...judged, all: tallies(judged.labels, judged.notices) };
};

describe("on the corpus notices", () => {
  it("reads them as a careful reader does", () => {
    const { labels, notices } = set("corpus");
    expect(exactStatus(labels, notices)).toBeGreaterThanOrEqual(0.95);
    expect(f1(bases(notices))).toBeGreaterThanOrEqual(0.9);
  });

  it("finds their defects by the rules that the labels name", () => {
    const { notices } = set("corpus");
    const counts = pack.pack.rules.map(({ value }) => namedDefects(value.id, notices));
    const named = counts.reduce((sum, count) => sum + count.named, 0);
    expect(counts.reduce((sum, count) => sum + count.found, 0) / named).toBeGreaterThanOrEqual(0.85);
  });
});

describe.skipIf(!here)(`on the labelled notices${where}`, () => {
  it("reads other UK notices", () => {
    const { all, labels, notices } = set("uk-dev");
    expect(macroF1(all)).toBeGreaterThanOrEqual(0.95);
    expect(macroAbsenceF1(all)).toBeGreaterThanOrEqual(0.93);
    expect(f1(bases(notices))).toBeGreaterThanOrEqual(0.9);
    expect(exactStatus(labels, notices)).toBeGreaterThanOrEqual(0.9);
  });
});

describe("on the notices written for this project", () => {
  it.each([
    ["notices", 0.95, 0.93],
    ["held-out", 0.93, 0.9],
  ] as const)("reads wordings that the corpus does not have (%s)", (name, document, absence) => {
    const { all } = set(name);
    expect(macroF1(all)).toBeGreaterThanOrEqual(document);
    expect(macroAbsenceF1(all)).toBeGreaterThanOrEqual(absence);
  });
});
