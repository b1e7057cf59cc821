import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strayMarks } from "../src/rule/check/unfinished/bracket-marks.ts";
import { endsInsideWord, endsOnPreposition, isBareMarker } from "../src/rule/check/unfinished/cut-short.ts";
import { nonWordsIn } from "../src/rule/check/unfinished/non-words.ts";
import {
  endsOnFunctionWord,
  isConditionAlone,
  isSubjectAlone,
  leavesPredicateOut,
} from "../src/rule/check/unfinished/sentence-shape.ts";

const brackets = (text: string): string =>
  strayMarks(text)
    .brackets.map(({ at }) => text[at])
    .join("");

describe("brackets without a partner", () => {
  it("are those that open or close nothing", () => {
    expect(brackets("a (b (c) d")).toBe("(");
    expect(brackets("a word) c [d]")).toBe(")");
    expect(brackets("a (b) [c] {d}")).toBe("");
  });

  it("are not the marks of a list, faces or parts of addresses", () => {
    expect(brackets("We a) ask, b) answer and iv) delete; see 2.1) below :)")).toBe("");
    expect(brackets("(under points a), b) and c) above)")).toBe("");
    expect(brackets("Article 6(1)(e), section 8(c) and (see para b)")).toBe("");
    expect(brackets("(https://example.org/a_(b)) and www.example.org/)")).toBe(")");
  });

  it("never number more than the brackets, and stand on brackets", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("(", ")", "[", "]", "{", "}", "a", " ", '"', "1")), (parts) => {
        const text = parts.join("");
        const found = strayMarks(text).brackets;
        expect(found.every(({ at, opens }) => (opens ? "([{" : ")]}").includes(text[at] as string))).toBe(true);
        expect(new Set(found.map(({ at }) => at)).size).toBe(found.length);
      }),
    );
  });
});

describe("letters that make no word", () => {
  const found = (text: string): string[] =>
    nonWordsIn(text, 0, text.length).map(({ from, to }) => text.slice(from, to));
  it("are told from words, names in capitals and parts of addresses", () => {
    expect(found("If you bre ach these rules")).toEqual(["bre", "ach"]);
    expect(found("The ICO, a GP and café staff at xqzt.org or qwrt-1 use a form.")).toEqual([]);
  });
});

describe("sentences that stop", () => {
  it("end on a word that nothing ends on", () => {
    expect(endsOnFunctionWord("We share your data with our")).toBe(true);
    expect(endsOnFunctionWord("This is the service that you signed up to.")).toBe(false);
    expect(endsOnFunctionWord("We use it to answer you; and")).toBe(false);
  });

  it("name a basis and do not say which it is", () => {
    expect(isSubjectAlone("The legal basis for processing the bookings that you make online.")).toBe(true);
    expect(isSubjectAlone("The legal basis for processing the bookings that you make is consent.")).toBe(false);
    expect(leavesPredicateOut("The data controller for bookings is")).toBe(true);
    expect(leavesPredicateOut("Who our data controller is")).toBe(false);
  });

  it("set a condition on which nothing follows", () => {
    expect(isConditionAlone("If you have any questions about how your data is used by the club.")).toBe(true);
    expect(isConditionAlone("If you have any questions about this notice please write to the club.")).toBe(false);
    expect(isConditionAlone("If you want your data deleted say so in the form below.")).toBe(false);
  });
});

describe("text cut short", () => {
  it("ends on a word that must be followed", () => {
    for (const text of ["We use your data to", "This is an important part of", "In order for us to do this by"])
      expect(endsOnPreposition(text), text).toBe(true);
    for (const text of [
      "If you ask us we will delete it when you want us to",
      "You can say no if you want to",
      "The people we send it to",
      "People to write to",
      "Who we give it to",
      "We use it to plan.",
      "We know what it is made of",
    ])
      expect(endsOnPreposition(text), text).toBe(false);
  });

  it("ends inside a word", () => {
    expect(endsInsideWord("You can also write at any time to our data protec")).toBe(true);
    expect(endsInsideWord("You can also write at any time to our data protection officer")).toBe(false);
    expect(endsInsideWord("You can also write at any time to our chairman Bert Oakhanger")).toBe(false);
    expect(endsInsideWord("our data protec")).toBe(false);
  });

  it("is a marker alone", () => {
    expect(["(c)", "d.", "(iv)", "(2)", "b)"].every(isBareMarker)).toBe(true);
    expect(["a", "(UK)", "c. the league", "2.", "OK.", ""].some(isBareMarker)).toBe(false);
  });
});
