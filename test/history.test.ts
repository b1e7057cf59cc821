import { describe, expect, it } from "vitest";
import { withoutLaw } from "../src/doctor/law.ts";
import { NEVER } from "../src/pack/settings.ts";
import { explain } from "../src/report/explain.ts";
import { hasHistory, history } from "../src/rule/history.ts";
import type { Law, Pack } from "../src/types.ts";
import { pack } from "./corpus.ts";

const law = (cite: string, from: string, more: Partial<Law> = {}): Law => ({
  cite,
  from,
  url: "https://www.legislation.gov.uk/ukpga/2018/12",
  checked: "2026-11-21",
  ...more,
});

describe("the history of a rule's law", () => {
  it("goes by day; what ends on a day stands before what begins on it", () =>
    expect(
      history([
        law("B", "2021-01-01", { change: "B takes its place.\n" }),
        law("A", "2018-05-25", { until: "2021-01-01" }),
      ]).map(({ date, cite, event, change }) => [date, cite, event, change]),
    ).toEqual([
      ["2018-05-25", "A", "begins", undefined],
      ["2021-01-01", "A", "ends", undefined],
      ["2021-01-01", "B", "begins", "B takes its place."],
    ]));

  it("is told where there is more than one entry, an end or a change", () => {
    expect(hasHistory([law("A", "2018-05-25")])).toBe(false);
    expect(hasHistory([law("A", "2018-05-25"), law("B", "2018-05-25")])).toBe(true);
    expect(hasHistory([law("A", "2018-05-25", { until: "2021-01-01" })])).toBe(true);
    expect(hasHistory([law("A", "2018-05-25", { change: "It began." })])).toBe(true);
  });

  it("says of a day that is not fixed that it is not, and such law is not missed", () => {
    const [first] = pack.pack.rules;
    if (!first) throw new Error("the pack has no rules");
    const value = { ...first.value, law: [law("A", NEVER), law("B", NEVER)] };
    const told = explain({ ...first, rule: value, readings: [], accuracy: null }, { colour: 0, width: 100 });
    expect(told).toContain("history     a day not yet fixed in force: A; B");
    expect(told).not.toContain(NEVER);
    const small: Pack = { ...pack.pack, rules: [{ ...first, value }] };
    expect(withoutLaw(small, "2026-11-21")).toEqual([]);
    const ended = { ...first.value, law: [law("A", "2018-05-25", { until: "2020-01-01" })] };
    expect(withoutLaw({ ...small, rules: [{ ...first, value: ended }] }, "2026-11-21").length).toBe(1);
  });
});
