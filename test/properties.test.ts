/** What must hold of every report, whatever the text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence, NoticeReport, Outcome } from "../src/types.ts";
import { check, corpus, pack } from "./corpus.ts";

const outcomes = (report: NoticeReport): Record<string, string> =>
  Object.fromEntries(report.outcomes.map(({ rule, outcome }) => [rule, outcome]));

/** How often words may come forward to take the place of those that were cut: the plain, the weak, what led in to them. */
const ROUNDS = 5;

const without = (source: string, places: readonly Evidence[]): string =>
  [...places]
    .sort((a, b) => b.start.offset - a.start.offset)
    .reduce((text, { start, end }) => text.slice(0, start.offset) + text.slice(end.offset), source);

/** Every piece of evidence in a report, wherever it stands: anything with a text, a start and an end. */
function everyEvidence(value: unknown, found: Evidence[] = []): Evidence[] {
  if (value === null || typeof value !== "object") return found;
  if ("text" in value && "start" in value && "end" in value) found.push(value as Evidence);
  for (const part of Object.values(value)) everyEvidence(part, found);
  return found;
}

function expectQuotesToStand(source: string, report: NoticeReport): void {
  for (const { text, start, end } of everyEvidence(report)) expect(source.slice(start.offset, end.offset)).toBe(text);
  for (const { quote, start, end } of report.findings) expect(source.slice(start.offset, end.offset)).toBe(quote);
  for (const { start, end } of [...everyEvidence(report), ...report.findings]) {
    const before = source.slice(0, start.offset).split(/\r\n|\r|\n/);
    expect([start.line, start.column]).toEqual([before.length, (before.at(-1) as string).length + 1]);
    expect(end.offset).toBeGreaterThan(start.offset);
  }
}

/** Texts that look like notices gone wrong: pieces of the corpus in any order, with odd characters between. */
const spliced = fc
  .array(
    fc.oneof(
      fc.constantFrom(...corpus.flatMap(({ source }) => source.split(/\n\s*\n/))),
      fc.constantFrom(
        "# Your rights",
        "- ",
        "•",
        "[insert]",
        "|a|b|\n|-|-|\n|c|d|",
        "&amp; \\[x\\]",
        "\u00a0",
        "😀 é",
        "\r\n",
        "**",
      ),
      fc.string({ maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join("\n\n"))
  .filter((text) => /\p{L}{2}/u.test(text));

describe("on any text", () => {
  it.each(["notice.txt", "notice.md"])("quotes are where they are said to be (%s)", (path) => {
    fc.assert(
      fc.property(spliced, (source) => {
        expectQuotesToStand(source, check(source, path));
      }),
      { numRuns: 60 },
    );
  });

  it("two checks are the same, whatever passages the notices before had in common with it", () => {
    fc.assert(
      fc.property(spliced, (source) => {
        const report = check(source);
        pack.recent.forget();
        expect(check(source)).toEqual(report);
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(corpus)("$id", ({ source, path }) => {
  const report = check(source, path);

  it("quotes are where they are said to be", () => expectQuotesToStand(source, report));

  it("a neutral paragraph after the title shifts offsets and changes no fingerprint", () => {
    const title = report.title ?? "";
    const at = title === "" ? 0 : source.indexOf("\n", source.indexOf(title.slice(0, 20))) + 1;
    const neutral = "\nThe sun rose over the hills and the river was calm that morning.\n\n";
    const shifted = check(source.slice(0, at) + neutral + source.slice(at), path);
    expect(shifted.findings.map((finding) => finding.fingerprint).sort()).toEqual(
      report.findings.map((finding) => finding.fingerprint).sort(),
    );
    const last = (of: NoticeReport): number => of.findings.at(-1)?.start.offset ?? 0;
    expect(last(shifted) - last(report)).toBe(neutral.length);
  });

  it("line ends and quotation marks make no difference", () => {
    const plain = outcomes(report);
    expect(outcomes(check(source.replaceAll("\n", "\r\n"), path))).toEqual(plain);
    expect(outcomes(check(source.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"'), path))).toEqual(plain);
    expect(outcomes(check(source.replaceAll(/(?<=\w)'(?=\w)/g, "’"), path))).toEqual(plain);
  });

  const passed = report.outcomes.filter(
    ({ rule, outcome, evidence }) => rule.startsWith("missing-") && outcome === "pass" && evidence.length > 0,
  );
  it.each(passed.map((outcome) => [outcome.rule, outcome] as const))(
    "%s stops passing without the sentences that it passed by",
    (rule, outcome) => {
      // Once the clear words are gone, the weak ones that stood beside them count, so that they have to go as well.
      let text = source;
      let left: Outcome | undefined = outcome;
      for (let round = 0; left?.outcome === "pass" && round < ROUNDS; round++) {
        text = without(text, left.evidence);
        left = check(text, path).outcomes.find((each) => each.rule === rule);
      }
      expect(left?.outcome).not.toBe("pass");
    },
  );
});
