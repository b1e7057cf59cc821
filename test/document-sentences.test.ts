import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../src/document/sentences.ts";

const split = (text: string) => sentences(text, 0, text.length).map(({ from, to }) => text.slice(from, to));

describe("sentences", () => {
  it.each([
    ["We keep it. We guard it! Do we sell it? No.", 4],
    ["We use some of it, e.g. names, i.e. Titles and the like.", 1],
    ["Write to Ms. J. R. Smith at St. Mary's, No. 12 Mill Lane.", 1],
    ["Ask A.B.C. Plumbing about it.", 1],
    ["See s. 164A, Art. 6(1) and reg. 5 of the Act.", 1],
    ["Acme Ltd. We are a shop.", 2],
    ["Acme Ltd. Registered in Leeds.", 1],
    ["It costs 2.50 pounds at www.shop.example/a.b or by a.b@shop.example today.", 1],
    ["We hold names, addresses etc. We hold no more.", 2],
    ["(We hold nothing.) “We sell nothing.” Nothing else.", 3],
    ["1. We hold names. 2.1. We hold notes.", 2],
    ["We guard your information.We never sell it.", 2],
    ["Your trust matters to us. aardvarkly takes care of it.", 2],
    ["We may ask you... And we may not.", 2],
    ["Last updated 19 October 2026\nPrices include delivery.", 2],
    ["We moved in during May 2026\nWharf House is our office.", 1],
    ["We keep it for a year; then it goes; you may ask.", 1],
  ])("%s", (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it("leaves out nothing but white space", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9.?!;:,"()’ \n-]{0,80}$/), (text) => {
        expect(split(text).join("").replace(/\s+/g, "")).toBe(text.replace(/\s+/g, ""));
      }),
    );
  });
});
