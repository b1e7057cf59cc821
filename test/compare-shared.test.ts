import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose } from "../src/compare/choose.ts";
import { join } from "../src/compare/joined.ts";
import { likeness } from "../src/compare/likeness.ts";
import { repeats } from "../src/compare/repeats.ts";
import { suffixOrder } from "../src/compare/suffix-order.ts";
import { wordsIn } from "../src/compare/words.ts";

/** Texts of few different words, so that they repeat each other and themselves. */
const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 60 });
const texts = fc.array(text, { minLength: 1, maxLength: 4 });
const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `w${from + i}`);

describe("words", () => {
  test("case, bullets, quotes, dashes and line breaks do not count; offsets lead back to the text", () => {
    const source = "• Your “rights”:\n- the Council’s   E‑mail (see x@y.org)";
    const { forms, from, to } = wordsIn(source);
    expect(forms).toEqual(["your", "rights", "the", "councils", "email", "see", "xyorg"]);
    expect(forms.map((_, i) => source.slice(from[i], to[i]))).toEqual(
      "Your rights the Council’s E‑mail see x@y.org".split(" "),
    );
  });
});

describe("suffix order", () => {
  test("sorts the suffixes and measures what neighbours have in common", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 40 }), (values) => {
        const { order, common } = suffixOrder(Int32Array.from(values), 4);
        const suffixes = values.map((_, at) => values.slice(at));
        const less = (a: number[], b: number[]) => {
          for (let i = 0; ; i++) {
            if (i === a.length || i === b.length) return a.length - b.length;
            if (a[i] !== b[i]) return a[i]! - b[i]!;
          }
        };
        expect([...order]).toEqual(suffixes.map((_, at) => at).sort((a, b) => less(suffixes[a]!, suffixes[b]!)));
        for (let i = 1; i < order.length; i++) {
          const [a, b] = [suffixes[order[i - 1]!]!, suffixes[order[i]!]!];
          const differs = a.findIndex((value, at) => value !== b[at]);
          expect(common[i]).toBe(differs < 0 ? a.length : differs);
        }
      }),
    );
  });
});

describe("repeats", () => {
  test("every one stands in all of its texts, at its first place, and in no other text", () => {
    fc.assert(
      fc.property(texts, (all) => {
        for (const { words, texts: having, at } of repeats(join(all), 3).repeats) {
          const run = all[having[0]!]!.slice(at[0], at[0]! + words).join(" ");
          expect(words).toBeGreaterThanOrEqual(3);
          expect(having.length).toBeGreaterThan(1);
          all.forEach((each, i) => {
            const first = each.findIndex((_, start) => each.slice(start, start + words).join(" ") === run);
            expect(first).toBe(having.includes(i) ? at[having.indexOf(i)] : -1);
          });
        }
      }),
    );
  });

  test("of those in the same texts none holds another, and every shared run is inside one", () => {
    fc.assert(
      fc.property(texts, (all) => {
        const found = repeats(join(all), 3).repeats.map(({ words, texts: having, at }) => ({
          having: having.join(),
          run: ` ${all[having[0]!]!.slice(at[0], at[0]! + words).join(" ")} `,
        }));
        for (const a of found) {
          expect(found.filter((b) => b.having === a.having && b.run.includes(a.run))).toEqual([a]);
        }
        all.forEach((each, i) => {
          for (let start = 0; start + 3 <= each.length; start++) {
            const run = ` ${each.slice(start, start + 3).join(" ")} `;
            const having = all.flatMap((other, j) => (` ${other.join(" ")} `.includes(run) ? [j] : []));
            if (having.length < 2 || !having.includes(i)) continue;
            expect(found.some((one) => one.having === having.join() && one.run.includes(run))).toBe(true);
          }
        });
      }),
    );
  });

  test("does not depend on the order of the texts", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = (all: string[][]) =>
          repeats(join(all), 3)
            .repeats.map(({ words, texts: [first], at }) => all[first!]!.slice(at[0], at[0]! + words).join(" "))
            .sort();
        expect(runs([a, b])).toEqual(runs([b, a]));
      }),
    );
  });

  test("work grows with the text and not with its square, however often the text repeats itself", () => {
    const shapes: ((size: number) => string[][])[] = [
      (size) => [words(0, size), words(0, size)],
      (size) => [words(0, size), words(size, 2 * size)],
      (size) => [Array<string>(size).fill("a"), Array<string>(size).fill("a")],
      (size) =>
        [1, 2, 3].map((n) => Array.from({ length: size }, (_, i) => (i % (40 * n) === 0 ? `x${i}` : `w${i % 40}`))),
    ];
    for (const shape of shapes) {
      const steps = [2000, 16000].map((size) => {
        const joined = join(shape(size));
        return joined.steps + repeats(joined, 8).steps;
      });
      // Eight times the text, and log2(8) more rounds of sorting.
      expect(steps[1]! / steps[0]!).toBeLessThan(8 * 1.6);
    }
  });
});

describe("choose", () => {
  const fleet = Array.from({ length: 12 }, (_, i) =>
    words(0, 400).map((word, at) => (at % 37 === i % 5 ? `x${i}` : word)),
  );
  const all = repeats(join(fleet), 8).repeats;

  test("leaves out of a fleet what has been shown, and keeps every text that has a part in it", () => {
    const lengths = fleet.map((each) => each.length);
    const kept = choose(all, lengths, 1000);
    expect(kept.length).toBeLessThan(all.length);
    expect(new Set(kept.flatMap(({ texts: having }) => having)).size).toBe(fleet.length);
    expect(kept.map(({ words }) => words)).toEqual(kept.map(({ words }) => words).sort((a, b) => b - a));
    expect(choose(all, lengths, 3)).toEqual(kept.slice(0, 3));
  });

  test("a run inside a longer one is kept where it stands in a text that has not the longer one", () => {
    const three = [words(0, 50), words(0, 50), [...words(100, 120), ...words(20, 30)]];
    const kept = choose(repeats(join(three), 8).repeats, [50, 50, 30], 10);
    expect(kept.map(({ words, texts: having }) => [words, having])).toEqual([
      [50, [0, 1]],
      [10, [0, 1, 2]],
    ]);
  });
});

describe("likeness", () => {
  test("counts the words that stand in a shared run, each once, and the runs", () => {
    fc.assert(
      fc.property(texts, (all) => {
        const { words, runs } = likeness(join(all), 3);
        all.forEach((a, i) => {
          all.forEach((b, j) => {
            if (i === j) return;
            const covered = a.map(() => false);
            let count = 0;
            let open = false;
            a.forEach((_, at) => {
              const here = at + 3 <= a.length && ` ${b.join(" ")} `.includes(` ${a.slice(at, at + 3).join(" ")} `);
              if (here) covered.fill(true, at, at + 3);
              if (here && !open) count++;
              open = here;
            });
            expect(words[i]![j]).toBe(covered.filter(Boolean).length);
            expect(runs[i]![j]).toBe(count);
          });
        });
      }),
    );
  });

  test("a text with itself is all shared, unrelated texts share nothing", () => {
    const { words: same } = likeness(join([words(0, 30), words(0, 30)]), 8);
    expect([same[0]![1], same[1]![0]]).toEqual([30, 30]);
    const { words: none } = likeness(join([words(0, 30), words(30, 60)]), 8);
    expect([none[0]![1], none[1]![0]]).toEqual([0, 0]);
  });
});
