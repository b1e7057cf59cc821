/** Near-duplicates planted among texts that have nothing to do with each other. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { common, type Runs } from "../src/compare/clusters/common.ts";
import { isGoodPart } from "../src/compare/clusters/good-part.ts";
import { groupsOf } from "../src/compare/clusters/groups.ts";
import { near } from "../src/compare/clusters/near.ts";
import { has, numberWords, once, shingles } from "../src/compare/clusters/shingles.ts";
import { alikeness, packed, signature, unpacked } from "../src/compare/clusters/signature.ts";
import { compare } from "../src/compare/side-by-side.ts";
import { printComparison } from "../src/report/comparison.ts";
import { printComparisonCsv } from "../src/report/comparison-csv.ts";
import { printComparisonJson, printComparisonLines } from "../src/report/comparison-json.ts";
import { printComparisonMarkdown } from "../src/report/comparison-markdown.ts";
import { made } from "./compare-made.ts";

/** Numbers from 0 to 1 that are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Some words are much more common than others, as they are in any language. */
const textOf = (next: () => number, length: number): string[] =>
  Array.from({ length }, () => `w${Math.floor(3000 * next() ** 3)}`);

const edited = (words: readonly string[], rate: number, next: () => number): string[] =>
  words.flatMap((word) => (next() < rate ? (next() < 0.3 ? [] : [`e${Math.floor(1e6 * next())}`]) : [word]));

const WIDTH = 8;
const groupsIn = (texts: readonly (readonly string[])[]) =>
  near(texts, WIDTH, ({ notices: [a, b], words }) =>
    isGoodPart(words[0] / texts[a]!.length, words[1] / texts[b]!.length),
  );

describe("near-duplicates", () => {
  /** Of each kind so many pairs are planted; of their words so many differ. */
  const PAIRS = 40;
  const texts: string[][] = [];
  const planted = new Map<number, (readonly [number, number])[]>();
  const next = random(7);
  for (const rate of [0, 0.02, 0.05, 0.1, 0.15, 0.2]) {
    planted.set(rate, []);
    for (let i = 0; i < PAIRS; i++) {
      const text = textOf(next, 400 + Math.floor(600 * next()));
      planted.get(rate)!.push([texts.length, texts.length + 1]);
      texts.push(text, edited(text, rate, next));
    }
  }
  for (let i = 0; i < 200; i++) texts.push(textOf(next, 700));
  const { clusters, compared, measure } = groupsIn(texts);
  const groupOf = new Map(clusters.flatMap((group, i) => group.map((text) => [text, i] as const)));

  test.each([...planted])("with a share of %d of their words changed are found", (rate, pairs) => {
    const alike = pairs.filter(([a, b]) => {
      const { words } = measure(a, b);
      return isGoodPart(words[0] / texts[a]!.length, words[1] / texts[b]!.length);
    });
    const found = alike.filter(([a, b]) => groupOf.has(a) && groupOf.get(a) === groupOf.get(b));
    // With every fifth word changed not all of them have a good part of their text in common any more.
    expect(alike.length).toBeGreaterThanOrEqual(rate < 0.2 ? PAIRS : PAIRS / 2);
    expect(found.length / alike.length).toBeGreaterThanOrEqual(0.95);
  });

  test("and nothing else is taken for one", () => {
    const partner = new Map(
      [...planted.values()].flat().flatMap(([a, b]) => [
        [a, b],
        [b, a],
      ]),
    );
    for (const group of clusters) expect(group).toEqual([group[0], partner.get(group[0]!)]);
  });

  test("without comparing every two", () => {
    expect(compared).toBeLessThan(2 * texts.length);
  });

  test("the order of the texts makes no difference", () => {
    const order = texts.map((_, i) => (i * 7919) % texts.length);
    const { clusters: others } = groupsIn(order.map((i) => texts[i]!));
    const named = others.map((group) => group.map((at) => order[at]!).sort((a, b) => a - b));
    const byFirst = (a: readonly number[], b: readonly number[]) => a[0]! - b[0]!;
    expect(named.sort(byFirst)).toEqual([...clusters].sort(byFirst));
  });
});

test("the pairs compared grow as the texts do, also where all are edits of a few", () => {
  const next = random(3);
  const models = Array.from({ length: 5 }, () => textOf(next, 300));
  const texts = Array.from({ length: 800 }, (_, i) => edited(models[i % 5]!, 0.05, next));
  const counts = [200, 400, 800].map((size) => {
    const { clusters, compared } = groupsIn(texts.slice(0, size));
    expect(clusters.map((group) => group.length)).toEqual(Array.from({ length: 5 }, () => size / 5));
    return compared / size;
  });
  // About one for each text, as for a tree that joins them.
  for (const count of counts) expect(count).toBeLessThan(1.5);
});

test("texts without a run are like nothing", () => {
  const { clusters } = groupsIn([[], [], ["a", "b"], ["a", "b"], []]);
  expect(clusters).toEqual([]);
});

describe("how alike two texts are", () => {
  test("their signatures tell, within a tenth", () => {
    const next = random(11);
    const numberOf = numberWords();
    for (const rate of [0, 0.05, 0.1, 0.2, 0.4]) {
      const text = textOf(next, 1500);
      const [a, b] = [text, edited(text, rate, next)].map((words) =>
        once(shingles(Uint32Array.from(words, numberOf), 5)),
      );
      const both = a!.filter((run) => has(b!, run)).length;
      const share = both / (a!.length + b!.length - both);
      expect(Math.abs(alikeness(signature(a!), signature(b!)) - share)).toBeLessThan(0.1);
    }
  });

  test("signatures that were packed tell nearly the same", () => {
    const next = random(12);
    const numberOf = numberWords();
    for (const rate of [0, 0.1, 0.4]) {
      const text = textOf(next, 1500);
      const [a, b] = [text, edited(text, rate, next)].map((words) =>
        signature(once(shingles(Uint32Array.from(words, numberOf), 5))),
      );
      expect(packed(a!)).toHaveLength(256);
      // By chance 128 numbers of 16 bits agree at one more place in a few hundred pairs.
      const kept = alikeness(unpacked(packed(a!)), unpacked(packed(b!)));
      expect(Math.abs(kept - alikeness(a!, b!))).toBeLessThan(0.02);
    }
    const empty = signature(new Uint32Array(0));
    expect(unpacked(packed(empty))).toEqual(empty);
  });

  test("words in common runs are counted as by hand", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 30 });
    const numberOf = numberWords();
    const runsOf = (text: readonly string[]): Runs => {
      const byPlace = shingles(Uint32Array.from(text, numberOf), 3);
      return { width: 3, words: text.length, byPlace, sorted: once(byPlace) };
    };
    fc.assert(
      fc.property(words, words, (one, other) => {
        const windows = new Set(
          other
            .map((_, i) => other.slice(i, i + 3))
            .filter((run) => run.length === 3)
            .map(String),
        );
        const covered = new Set<number>();
        for (let i = 0; i + 3 <= one.length; i++) {
          if (windows.has(String(one.slice(i, i + 3)))) for (const at of [i, i + 1, i + 2]) covered.add(at);
        }
        expect(common(runsOf(one), runsOf(other)).words).toBe(covered.size);
      }),
    );
  });

  test("groups are those of all that hang together", () => {
    const pair = fc.tuple(fc.nat(11), fc.nat(11));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 14 }), (pairs) => {
        const groups = groupsOf(12);
        for (const [a, b] of pairs) groups.join(a, b);
        const reach = (from: number): readonly number[] => {
          const found = [from];
          for (const each of found) {
            for (const [a, b] of pairs)
              for (const [x, y] of [
                [a, b],
                [b, a],
              ])
                if (x === each && !found.includes(y!)) found.push(y!);
          }
          return found.sort((a, b) => a - b);
        };
        const expected = new Set(
          Array.from({ length: 12 }, (_, i) => reach(i))
            .filter((each) => each.length > 1)
            .map(String),
        );
        expect(new Set(groups.list().map(String))).toEqual(expected);
      }),
    );
  });
});

const TOWNS = ["Larchford", "Birchwold", "Hazelmere", "Thornbury", "Oakham Vale", "Elmstead", "Ashcombe", "Rowanby"];

/** A choir's notice; `other` is whose name stands in the sentence on copies. */
const choir = (town: string, at: number, other = town, complaint = true): string => `# ${town} Choir privacy notice

The ${town} Choir keeps the names and addresses of its singers so that it can send them the dates of rehearsals.

Write to our secretary at choir@${town.toLowerCase().replace(" ", "-")}.example with any question about this notice or about your data.

Singers of the choir can ask the ${other} Choir for a copy of what it keeps about them at any time, and the choir will send it.

We keep what we hold about a singer until ${at + 1} months after the last rehearsal that the singer came to.
${complaint ? "\nWhoever is unhappy with what we do can complain to the regulator for data protection of the country.\n" : ""}`;

describe("what is in the gaps of a common text", () => {
  const comparison = compare(
    TOWNS.map((town, i) =>
      made({
        path: `${town.toLowerCase().replace(" ", "-")}.md`,
        text: choir(town, i, i === 6 ? "Birchwold" : town, i !== 4),
      }),
    ),
  );
  const [cluster] = comparison.clusters;
  const labels = (some: readonly number[]) => some.map((i) => comparison.notices[i]!.label);

  test("each notice's own name, once for all its gaps", () => {
    expect(comparison.clusters).toHaveLength(1);
    const [name] = cluster!.variables;
    expect(name!.places).toBe(3);
    expect(new Map(name!.values.map(({ text, notices }) => [text, labels(notices)]))).toEqual(
      new Map(TOWNS.map((town) => [town, [town]])),
    );
  });

  test("what varies beside it", () => {
    const values = cluster!.variables.map((variable) => variable.values.map(({ text }) => text));
    expect(values.some((each) => each.includes("choir@larchford.example"))).toBe(true);
    expect(values.some((each) => each.includes("8"))).toBe(true);
  });

  test("a name left over from another", () => {
    const leftOver = cluster!.variables.flatMap((variable) => variable.leftOver);
    expect(leftOver).toHaveLength(1);
    expect(labels([leftOver[0]!.notice, ...leftOver[0]!.of])).toEqual(["Ashcombe", "Birchwold"]);
    expect(leftOver[0]).toMatchObject({ text: "Birchwold" });
    expect(leftOver[0]!.evidence.text).toMatch(/^Singers of the choir can ask the Birchwold Choir/);
    expect(comparison.differences.map(({ message }) => message)).toContain(
      "Ashcombe has what looks left over from another notice of the same text: “Birchwold”, as Birchwold",
    );
  });

  test("a sentence that one leaves out", () => {
    const [omission, ...others] = cluster!.omissions;
    expect(others).toEqual([]);
    expect(labels(omission!.notices)).toEqual(["Oakham Vale"]);
    expect(omission!.evidence.text).toMatch(/^Whoever is unhappy/);
  });

  test("the terminal says all of it", () => {
    const shown = printComparison(comparison, { colour: false, width: 100 }).replace(/\s+/g, " ");
    expect(shown).toContain("Made from one text 1. 8 notices, ");
    expect(shown).toMatch(/“▢ Choir privacy notice [^”]*” and 2 more places: “/);
    expect(shown).toContain("left over? Ashcombe :7 has “Birchwold”, as Birchwold");
    expect(shown).toContain("Oakham Vale without “Whoever is unhappy");
  });
});

describe("two hundred notices", () => {
  const next = random(5);
  const kinds = ["sail", "bake", "knit", "row", "paint", "climb", "fish", "dance"];
  const input = (i: number) => {
    const kind = kinds[i % 8]!;
    // Every fourth is an edit of one of eight texts, the others stand alone.
    const own = i % 4 === 0 ? textOf(random(100 + (i % 32)), 200) : textOf(random(1000 + i), 200);
    const text = `# The ${kind} club number ${i}\n\nWe keep your card for ${1 + (i % 5)} years.\n\n${edited(own, 0.03, next).join(" ")}.\n`;
    const kept = `We keep your card for ${1 + (i % 5)} years.`;
    return made({
      path: `clubs/${kind}-${i}.md`,
      text,
      states: { retention: ["present", kept], ...(i % 50 === 0 ? {} : { purposes: ["present", kept] }) },
      facts: (quote) => ({
        retention: [
          {
            kind: "duration",
            iso: `P${1 + (i % 5)}Y`,
            subject: "card",
            text: `${1 + (i % 5)} years`,
            polarity: "affirmed",
            evidence: quote(kept),
          },
        ],
      }),
    });
  };
  const inputs = Array.from({ length: 200 }, (_, i) => input(i));
  const comparison = compare(inputs);

  test("fall into the groups that they were made in", () => {
    expect(comparison.clusters.map(({ notices }) => notices.length).sort((a, b) => b - a)).toEqual([
      7, 7, 6, 6, 6, 6, 6, 6,
    ]);
    for (const { notices } of comparison.clusters) expect(new Set(notices.map((i) => i % 32)).size).toBe(1);
  });

  test("are ranked, where a matrix does not fit", () => {
    const shown = printComparison(comparison, { colour: false, width: 100 });
    expect(shown).not.toContain("┌");
    expect(shown).toMatch(/\npurposes +196 ● 0 ◐ 4 ○ 0 – · not found: .*0/);
    expect(shown).toMatch(/How long data is kept: 1 year \(card\) in .* and 37 more/);
    expect(shown.split("\n").length).toBeLessThan(1000);
  });

  test("are carried by every format in proportion to their number", () => {
    const half = compare(inputs.slice(0, 100));
    expect(comparison.similarity).toEqual([]);
    for (const print of [printComparisonJson, printComparisonLines, printComparisonCsv]) {
      expect(print(comparison).length / print(half).length).toBeLessThan(2.3);
    }
    const rows = printComparisonCsv(comparison).split("\n");
    expect(rows.filter((row) => row.startsWith("fact,")).length).toBeGreaterThanOrEqual(200);
    expect(rows.filter((row) => row.startsWith("cluster,"))).toHaveLength(50);
    expect(JSON.parse(printComparisonJson(comparison)).notices).toHaveLength(200);
    expect(printComparisonMarkdown(comparison)).toContain("### Made from one text\n\n1. 7 notices");
  });
});
