import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauses } from "../src/document/clauses.ts";
import { evidence, places, sourceRange } from "../src/document/place.ts";
import { read } from "../src/document/read.ts";

describe("places", () => {
  it("counts lines by any ending, and columns from 1", () => {
    const place = places("a\nbc\r\nd\re");
    expect([0, 1, 2, 6, 8].map((offset) => place(offset))).toEqual([
      { offset: 0, line: 1, column: 1 },
      { offset: 1, line: 1, column: 2 },
      { offset: 2, line: 2, column: 1 },
      { offset: 6, line: 3, column: 1 },
      { offset: 8, line: 4, column: 1 },
    ]);
  });

  it("agrees with counting", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab\n]{0,60}$/), fc.nat(60), (source, nat) => {
        const offset = Math.min(nat, source.length);
        const before = source.slice(0, offset).split("\n");
        expect(places(source)(offset)).toEqual({ offset, line: before.length, column: before.at(-1)!.length + 1 });
      }),
    );
  });
});

describe("evidence", () => {
  const quote = (source: string, path: string, text: string) => {
    const document = read(source, path);
    const all = clauses(document);
    const clause = all.find(({ from, to }) => document.view.text.slice(from, to) === text)!;
    return evidence(document, all, clause);
  };

  it("places an item without its bullet, and its lead-in apart", () => {
    const found = quote("Your rights\n\nYou may ask for:\n\n  • a copy of it\n  • its end\n", "a.txt", "a copy of it");
    expect(found).toEqual({
      text: "a copy of it",
      start: { offset: 35, line: 5, column: 5 },
      end: { offset: 47, line: 5, column: 17 },
      section: ["Your rights"],
      leadIn: {
        text: "You may ask for:",
        start: { offset: 13, line: 3, column: 1 },
        end: { offset: 29, line: 3, column: 17 },
      },
    });
  });

  it("quotes a link whole", () => {
    const source =
      'Ask [*our team*](mailto:a@b.org.uk).\n\n[The form](/form) will do.\n\nOr see [this](/page "Here")\n';
    expect(quote(source, "a.md", "Ask our team.").text).toBe("Ask [*our team*](mailto:a@b.org.uk).");
    expect(quote(source, "a.md", "The form will do.").text).toBe("[The form](/form) will do.");
    expect(quote(source, "a.md", "Or see this").text).toBe('Or see [this](/page "Here")');
  });

  it("names all headings above, outermost first", () => {
    expect(quote("# A *b*\n\n## C\n\n### D\n\nText.\n\n## E\n\nMore.\n", "a.md", "Text.").section).toEqual([
      "A b",
      "C",
      "D",
    ]);
    expect(quote("# A *b*\n\n## C\n\n### D\n\nText.\n\n## E\n\nMore.\n", "a.md", "More.").section).toEqual([
      "A b",
      "E",
    ]);
    expect(quote("# A\n\n## C\n\nText.\n", "a.md", "C").section).toEqual(["A"]);
  });

  it("quotes a cell with its column's header", () => {
    expect(quote("| Data | Kept |\n|-|-|\n| Name | 2 years |\n", "a.md", "2 years").leadIn?.text).toBe("Kept");
  });

  it("takes in the markup within a quotation, whole references, and none of what follows", () => {
    const source = "We share **your** data with Smith &amp; *Sons*. More &lt;\n";
    expect(quote(source, "a.md", "We share your data with Smith & Sons.").text).toBe(
      "We share **your** data with Smith &amp; *Sons*.",
    );
    expect(quote(source, "a.md", "More <").text).toBe("More &lt;");
    const document = read(source, "a.md");
    const from = document.view.text.indexOf("Sons");
    const range = sourceRange(document, from, from + 4);
    expect(source.slice(range.start.offset, range.end.offset)).toBe("Sons");
  });

  it("covers both halves of a mended word", () => {
    expect(quote("We bor\nrow it.\nWe return it to all of you, in time.\n", "a.txt", "We borrow it.").text).toBe(
      "We bor\nrow it.",
    );
  });
});
