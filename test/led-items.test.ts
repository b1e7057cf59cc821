import { expect, test } from "vitest";
import { ledItems } from "../src/document/led-items.ts";

const entries = (...texts: readonly string[]) => texts.map((text) => ({ text, plain: true, afterBlank: true }));

test("takes whole sentences for items where each has a label", () => {
  const lines = entries(
    "We may share them with:",
    "Couriers: to bring the boats.",
    "Banks: to take the fees.",
    "We sell nothing.",
  );
  expect([...ledItems(lines)]).toEqual([[0, 3]]);
});

test("takes whole sentences without labels for what they are", () => {
  const lines = entries(
    "We may share them with:",
    "Couriers bring the boats.",
    "Banks take the fees.",
    "We sell nothing.",
  );
  expect(ledItems(lines).size).toBe(0);
});

test("needs two labelled sentences", () => {
  const lines = entries("Two things matter:", "Safety: it comes first.", "We sell nothing.", "We keep little.");
  expect(ledItems(lines).size).toBe(0);
});
