import { describe, expect, it } from "vitest";
import { recipients } from "../src/extract/recipients.ts";
import { transfers } from "../src/extract/transfers.ts";
import { notice } from "./extract-notice.ts";

const found = (source: string, own: readonly string[] = []): readonly string[] =>
  recipients(notice(source), own).map(({ polarity, kind, name }) => `${polarity} ${kind} ${name}`);

describe("recipients", () => {
  it("reads every member of a list in a sentence", () => {
    expect(found("We may share your data with other government departments, the police and Quillbrook Ltd.")).toEqual([
      "affirmed category other government departments",
      "affirmed category police",
      "affirmed named Quillbrook Ltd",
    ]);
  });

  it("ends a list where the purpose begins, and goes on with the examples", () => {
    expect(
      found(
        "Data is shared with our technology suppliers who host it, for example Quillbrook Ltd, so that it is safe.",
      ),
    ).toEqual(["affirmed category technology suppliers", "affirmed named Quillbrook Ltd"]);
  });

  it("does not split the name of a department", () => {
    expect(found("We share your data with the Department for Rivers, Lakes and Canals.")).toEqual([
      "affirmed named Department for Rivers, Lakes and Canals",
    ]);
  });

  it("reads items with the words that lead in to them, and behind a condition", () => {
    const source =
      "We share your data with:\n\n- the police, to prevent crime\n- Quillbrook Ltd (our printer)\n- if you agree, your landlord";
    expect(found(source)).toEqual([
      "affirmed category police",
      "affirmed named Quillbrook Ltd",
      "affirmed category landlord",
    ]);
  });

  it("takes circumstances and purposes in a list for no recipients", () => {
    expect(found("We share your data:\n\n- to comply with the law\n- if a court orders us")).toEqual([]);
  });

  it.each([
    ["We will never sell your data to third parties.", ["denied vague third parties"]],
    ["We will not:\n\n- sell or rent your data to third parties", ["denied vague third parties"]],
    ["We may pass your details to selected partners.", ["affirmed vague selected partners"]],
    ["Your data may be processed by an external service provider.", ["affirmed category external service provider"]],
    ["We use hosting providers.", ["affirmed category hosting providers"]],
    ["Our website is hosted by Quillbrook Ltd.", ["affirmed named Quillbrook Ltd"]],
    ["We use Mailchimp to send our newsletter.", ["affirmed named Mailchimp"]],
    ["We do not share your data with Google.", ["denied named Google"]],
    ["Our supplier is Quillbrook Ltd.", ["affirmed named Quillbrook Ltd"]],
    ["We disclose information to NHS bodies.", ["affirmed category NHS bodies"]],
  ])("reads %j", (source, expected) => {
    expect(found(source)).toEqual(expected);
  });

  it.each([
    "We use your data to provide you with statutory services.",
    "We share your concern.",
    "We may disclose data to comply with the law.",
    "Do not share your password with anyone.",
    "You can ask us to transfer your data to a third party.",
    "You may share your data with other organisations.",
    "Follow us on Facebook.",
    "We link to Google's privacy policy.",
    "The Commissioner gives guidance to anyone who asks.",
    "We share data under the Data Protection Act 2018.",
  ])("finds none in %j", (source) => {
    expect(found(source)).toEqual([]);
  });

  it("does not name the controller as its own recipient", () => {
    const source =
      "The Ministry of Tides (MoT) runs this.\n\nYour data is shared with the MoT and with Quillbrook Ltd.";
    expect(found(source, ["Ministry of Tides"])).toEqual(["affirmed named Quillbrook Ltd"]);
  });
});

describe("transfers", () => {
  const places = (source: string): readonly string[] =>
    transfers(notice(source)).map(
      ({ polarity, abroad, place, safeguard }) => `${polarity} ${abroad ? "abroad" : "home"} ${place} ${safeguard}`,
    );

  it.each([
    ["Your data is stored in the UK.", ["affirmed home UK null"]],
    ["Your data is stored in the European Economic Area (EEA).", ["affirmed abroad European Economic Area null"]],
    ["We do not transfer your data outside the UK.", ["denied abroad outside the UK null"]],
    ["Our servers are in the United States.", ["affirmed abroad United States null"]],
    ["We store data in the US under the data bridge.", ["affirmed abroad US data bridge"]],
    [
      "Data may be sent outside the UK. We then rely on standard contractual clauses.",
      ["affirmed abroad outside the UK standard contractual clauses"],
    ],
    ["We may transfer your data to other countries.", ["affirmed abroad null null"]],
    ["Data is held in Ireland and processed in the UK.", ["affirmed abroad Ireland null", "affirmed home UK null"]],
  ])("reads %j", (source, expected) => {
    expect(places(source)).toEqual(expected);
  });

  it.each([
    "Quillbrook Ltd is registered in England and processes data.",
    "If you use the service from outside the UK, your data is stored.",
    "EU citizens have rights over stored data.",
    "Contact us about how your data is stored.",
  ])("finds none in %j", (source) => {
    expect(places(source)).toEqual([]);
  });
});
