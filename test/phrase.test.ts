import { describe, expect, it } from "vitest";
import type { Matcher, Pack } from "../src/pack/schema.ts";
import { compile } from "../src/phrase/compile.ts";
import { match } from "../src/phrase/match.ts";
import { PhraseError, parsePhrase } from "../src/phrase/parse.ts";
import type { Clause, Document } from "../src/types.ts";

const place = () => null;

/** A pack of one reading whose labels are the given matchers. */
const packOf = (labels: Record<string, Matcher[]>, lexicon: Record<string, string[]> = {}): Pack => ({
  file: { name: "t", version: "1", engine: "*", checked: "2026-11-21", about: "" },
  hash: "",
  lexicon: { path: "lexicon.yml", value: lexicon, place },
  readings: [{ path: "reading/it.yml", value: { fact: "it", about: "", labels }, place }],
  rules: [],
});

/** Clauses written one a line; "- " joins the clause with the line above that is no item, "# " makes a heading. */
function read(text: string): { document: Document; clauses: Clause[] } {
  const clauses: Clause[] = [];
  let offset = 0;
  let heading = -1;
  let leadIn = -1;
  for (const line of text.split("\n")) {
    const index = clauses.length;
    const mark = /^[-#] /.exec(line)?.[0] ?? "";
    const item = mark === "- ";
    const from = offset + mark.length;
    const kind = item ? "item" : mark === "# " ? "heading" : "paragraph";
    const joined = item && leadIn >= 0;
    clauses.push({
      index,
      block: index,
      kind,
      part: "notice",
      from,
      to: offset + line.length,
      heading: kind === "heading" ? -1 : heading,
      leadIn: item ? leadIn : -1,
      joined,
      rowHeader: -1,
    });
    if (kind === "heading") heading = index;
    if (!item) leadIn = index;
    offset += line.length + 1;
  }
  const blocks = clauses.map(({ part, from, to }) => ({ part, from, to }));
  const document = { view: { text, anchors: new Int32Array() }, blocks, links: [] } as unknown as Document;
  return { document, clauses };
}

function found(matcher: Matcher, text: string, lexicon: Record<string, string[]> = {}): string[] {
  const { document, clauses } = read(text);
  const hits = match(compile(packOf({ present: [matcher] }, lexicon)), document, clauses).of("it", "present");
  return hits.map((hit) => document.view.text.slice(hit.from, hit.to));
}

describe("a phrase", () => {
  it("matches words in any inflection, case, quotes and dashes", () => {
    expect(found("right to object", "You have the RIGHTS to objects.")).toEqual(["RIGHTS to objects"]);
    expect(found("opt out", "You may opt‑out or “opt-out”")).toHaveLength(2);
    expect(found("data subject's request", "the data subject’s requests")).toHaveLength(1);
  });

  it("reads contractions, -ize spellings and e-mail as one would say them", () => {
    expect(found("do not share", "We don’t share it")).toEqual(["don’t share"]);
    expect(found("organisation", "the organization")).toHaveLength(1);
    expect(found("email us", "E-mail us")).toEqual(["E-mail us"]);
  });

  it("tells a sum from the same number, wherever the number stood first", () => {
    const text = "see article 10\na fee of £10\nsee page 10";
    expect(found("<money>", text)).toEqual(["10"]);
    expect(found("<number>", text)).toHaveLength(3);
  });

  it("has alternatives, options and gaps", () => {
    expect(found("(ask | tell) us", "please tell us")).toEqual(["tell us"]);
    expect(found("your? data", "keep your data")).toEqual(["data"]);
    expect(found("keep ..2 data", "keep all your data")).toEqual(["keep all your data"]);
    expect(found("keep ..2 data", "keep all of your data")).toEqual([]);
    expect(found("keep ... data", "keep, as the law says, all of your data")).toHaveLength(1);
  });

  it("matches exact forms, classes and sets", () => {
    expect(found("=object", "our objective")).toEqual([]);
    expect(found("object", "our objective")).toHaveLength(1);
    expect(found("<number> days", "in thirty days or 30 days")).toEqual(["thirty days", "30 days"]);
    expect(found("at <email>", "at dpo@example.org.uk.")).toEqual(["at dpo@example.org.uk"]);
    expect(found("<who> keep", "we keep, the council keeps", { who: ["=we", "the council"] })).toHaveLength(2);
  });

  it("can be bound to the clause's beginning and end", () => {
    expect(found("^contact us$", "Contact us\nPlease contact us\ncontact us today")).toEqual(["Contact us"]);
    expect(found("^contact ..2 $", "Contact\nContact us today\nContact us by post or online")).toEqual([
      "Contact",
      "Contact us today",
    ]);
    expect(found("^ ..1 contact us", "Please contact us\nIf not, contact us")).toEqual(["Please contact us"]);
  });

  it("reads an item on from its lead-in, and gives the item's place", () => {
    const text = "You have the right to:\n- access your data\n- object to it";
    expect(found("right to object", text)).toEqual(["object"]);
    expect(found({ phrase: "your data", after: "right to" }, text)).toEqual(["your data"]);
  });

  it("knows headings", () => {
    const text = "# Your rights\nAsk for a copy\n# Photocopying\nAsk for a copy";
    expect(found({ phrase: "copy", under: "rights" }, text)).toHaveLength(1);
    expect(found({ phrase: "copy", outside: "rights" }, text)).toHaveLength(1);
    expect(found("rights", text)).toEqual([]);
    expect(found({ phrase: "rights", headings: true }, text)).toEqual(["rights"]);
  });

  it("knows polarity and where a denial's reach ends", () => {
    const lexicon = { denial: ["not", "never"], "denial-ends": ["but"] };
    const text = "We do not share data\nWe share data\nWe do not sell it but share data";
    expect(found({ phrase: "share", polarity: "denied" }, text, lexicon)).toHaveLength(1);
    expect(found({ phrase: "share", polarity: "affirmed" }, text, lexicon)).toHaveLength(2);
    expect(found({ phrase: "share" }, "We will not:\n- share data", lexicon)).toHaveLength(1);
    expect(found({ phrase: "share", polarity: "affirmed" }, "We will not:\n- share data", lexicon)).toEqual([]);
  });

  it("takes a pattern over characters", () => {
    expect(found({ pattern: "\\[insert[^\\]]*\\]" }, "write to [INSERT NAME] at")).toEqual(["[INSERT NAME]"]);
  });

  it("is found in time linear in the text, whatever the pattern", () => {
    const steps = (words: number): number => {
      const { document, clauses } = read("a ".repeat(words).trim());
      return match(compile(packOf({ present: ["a ... a ..9 a ... a b"] })), document, clauses).of("it").length;
    };
    expect(steps(20_000)).toBe(0);
  });
});

describe("a phrase that does not parse", () => {
  it.each([
    ["(a | b", 0, "not closed"],
    ["a )", 2, "never opened"],
    ["a | ", 4, "nothing stands here"],
    ["? a", 0, "follows nothing"],
    ["a ..99 b", 2, "not a gap"],
    ["a ^ b", 2, "stands inside"],
    ["", 0, "empty"],
    ["a?", 0, "no word at all"],
    ["a > b", 2, "out of place"],
  ])("%s points at character %i", (text, at, message) => {
    const error = (() => {
      try {
        parsePhrase(text);
      } catch (caught) {
        return caught as PhraseError;
      }
    })();
    expect(error).toBeInstanceOf(PhraseError);
    expect(error?.message).toContain(message);
    expect(error?.at).toBe(at);
  });

  it("names the set that does not exist, and a circle of sets", () => {
    expect(() => found("<nobody> keeps", "x")).toThrow("no word set <nobody>");
    expect(() => found("<a>", "x", { a: ["very <b>"], b: ["so <a>"] })).toThrow("made of itself");
  });
});
