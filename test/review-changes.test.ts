/** What readers said of samples of changes, and how samples are drawn. */
import { expect, test } from "vitest";
import { counted, loadSamples } from "../scripts/change-ledger.ts";
import { sampleOf, type Told } from "../scripts/told-changes.ts";

const told = (id: string): Told => ({
  pair: "made",
  id,
  change: {
    fact: "retention",
    subject: "feedback",
    change: "changed",
    direction: "neutral",
    before: null,
    after: null,
    message: "",
  },
});
const all = Array.from({ length: 40 }, (_, i) => told(i.toString(16).padStart(16, "0")));

test("a sample is the same for one seed, whatever the order, and another for another", () => {
  const ids = (seed: string, from: readonly Told[] = all) => sampleOf(from, seed, 10).map(({ id }) => id);
  expect(ids("one", all.toReversed())).toEqual(ids("one"));
  expect(ids("two")).not.toEqual(ids("one"));
  expect(new Set(ids("one")).size).toBe(10);
});

test("of the last sample that was read, 85 of 100 changes are confirmed", () => {
  const last = loadSamples().at(-1)!;
  const { confirmed, doubtful, wrong, share } = counted(last);
  expect(last.verdicts).toHaveLength(100);
  expect(confirmed + doubtful + wrong).toBe(100);
  expect(share).toBeGreaterThanOrEqual(0.85);
});

test("each change is judged once, and what is not confirmed has a reason", () => {
  for (const { verdicts } of loadSamples()) {
    expect(new Set(verdicts.map(({ pair, change }) => `${pair} ${change}`)).size).toBe(verdicts.length);
    for (const { verdict, reason } of verdicts) expect(reason === undefined).toBe(verdict === true);
  }
});
