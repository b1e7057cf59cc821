import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reworded } from "../src/compare/reworded.ts";
import { type Words, wordsIn } from "../src/compare/words.ts";

/** A text of one sentence a line, as its words with their sentences. */
function sentences(...lines: string[]): Words {
  let from = 0;
  const stretches = lines.map((line, index) => {
    const stretch = { from, to: from + line.length, index };
    from += line.length + 1;
    return stretch;
  });
  return wordsIn(lines.join("\n"), stretches);
}

function changesBetween(a: Words, b: Words): string[][][] {
  const said = (words: Words, { from, to }: { from: number; to: number }) => words.forms.slice(from, to).join(" ");
  return reworded(a, b, 10).map(({ changes }) => changes.map(([x, y]) => [said(a, x), said(b, y)]));
}

describe("reworded", () => {
  const ours = [
    "The basis for reading parking data is that you agree to it in the Kestrel app.",
    "Write to our records office if you want a copy of your parking data.",
    "We keep it in a locked cabinet.",
  ];

  test("says what one has where the other has something else, wherever the sentences stand", () => {
    const theirs = [
      "Write to the Osprey help desk if you want a copy of your parking data.",
      "We keep it in a locked cabinet.",
      "The basis for reading parking data in the Osprey app.",
    ];
    expect(changesBetween(sentences(...ours), sentences(...theirs))).toEqual([
      [["our records office", "the osprey help desk"]],
      [
        ["is that you agree to it", ""],
        ["kestrel", "osprey"],
      ],
    ]);
  });

  test("sentences that are the same, or only share a turn of phrase, are no change", () => {
    const theirs = [
      "We keep it in a locked cabinet.",
      "If you want a lift, ring the bell at the north gate before nine.",
    ];
    expect(changesBetween(sentences(...ours), sentences(...theirs))).toEqual([]);
  });

  test("words that the other text has in another sentence are no change", () => {
    const a = sentences("Ask the records office for a copy of your parking data. It is open on weekdays until five.");
    const b = sentences(
      "Ask the records office for a copy of your parking data.",
      "It is open on weekdays until five.",
    );
    expect(changesBetween(a, b)).toEqual([]);
  });

  test("gives the most it is asked for", () => {
    const lines = (name: string) =>
      Array.from({ length: 9 }, (_, i) => `Form ${i} is sent to room ${i} of the ${name} desk by noon.`);
    expect(reworded(sentences(...lines("north")), sentences(...lines("south")), 4)).toHaveLength(4);
  });

  test("each sentence is used once, and the words around the changes are the same on both sides", () => {
    const line = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f", "g"), { minLength: 4, maxLength: 12 });
    const text = fc.array(
      line.map((words) => words.join(" ")),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [sentences(...one), sentences(...other)];
        const found = reworded(a, b, 50);
        for (const side of [0, 1] as const) {
          const used = found.map((near) => near.sentences[side].from);
          expect(new Set(used).size).toBe(used.length);
        }
        for (const {
          sentences: [x, y],
          common,
        } of found) {
          expect(common).toBeGreaterThanOrEqual(4);
          expect(x.to - x.from).toBeGreaterThanOrEqual(common);
          expect(y.to - y.from).toBeGreaterThanOrEqual(common);
        }
      }),
    );
  });
});
