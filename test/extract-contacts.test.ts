import { describe, expect, it } from "vitest";
import { contacts } from "../src/extract/contacts.ts";
import { dpo } from "../src/extract/dpo.ts";
import { emails } from "../src/extract/emails.ts";
import { links } from "../src/extract/links.ts";
import { notice } from "./extract-notice.ts";

const found = (source: string): readonly string[] =>
  contacts(notice(source)).map(({ owner, kind, value }) => `${owner} ${kind} ${value}`);

describe("contacts", () => {
  it("reads e-mail addresses in lower case, with their registrable domain", () => {
    const [contact] = contacts(notice("Write to Privacy.Team@Data.Fellside.gov.uk."));
    expect(contact).toMatchObject({
      kind: "email",
      value: "privacy.team@data.fellside.gov.uk",
      domain: "fellside.gov.uk",
      owner: "controller",
    });
    expect(contact?.evidence.text).toBe("Privacy.Team@Data.Fellside.gov.uk");
  });

  it("reads a room above a street whose lines stand apart", () => {
    expect(
      found("Write to:\n\nRecords Team\n\n4.12, 4th Floor\n\n9 Dock Road\n\nSaltby\n\nCardiff\n\nCF10 2HH"),
    ).toEqual(["controller postal-address 4.12, 4th Floor, 9 Dock Road, Saltby, Cardiff, CF10 2HH"]);
  });

  it("reads an address behind a link, and one that is written to be hidden", () => {
    const found = (source: string) => emails(notice(source).document).map(({ value }) => value);
    expect(found("Please [email us](mailto:hello@quillbrook.co.uk?subject=Data).")).toEqual(["hello@quillbrook.co.uk"]);
    expect(found("Write to hello [at] quillbrook [dot] co.uk.")).toEqual(["hello@quillbrook.co.uk"]);
    expect(found("[hello@quillbrook.co.uk](mailto:hello@quillbrook.co.uk)")).toEqual(["hello@quillbrook.co.uk"]);
    expect(found("Follow @quillbrook or meet us @ the fair.")).toEqual([]);
    expect(found("Write to _office@otter.example or [_office@otter.example_](mailto:office@otter.example).")).toEqual([
      "office@otter.example",
      "office@otter.example",
    ]);
  });

  it.each([
    ["Call us on 0114 496 0123.", "controller phone +441144960123"],
    ["Telephone: (020) 7946 0018", "controller phone +442079460018"],
    ["Call us on +44 (0)20 7946 0018.", "controller phone +442079460018"],
    ["The Information Commissioner's helpline is 0303 123 1113.", "regulator phone +443031231113"],
  ])("reads the number in %j", (source, expected) => {
    expect(found(source)).toEqual([expected]);
  });

  it.each([
    "Company number 01234567.",
    "Our charity number is 1098765.",
    "Reference 2020123456789",
    "since 25 05 2018",
  ])("reads no number in %j", (source) => {
    expect(found(source)).toEqual([]);
  });

  it("reads an address from its postcode backwards, over lines", () => {
    const source = "You can write to us:\n\nQuillbrook Ltd\\\nUnit 4\\\n12 Mill Lane\\\nDunmere\\\nDN1 2AB";
    expect(found(source)).toEqual(["controller postal-address Quillbrook Ltd, Unit 4, 12 Mill Lane, Dunmere, DN1 2AB"]);
  });

  it("reads an address within a sentence", () => {
    const source = "Our registered office address is Mill House, 12 Mill Lane, Dunmere DN1 2AB. Do write.";
    const [contact] = contacts(notice(source));
    expect(contact?.value).toBe("Mill House, 12 Mill Lane, Dunmere DN1 2AB");
    expect(contact?.evidence.text).toBe("Mill House, 12 Mill Lane, Dunmere DN1 2AB");
  });

  it("leaves headings, labels and other people's lines out of an address", () => {
    const source = "# PRIVACY NOTICE\n\nAddress: 12 Mill Lane, Dunmere, DN1 2AB\n\nTel: 0114 496 0123";
    expect(found(source)[0]).toBe("controller postal-address 12 Mill Lane, Dunmere, DN1 2AB");
  });

  it("reads links to forms, and no others", () => {
    const source =
      "Use our [contact form](https://www.quillbrook.co.uk/contact).\n\nRead our [cookie policy](https://www.quillbrook.co.uk/cookies).";
    expect(found(source)).toEqual(["controller web-form https://www.quillbrook.co.uk/contact"]);
  });

  it("gives each contact to the one who was named last before it", () => {
    const source = [
      "## Contact us",
      "Email our privacy team: privacy@quillbrook.co.uk",
      "You can also contact our Data Protection Officer:",
      "officer@quillbrook.co.uk",
      "You can complain to the Information Commissioner:",
      "0303 123 1113",
      "Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF",
    ].join("\n\n");
    expect(found(source)).toEqual([
      "controller email privacy@quillbrook.co.uk",
      "dpo email officer@quillbrook.co.uk",
      "regulator phone +443031231113",
      "regulator postal-address Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF",
    ]);
  });

  it("gives what stands under a heading to the one that it names", () => {
    const source =
      "## Data Protection Officer\n\nEmail: data@quillbrook.co.uk\n\n## Office\n\nEmail: office@quillbrook.co.uk";
    expect(found(source)).toEqual(["dpo email data@quillbrook.co.uk", "controller email office@quillbrook.co.uk"]);
  });

  it("tells the regulator by its own domain, wherever it stands", () => {
    expect(found("Write to us or to casework@ico.org.uk.")).toEqual(["regulator email casework@ico.org.uk"]);
  });

  it("lists an address once for each owner", () => {
    expect(found("Write to a@quillbrook.co.uk. Again: a@quillbrook.co.uk.")).toEqual([
      "controller email a@quillbrook.co.uk",
    ]);
  });
});

describe("dpo", () => {
  const officer = (source: string) => {
    const context = notice(source);
    return dpo(context, contacts(context));
  };

  it("reads name and contacts", () => {
    expect(
      officer("Our Data Protection Officer is Jane Roe. You can reach her at dpo@quillbrook.co.uk."),
    ).toMatchObject({
      name: "Jane Roe",
      role: null,
      contacts: ["dpo@quillbrook.co.uk"],
      polarity: "affirmed",
    });
  });

  it.each([
    ["Data Protection Officer: Jane Roe", "Jane Roe"],
    ["Jane Roe, Data Protection Officer, Quillbrook Ltd", "Jane Roe"],
    ["Data Protection Officer\n\nDr Jane Roe", "Dr Jane Roe"],
    ["We have a Data Protection Officer (Jane Roe).", "Jane Roe"],
    ["The Data Protection Officer is Fellside Council.", null],
    ["Data Protection Officer, Fellside Borough Council, Mill Lane", null],
    ["Contact the Data Protection Officer in London.", null],
  ])("in %j finds %j", (source, name) => {
    expect(officer(source)?.name).toBe(name);
  });

  it("finds another office of the same person, not of another one", () => {
    expect(officer("Name or title of Data Protection Officer: Chief Financial Officer")?.role).toBe(
      "Chief Financial Officer",
    );
    expect(officer("Our Data Protection Officer is the Head of Legal Services.")?.role).toBe("Head of Legal Services");
    expect(officer("Contact the Data Protection Officer or the Company Secretary.")?.role).toBe(null);
  });

  it("takes a denial as one, and silence as silence", () => {
    expect(officer("We are not required to appoint a Data Protection Officer.")).toMatchObject({ polarity: "denied" });
    expect(officer("We like data.")).toBe(null);
    expect(officer("Visit the Data Protection Office.")).toBe(null);
  });
});

describe("links", () => {
  it("lists the links of the notice with their words, mail apart", () => {
    const source = "See [our schedule](https://quillbrook.co.uk/schedule) or [write](mailto:a@quillbrook.co.uk).";
    expect(links(notice(source))).toMatchObject([{ url: "https://quillbrook.co.uk/schedule", text: "our schedule" }]);
  });
});
