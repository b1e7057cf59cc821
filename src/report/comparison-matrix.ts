import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import { list } from "../compare/say.ts";
import type { ComparedElement, Comparison } from "../types.ts";
import { LEGEND, symbolOf, tally } from "./comparison-symbols.ts";
import { printable } from "./printable.ts";
import { labelled, wrap } from "./wrap.ts";

/**
 * Elements down, notices across; under their names where these fit the width, else under their numbers; where neither
 * fits, a line an element, those that most notices leave open first.
 */
export function matrixLines(comparison: Comparison, width: number, ink: ChalkInstance): string[] {
  const labels = comparison.notices.map(({ label }) => printable(label));
  const numbers = labels.map((_, i) => String(i + 1));
  const heads = [labels, numbers].find((each) => widthOf(comparison, each) <= width);
  const lines = heads ? table(comparison, heads, ink) : ranked(comparison, width, ink);
  return [...lines, ...wrap(LEGEND, width).map((line) => ink.dim(line))];
}

function longestId({ elements }: Comparison): number {
  return Math.max("element".length, ...elements.map(({ id }) => id.length));
}

/** A column is as wide as the longest word of its head, which is broken at spaces, with a blank on both sides. */
function columnWidth(head: string): number {
  return Math.max(2, ...head.split(" ").map((word) => word.length)) + 2;
}

function widthOf(comparison: Comparison, heads: readonly string[]): number {
  return heads.reduce((sum, head) => sum + columnWidth(head) + 1, longestId(comparison) + 4);
}

function table(comparison: Comparison, heads: readonly string[], ink: ChalkInstance): string[] {
  const drawn = new Table({
    head: ["element", ...heads].map((head) => ink.bold(head)),
    style: { head: [], border: [], compact: true },
    colWidths: [longestId(comparison) + 2, ...heads.map(columnWidth)],
    colAligns: ["left", ...heads.map(() => "center" as const)],
    wordWrap: true,
  });
  for (const element of comparison.elements) {
    drawn.push([element.id, ...heads.map((_, i) => inColour(symbolOf(element, i), ink))]);
  }
  return drawn.toString().split("\n");
}

function inColour(symbol: string, ink: ChalkInstance): string {
  const colours: Readonly<Record<string, ChalkInstance>> = {
    "●": ink.green,
    "◐": ink.yellow,
    "◐↪": ink.yellow,
    "○": ink.red,
  };
  return (colours[symbol] ?? ink.dim)(symbol);
}

function ranked(comparison: Comparison, width: number, ink: ChalkInstance): string[] {
  const labels = comparison.notices.map(({ label }) => printable(label));
  const open = (element: ComparedElement) => element.statuses.flatMap((each, i) => (each === "absent" ? [i] : []));
  return [...comparison.elements]
    .sort((a, b) => open(b).length - open(a).length)
    .flatMap((element) => {
      const missing = open(element);
      const few = missing.length > 0 && missing.length < labels.length;
      const text =
        tally(element.statuses) +
        (few
          ? ` · not found: ${list(
              missing.map((i) => labels[i]!),
              5,
            )}`
          : "");
      const [first = "", ...rest] = labelled(element.id.padEnd(longestId(comparison) + 2), text, width);
      return [first.replace(element.id, (id) => ink.bold(id)), ...rest];
    });
}
