import { describe, expect, it } from "vitest";
import { isGenericName, isOrganisationName } from "../src/extract/name-words.ts";
import { namesIn } from "../src/extract/names.ts";

const names = (text: string): readonly string[] => namesIn(text).map(({ name }) => name);

describe("namesIn", () => {
  it.each([
    ["run by the Department for Rivers, Lakes and Canals.", "Department for Rivers, Lakes and Canals"],
    ["run by the Harbours and Lighthouses Agency today", "Harbours and Lighthouses Agency"],
    ["as explained by Brook & Dale Ltd.", "Brook & Dale Ltd"],
    ["as explained by Brook, LLP", "Brook, LLP"],
    ["as explained by Otter Plumbing, Heating & Gas Services Ltd.", "Otter Plumbing, Heating & Gas Services Ltd"],
    ["as explained by Otter Holidays Sdn Bhd.", "Otter Holidays Sdn Bhd"],
    ["as explained by quillbrook Ltd.", "quillbrook Ltd"],
    ["held by Royal Borough of Upton and Dunmere.", "Royal Borough of Upton and Dunmere"],
    ["pupils of St Anne's Primary School", "St Anne's Primary School"],
    ["visit the Barrow under Fell Town Council website", "Barrow under Fell Town Council"],
    ["the Dunmere Trust Privacy Notice", "Dunmere Trust"],
    ["sent to HM Revenue and Customs for tax", "HM Revenue and Customs"],
    ["paid to His Majesty's Revenue and Customs", "His Majesty's Revenue and Customs"],
    ["run by Tides for Otterford (TfO), which", "Tides for Otterford"],
    ["run by Tides for Greater Otterford (TfGO), which", "Tides for Greater Otterford"],
    ["the Police and Crime Commissioner for Wendshire decides", "Police and Crime Commissioner for Wendshire"],
    ["the Police, Fire and Crime Commissioner for Wendshire", "Police, Fire and Crime Commissioner for Wendshire"],
    ["the Canal and Port Workers' Union", "Canal and Port Workers' Union"],
    ["a copy goes to Companies House.", "Companies House"],
  ])("reads the name in %j", (text, expected) => {
    expect(names(text)).toEqual([expected]);
  });

  it("keeps two organisations apart", () => {
    expect(names("shared with Dunmere Council and the Fellside Trust")).toEqual(["Dunmere Council", "Fellside Trust"]);
    expect(names("sent to Quillbrook and Dunmere Web Services")).toEqual(["Quillbrook", "Dunmere Web Services"]);
    expect(names("sent to Quillbrook, Larkpay & Brook")).toEqual(["Quillbrook", "Larkpay & Brook"]);
  });

  it("ends a name at its possessive, unless an organisation is named after someone", () => {
    expect(names("the Council's Legal Team")).toEqual(["Council", "Legal Team"]);
    expect(names("run by St John's Church")).toEqual(["St John's Church"]);
  });

  it("takes the acronym in brackets, and does not read it as a name of its own", () => {
    const [name, ...rest] = namesIn("the Office for Tidal Statistics (OTS) collects");
    expect(name).toMatchObject({ name: "Office for Tidal Statistics", acronym: "OTS" });
    expect(rest).toEqual([]);
  });

  it("doubts one word at the beginning of a text", () => {
    expect(namesIn("Otters are small.")[0]?.doubtful).toBe(true);
    expect(namesIn("We trust Quillbrook.")[0]?.doubtful).toBe(false);
  });

  it("does not read laws, nor words that only begin a sentence", () => {
    expect(names("You may rely on the Data Protection Act 2018.")).toEqual([]);
    expect(names("under the Digital Harbours (Disclosure of Records) Regulations 2019")).toEqual([]);
    expect(names("However, if you ask, we will answer.")).toEqual([]);
  });

  it("ends a name with its line where lines are short", () => {
    expect(names("Jane Roe\nData Team Lead")[0]).toBe("Jane Roe");
  });
});

describe("kinds of names", () => {
  it("tells names that fit anyone from names of organisations", () => {
    expect(isGenericName("County Council")).toBe(true);
    expect(isGenericName("Dunmere County Council")).toBe(false);
    expect(isOrganisationName("Dunmere County Council")).toBe(true);
    expect(isOrganisationName("Quillbrook Ltd")).toBe(true);
    expect(isOrganisationName("Companies House")).toBe(true);
    expect(isOrganisationName("Fellside House")).toBe(false);
    expect(isOrganisationName("Rod Licence Survey")).toBe(false);
  });
});
