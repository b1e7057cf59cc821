import { describe, expect, it } from "vitest";
import { contacts } from "../src/extract/contacts.ts";
import { organisationKind } from "../src/extract/organisation-kind.ts";
import { organisations } from "../src/extract/organisations.ts";
import { notice } from "./extract-notice.ts";

const found = (source: string): readonly string[] =>
  organisations(notice(source)).map(({ as, name }) => `${as}: ${name}`);

describe("organisations", () => {
  it.each([
    ["Quillbrook Ltd is the data controller.", "controller: Quillbrook Ltd"],
    ["Dunmere Parish Council looks after the green. We hold letters.", "self: Dunmere Parish Council"],
    ["This notice is issued by Otter Repairs (UK) Ltd and tells you what we keep.", "run-by: Otter Repairs (UK) Ltd"],
    ["Otter Talks is a fully independent organisation that runs evenings on rivers.", "self: Otter Talks"],
    ["Your records are kept by the University of Dunmere.", "self: University of Dunmere"],
    ["We, Pole & Sons, make saddles.", "defined: Pole & Sons"],
    ["## Who we are\n\nDunmere Hospice, 4 Mill Lane.", "self: Dunmere Hospice"],
    ["The Dunmere Trust (DT) is known as the data controller for this site.", "controller: Dunmere Trust"],
    ["The data controller for your personal data is the Dunmere Trust.", "controller: Dunmere Trust"],
    ["Data controller: Quillbrook Ltd, 2 High Street.", "controller: Quillbrook Ltd"],
    ["## Data controller\n\nQuillbrook Ltd\n\n1 High Street", "controller: Quillbrook Ltd"],
    [
      "Fellside Council collects and uses personal data and is registered as a data controller.",
      "controller: Fellside Council",
    ],
    [
      "Quillbrook Limited (company number 01234567) is primarily responsible for the personal data we hold.",
      "controller: Quillbrook Limited",
    ],
    [
      "Fellside Primary School, Weir Road, Dunmere DU7 3RT, is the data controller.",
      "controller: Fellside Primary School",
    ],
    ["Quillbrook Ltd (“we”), 2 High Street, Dunmere DU7 3RT, is the data controller.", "controller: Quillbrook Ltd"],
    ["Quillbrook Ltd (“we”, “us” or “our”) sells paper.", "defined: Quillbrook Ltd"],
    ["References to us, our or we are to the Fellside Agency.", "defined: Fellside Agency"],
    ["We are the Fellside Agency and we issue licences.", "defined: Fellside Agency"],
    ["This service is run by the Fellside Agency.", "run-by: Fellside Agency"],
    ["This site is managed by the Digital team in the Fellside Directorate.", "run-by: Fellside Directorate"],
    ["Dunmere Rowing Club is committed to protecting your privacy.", "self: Dunmere Rowing Club"],
    ["At Dunmere Rowing Club we take your privacy seriously.", "self: Dunmere Rowing Club"],
    ["The Office for Tidal Statistics (OTS) has created this privacy statement.", "self: Office for Tidal Statistics"],
    ["Company name: Quillbrook Ltd. We sell paper.", "mentioned: Quillbrook Ltd"],
    ["The timetable on this site was drawn up for the Fellside Agency.", "mentioned: Fellside Agency"],
    ["My name is Jane Otter Ltd and I keep books.", "defined: Jane Otter Ltd"],
    ["# Fellside Borough Council privacy notice\n\nWe like you.", "title: Fellside Borough Council"],
  ])("finds who speaks in %j", (source, expected) => {
    expect(found(source)).toEqual([expected]);
  });

  it.each([
    "We share the list with Fellside Borough Council.",
    "Complaints about the ferry go to the Fellside Agency, our regulator.",
    "Our boats are hosted by Quillbrook Ltd.",
    `${"We like you. ".repeat(12)}The river belongs to Fellside Borough Council.`,
  ])("takes nobody who is mentioned by the way for a speaker: %j", (source) => {
    expect(found(source)).toEqual([]);
  });

  it("writes an acronym out, and takes both as one", () => {
    const source =
      "This service is run by the Ministry of Tides (MoT).\n\nThe MoT is the data controller. The Ministry of Tides uses your data.";
    expect(found(source)).toEqual(["controller: Ministry of Tides"]);
  });

  it("says which council “the council” is", () => {
    const source = "# Fellside Borough Council\n\nThe council is the data controller of your personal data.";
    expect(found(source)).toEqual(["controller: Fellside Borough Council"]);
  });

  it("knows a brand by the notice's own addresses only", () => {
    expect(found("Quillbrook takes your privacy seriously. Write to privacy@quillbrook.co.uk.")).toEqual([
      "self: Quillbrook",
    ]);
    expect(found("Cookies collect your personal data.")).toEqual([]);
  });

  it.each([
    "Google Analytics collects information about your visit.",
    "The Data Protection Act 2018 requires us to keep your personal data secure.",
    "The Information Commissioner is responsible for personal data across the country.",
    "The other organisation will be the data controller.",
    "A data controller decides how personal data is used.",
    "Organisations using Quillbrook Notify are the data controllers.",
    "The controller for this site is a club, and the Data Protection Officer is Jane Roe.",
  ])("finds no one in %j", (source) => {
    expect(found(source)).toEqual([]);
  });

  it("quotes the clause in which it stands", () => {
    const [organisation] = organisations(notice("# Who we are\n\nHello. Quillbrook Ltd is the controller."));
    expect(organisation?.evidence.text).toBe("Quillbrook Ltd is the controller.");
    expect(organisation?.evidence.section).toEqual(["Who we are"]);
  });
});

describe("organisationKind", () => {
  const kind = (source: string): string => {
    const context = notice(source);
    return organisationKind(context, organisations(context), contacts(context)).kind;
  };

  it.each([
    ["Quillbrook Ltd is the data controller. We work with the NHS and with Fellside Council.", "company"],
    ["Fellside Town Council is the data controller.", "parish-council"],
    ["Fellside Borough Council is the data controller.", "public-authority"],
    ["The University of Dunmere is the data controller.", "public-authority"],
    ["The Department for Tides is the data controller.", "public-authority"],
    ["Dunmere Hospitals NHS Foundation Trust is the data controller.", "nhs-body"],
    ["St Anne's Primary School is the data controller.", "school"],
    ["Fellside Constabulary is the data controller.", "law-enforcement-body"],
    ["The Otter Society collects your data. We are a registered charity number 1234567.", "charity"],
    ["I am a sole trader and the controller of your data.", "sole-trader"],
    ["Write to data@fellside.gov.uk about your personal data.", "public-authority"],
    ["We look after your personal data.", "unknown"],
  ])("tells from %j that it is a %s", (source, expected) => {
    expect(kind(source)).toBe(expected);
  });

  it("shows the words that gave it away", () => {
    const context = notice("Hello.\n\nFellside Borough Council is the data controller.");
    const [evidence] = organisationKind(context, organisations(context), []).evidence;
    expect(evidence?.text).toBe("Fellside Borough Council is the data controller.");
  });

  it("goes by who is named most where several are responsible", () => {
    const source =
      "NHS Fellside is the data controller for your login. The Department for Tides is the data controller. The Department for Tides runs this service.";
    expect(kind(source)).toBe("public-authority");
  });
});
