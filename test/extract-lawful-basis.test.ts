import { describe, expect, it } from "vitest";
import { readLawfulBases } from "../src/extract/lawful-basis.ts";
import { notice } from "./extract-notice.ts";

const bases = (source: string): readonly string[] => readLawfulBases(notice(source)).map(({ basis }) => basis);

describe("the bases of Article 6", () => {
  it("are not relied on where a sentence only lists them", () => {
    expect(
      bases(
        "The law knows six grounds. They are consent, contract, legal obligation, vital interests, public task and legitimate interests.",
      ),
    ).toEqual([]);
  });

  it("are relied on where the sentence says so, however many they are", () => {
    expect(
      bases(
        "Our lawful bases are consent, contract, legal obligation, vital interests, public task and legitimate interests.",
      ),
    ).toHaveLength(6);
  });

  it("are relied on where the rarest are not among them", () => {
    expect(bases("Lawful bases: contract, legal obligation, legitimate interests.")).toHaveLength(3);
  });
});
