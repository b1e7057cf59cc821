import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauses } from "../src/document/clauses.ts";
import { evidence } from "../src/document/place.ts";
import { read } from "../src/document/read.ts";
import { outline } from "./document-outline.ts";

const notices = readdirSync("corpus")
  .filter((id) => !id.includes("."))
  .map((id) => readFileSync(`corpus/${id}/notice.txt`, "utf8"));

/** Stretches of the corpus put together anew, with pieces of markup between them. */
const spliced = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...notices), fc.nat(), fc.integer({ min: 1, max: 400 }))
        .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length)),
      fc.constantFrom(
        ..."\n|\n\n|# |- |  - |> |**|<td>|</td>|<li>|<!--|-->|&amp;|\\|`|```\n|[a](b)|:\n\n|;\n\n|    |---\n|====\n|\u00a0|\t|1. |•".split(
          "|",
        ),
        "| a | b |\n|---|---|\n| c | d |\n",
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  spliced,
);
const path = fc.constantFrom("a.md", "a.txt");

describe("every clause of every text", () => {
  it("lies in the source, in order, and slices to its text", () => {
    fc.assert(
      fc.property(anyText, path, (source, name) => {
        const document = read(source, name);
        const all = clauses(document);
        let end = 0;
        for (const clause of all) {
          const found = evidence(document, all, clause);
          expect(clause.to).toBeGreaterThan(clause.from);
          expect(clause.from).toBeGreaterThanOrEqual(end);
          end = clause.to;
          expect(document.view.text.slice(clause.from, clause.to)).toBe(
            document.view.text.slice(clause.from, clause.to).trim(),
          );
          expect(found.start.offset).toBeGreaterThanOrEqual(0);
          expect(found.end.offset).toBeGreaterThan(found.start.offset);
          expect(found.end.offset).toBeLessThanOrEqual(source.length);
          expect(found.text).toBe(source.slice(found.start.offset, found.end.offset));
          expect(clause.leadIn).toBeLessThan(clause.index);
          expect(clause.heading).toBeLessThan(clause.index);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("is the same whatever ends the lines", () => {
    fc.assert(
      fc.property(anyText, path, (text, name) => {
        const source = text.replace(/\r/g, "");
        expect(outline(source.replace(/\n/g, "\r\n"), name)).toEqual(outline(source, name));
      }),
      { numRuns: 500 },
    );
  });

  it("shares its letters with the source, in order: nothing is made up, nothing is read twice", () => {
    fc.assert(
      fc.property(spliced, path, (source, name) => {
        const { view } = read(source, name);
        let at = 0;
        for (const letter of view.text.replace(/[^\p{L}\p{N}]/gu, "")) {
          at = source.indexOf(letter, at) + 1;
          if (at === 0) throw new Error(`"${letter}" is not there`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("has anchors that ascend in view and source", () => {
    fc.assert(
      fc.property(anyText, path, (source, name) => {
        const { anchors } = read(source, name).view;
        for (let index = 2; index < anchors.length; index += 2) {
          expect(anchors[index]!).toBeGreaterThan(anchors[index - 2]!);
          expect(anchors[index + 1]!).toBeGreaterThanOrEqual(anchors[index - 1]!);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("reading the corpus", () => {
  it("loses no word of plain text", () => {
    for (const source of notices.filter((text) => !text.includes("]("))) {
      const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");
      const bullets = /^[ \t]*(?:[•-]|o) /gm;
      expect(words(read(source, "a.txt").view.text)).toBe(words(source.replace(bullets, "")));
    }
  });
});
