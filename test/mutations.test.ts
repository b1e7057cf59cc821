import { expect, test } from "vitest";
import { allDisguises, allMutations, changesOf, judge } from "./mutations/index.ts";

const MINUTES = 10 * 60_000;

test("one thing that is different in a notice is told as exactly that change, with its direction", {
  timeout: MINUTES,
}, () => {
  const judged = allMutations.map(judge);
  const found = judged.filter((each) => each.found).length;
  const extra = judged.reduce((sum, each) => sum + each.extra.length, 0);
  const missed = judged
    .filter((each) => !each.found)
    .map(({ mutation: { kind, notice, shows } }) => `${kind} (${notice}): ${shows.slice(0, 80)}`);
  console.log(`mutations: ${found} of ${judged.length} found with their direction, ${extra} changes told beside them`);
  expect(judged.length).toBeGreaterThanOrEqual(300);
  expect(new Set(allMutations.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(40);
  expect(found / judged.length, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
  expect(extra / judged.length).toBeLessThanOrEqual(0.1);
});

test("a notice in another order, other lines, other marks or another format has no change", {
  timeout: MINUTES,
}, () => {
  const told = allDisguises.flatMap((disguise) =>
    changesOf(disguise).map(({ message }) => `${disguise.kind} (${disguise.notice}): ${message}`),
  );
  console.log(`disguises: ${allDisguises.length}, changes told: ${told.length}`);
  expect(allDisguises.length).toBeGreaterThanOrEqual(60);
  expect(told).toEqual([]);
});
