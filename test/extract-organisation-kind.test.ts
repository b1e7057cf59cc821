import { describe, expect, it } from "vitest";
import { contacts } from "../src/extract/contacts.ts";
import { organisationKind } from "../src/extract/organisation-kind.ts";
import { organisations } from "../src/extract/organisations.ts";
import type { OrganisationFinding, OrganisationKind } from "../src/types.ts";
import { notice } from "./extract-notice.ts";

const find = (source: string): OrganisationFinding => {
  const context = notice(source);
  return organisationKind(context, organisations(context), contacts(context));
};

const CONTROLLER = "is the data controller for your personal data.";

/** Each notice, and the kinds that it may be taken for. */
function expectKinds(cases: readonly (readonly [string, ...OrganisationKind[]])[]): void {
  it.each(cases.map(([source, ...kinds]) => ({ source, kinds })))("$source", ({ source, kinds }) => {
    expect(kinds).toContain(find(source).kind);
  });
}

describe("bodies with a public word in their name that are private or doubtful", () => {
  expectKinds([
    [`Weir Lane Veterinary Surgery ${CONTROLLER}`, "unknown"],
    [
      "# Privacy notice of Weir Lane Surgery\n\nWeir Lane Surgery collects your name and the history of your pet.",
      "unknown",
    ],
    [`Harbour Dental Surgery Ltd ${CONTROLLER}`, "company"],
    [
      `Weir Boats Ltd ${CONTROLLER} Data is passed on in the following cases, as is the law:\n\n- government departments where reporting is called for`,
      "company",
    ],
    [`Harbour Dental Surgery ${CONTROLLER}`, "unknown"],
    [`Harbour Dental Practice ${CONTROLLER} We offer NHS and private treatment.`, "unknown"],
    [
      `Mill Street Surgery ${CONTROLLER} We are an NHS dental practice with four dentists. Our dentists keep notes.`,
      "unknown",
    ],
    [`Weir Lane Surgery ${CONTROLLER}`, "unknown"],
    [`Quay Cosmetic Surgery Clinic ${CONTROLLER}`, "unknown"],
    [`Quay Medical Centre ${CONTROLLER} We are a private medical practice. Our fees are on the wall.`, "unknown"],
    [`The Dunmere Private Hospital ${CONTROLLER}`, "unknown"],
    [`Dunmere Hospice ${CONTROLLER} Registered charity number 1234567.`, "charity"],
    [`Dunmere Hospice ${CONTROLLER}`, "unknown"],
    [`Riverside Dance Academy ${CONTROLLER}`, "unknown"],
    [`Weir Driving School Ltd ${CONTROLLER}`, "company"],
    [`Weir Driving School ${CONTROLLER} I am a sole trader.`, "sole-trader", "unknown"],
    [`The Royal Academy of Weavers ${CONTROLLER}`, "unknown"],
    [`Sunrise Independent School ${CONTROLLER}`, "unknown"],
    [`Oakwood Preparatory School Limited ${CONTROLLER}`, "company"],
    [`Oakwood Preparatory School ${CONTROLLER}`, "unknown"],
    [`Oakwood School ${CONTROLLER} We are an independent day school for pupils from 3 to 18.`, "unknown"],
    [`Oakwood School ${CONTROLLER} Parents owe school fees each term. Write to bursar@oakwood.sch.uk.`, "unknown"],
    [`Oakwood Primary School ${CONTROLLER} We are an independent school.`, "unknown"],
    [`Quay Language School ${CONTROLLER}`, "unknown"],
    [`The Harbour School of English ${CONTROLLER}`, "unknown"],
    [`Harbour Sailing Academy ${CONTROLLER}`, "unknown"],
    [`Harbour Business College ${CONTROLLER}`, "unknown"],
    [`Bright Pebbles Nursery School ${CONTROLLER}`, "unknown"],
    ["The National Council for Otter Rescue collects your data. We are a registered charity.", "charity"],
    [`The National Council for Otter Rescue ${CONTROLLER}`, "unknown"],
    ["The National Council of Otter Charities collects personal data. Registered charity number 1234567.", "charity"],
    [`Fellside Parochial Church Council ${CONTROLLER}`, "unknown"],
    [`Fellside Council for Voluntary Service ${CONTROLLER}`, "unknown"],
    [`Fellside Council of Churches ${CONTROLLER}`, "unknown"],
    [`Quillbrook Works Council ${CONTROLLER}`, "unknown"],
    [`Fellside Youth Council ${CONTROLLER}`, "unknown"],
    ["The Otter Council is the data controller. We count otters.", "unknown"],
    [`Fellside Council Tax Advisers ${CONTROLLER}`, "unknown"],
    [`The Home Office Furniture Company ${CONTROLLER}`, "unknown"],
    [`Dunmere City Council Employees' Union ${CONTROLLER}`, "unknown"],
    [`Dunmere Racial Equality Council ${CONTROLLER}`, "unknown"],
    ["Quillbrook processes personal data on behalf of NHS England, who is the data controller.", "unknown"],
    [`Fellside Trades Council ${CONTROLLER}`, "unknown"],
    [`The British Timber Council ${CONTROLLER}`, "unknown"],
    [`The European Press Council ${CONTROLLER}`, "unknown"],
    ["Fellside University of the Third Age collects your personal data.", "unknown"],
    [`The Students' Union at the University of Fellside ${CONTROLLER}`, "unknown"],
    [`University of Fellside Students' Union ${CONTROLLER}`, "unknown"],
    [`The University of Fellside Alumni Association ${CONTROLLER}`, "unknown"],
    [`The University of Buckingham ${CONTROLLER}`, "unknown"],
    [`The University of Dunmere ${CONTROLLER} The university is not a public authority.`, "unknown"],
    [`Universal Care Services ${CONTROLLER}`, "unknown"],
    [`The Friends of Fellside Borough Council Museum ${CONTROLLER}`, "unknown"],
    [`The Parents' Association of St Anne's Primary School ${CONTROLLER}`, "unknown"],
    [`Fellside Borough Council Sports and Social Club ${CONTROLLER}`, "unknown"],
    [`Dunmere Hospitals NHS Trust Charity ${CONTROLLER} Registered charity no. 1234567.`, "charity"],
    [`Fellside County Council Benevolent Fund ${CONTROLLER}`, "unknown"],
    [`Fellside Museum ${CONTROLLER} Registered charity number 1234567.`, "charity"],
    [`Fellside Police Museum ${CONTROLLER}`, "unknown"],
    [`Fellside Mountain Rescue Service ${CONTROLLER}`, "unknown"],
    [`Dunmere Housing Association ${CONTROLLER}`, "unknown"],
    [`Fellside Borough Homes Limited ${CONTROLLER} Company number 01234567.`, "company"],
    [`The Ministry of Praise ${CONTROLLER}`, "unknown"],
    [`Harvest Light Ministry ${CONTROLLER}`, "unknown"],
    [`The Department of Coffee ${CONTROLLER}`, "unknown"],
    [`Dunmere Chess Club ${CONTROLLER}`, "unknown"],
    [`Otter Bay Council ${CONTROLLER} We are a registered charity.`, "charity"],
    [`Dunmere School of Needlework ${CONTROLLER} Registered in England, company number 01234567.`, "company"],
    [
      "I am a sole trader and keep your details. Among my clients are the NHS and Fellside Borough Council.",
      "sole-trader",
    ],
  ]);
});

describe("companies and processors that work for public bodies", () => {
  expectKinds([
    ["Quillbrook Ltd is the data controller. We work for NHS trusts, Fellside Borough Council and schools.", "company"],
    [
      "Quillbrook is the data controller. Our clients are the Department for Tides and Fellside Borough Council.",
      "unknown",
    ],
    [
      "# Quillbrook privacy notice\n\nQuillbrook is software for councils. We are only the processor of residents' data: Fellside Borough Council is the data controller.",
      "unknown",
    ],
    ["Quillbrook takes your privacy seriously. If your organisation is a public authority, tell us.", "unknown"],
    ["Pole & Sons collects personal data. As a public authority customer you may ask for a report.", "unknown"],
    ["Quillbrook is the data controller. We share data with Fellside Council, which is a public authority.", "unknown"],
    [
      "Quillbrook is the data controller. The DVLA, an executive agency of the Department for Transport, gets some.",
      "unknown",
    ],
    ["Dunmere Rowing Club is the data controller. Our host is Harbour Ltd, registered in England.", "unknown"],
    ["Dunmere Rowing Club is the data controller. We give money to Otter Aid, a registered charity.", "unknown"],
    ["Dunmere Pharmacy is the data controller. Write to dunmere.pharmacy@nhs.net.", "unknown"],
    [
      "Quillbrook is the data controller. Our service is owned by Quillbrook. Write to tides@fellside.gov.uk.",
      "unknown",
    ],
    ["The Otter Trust, which is funded by Fellside Borough Council, is the data controller.", "unknown"],
  ]);
});

describe("public bodies", () => {
  expectKinds([
    [`Fellside Town Council ${CONTROLLER}`, "parish-council"],
    [`Dunmere Parish Council ${CONTROLLER} We are a local authority.`, "parish-council"],
    [`Dunmere Community Council ${CONTROLLER}`, "parish-council"],
    [`Church Dunmere Parish Council ${CONTROLLER}`, "parish-council"],
    [`Fellside Council ${CONTROLLER}`, "public-authority"],
    [
      `Fellside County Council ${CONTROLLER} Our lottery's manager is Harbour Ltd, company number 01234567.`,
      "public-authority",
    ],
    ["Rugby Council is the data controller. We book rugby pitches. Write to privacy@rugby.gov.uk.", "public-authority"],
    [
      "Fellside Council is the data controller. See www.fellside.gov.uk or write to data@fellside.gov.uk.",
      "public-authority",
    ],
    [`Salisbury City Council ${CONTROLLER}`, "parish-council"],
    [`Fellside City Council ${CONTROLLER}`, "public-authority"],
    [`North Fellside District Council ${CONTROLLER}`, "public-authority"],
    [`The London Borough of Fellside ${CONTROLLER}`, "public-authority"],
    [`The Council of the Isles of Dunmere ${CONTROLLER}`, "public-authority"],
    [`Fellside Combined Authority ${CONTROLLER}`, "public-authority"],
    [`Fellside Fire and Rescue Service ${CONTROLLER}`, "public-authority"],
    [`Fellside Constabulary ${CONTROLLER}`, "law-enforcement-body"],
    [`The Chief Constable of Fellside ${CONTROLLER}`, "law-enforcement-body"],
    [`The Police and Crime Commissioner for Fellside ${CONTROLLER}`, "public-authority"],
    [`The Police, Fire and Crime Commissioner for Fellside ${CONTROLLER}`, "public-authority"],
    [`HM Revenue and Customs ${CONTROLLER}`, "public-authority"],
    [`Companies House ${CONTROLLER}`, "public-authority"],
    [`The Department for Work and Pensions ${CONTROLLER}`, "public-authority"],
    [`The Health and Safety Executive ${CONTROLLER}`, "public-authority"],
    [
      "The service is run by the Department for Tides. The contact details of the data controller are:\n\nDepartment for Tides\n\n" +
        "## Log in\n\nTideID Ltd is the data controller for what you give to log in. Here our role is as a processor.",
      "public-authority",
    ],
    [`Fellside Police ${CONTROLLER}`, "law-enforcement-body"],
    [`The Department for Tides ${CONTROLLER}`, "public-authority"],
    [`The Ministry of Justice ${CONTROLLER}`, "public-authority"],
    ["The Ministry of Tides is the data controller. Write to privacy@tides.gov.uk.", "public-authority"],
    [
      "The Tides Agency is the data controller. We are an executive agency of the Department for Tides.",
      "public-authority",
    ],
    [
      "This service is run by the Tides Agency, an executive agency of the Department for Transport.",
      "public-authority",
    ],
    [`The General Dental Council ${CONTROLLER}`, "public-authority"],
    [`The Environment Agency ${CONTROLLER}`, "public-authority"],
    [`The National Portrait Gallery ${CONTROLLER}`, "public-authority"],
    [`The University of Dunmere ${CONTROLLER} We are an exempt charity.`, "public-authority"],
    [
      `The University of Dunmere ${CONTROLLER} It is a charity registered in Scotland, number SC012345.`,
      "public-authority",
    ],
    [`The University of Dunmere ${CONTROLLER} Registered charity number 1234567.`, "charity"],
    [`Dunmere College ${CONTROLLER} We are a further education college.`, "public-authority"],
    [`Dunmere College ${CONTROLLER}`, "unknown"],
    [
      `Harbour Waste Ltd ${CONTROLLER} We are a public authority under the Freedom of Information Act 2000.`,
      "public-authority",
    ],
    [`Dunmere Hospitals NHS Foundation Trust ${CONTROLLER}`, "nhs-body"],
    [`NHS Dunmere and Fellside Integrated Care Board ${CONTROLLER}`, "nhs-body"],
    [`Fellside University Health Board ${CONTROLLER}`, "nhs-body"],
    [`Weir Lane GP Surgery ${CONTROLLER}`, "nhs-body"],
    [`Weir Lane Medical Practice ${CONTROLLER}`, "nhs-body"],
    [`Weir Lane Surgery ${CONTROLLER} We are a GP practice with four partners.`, "nhs-body"],
    [`Weir Lane Medical Centre ${CONTROLLER} Our GPs write to hospitals about you.`, "nhs-body"],
    [`St Anne's Primary School ${CONTROLLER}`, "school"],
    [`St Anne's Church of England Primary School ${CONTROLLER}`, "school"],
    [`Oakwood School ${CONTROLLER} We are a maintained school.`, "school"],
    [
      `Oakwood High School ${CONTROLLER} We must complete the school census for the Department for Education.`,
      "school",
    ],
    [`Oakwood Academy ${CONTROLLER} We are part of the Fellside Academy Trust.`, "school"],
    [`Fellside Academy Trust Limited ${CONTROLLER} Company number 01234567.`, "school"],
    [
      `The Weir Multi-Academy Trust ${CONTROLLER} It is a charitable company limited by guarantee, company number 01234567.`,
      "school",
    ],
    [`Weir Learning Trust ${CONTROLLER} We are a multi-academy trust.`, "school"],
    ["Write to data@fellside.gov.uk about your personal data.", "public-authority"],
    ["The parish council meets on Mondays. Write to clerk@dunmere.gov.uk about your personal data.", "unknown"],
  ]);
});

describe("the evidence", () => {
  const evidence = (source: string): readonly string[] => find(source).evidence.map(({ text }) => text);

  it("is the sentence that bears the name", () => {
    const source = "Fellside Borough Council likes you.\n\nHello.\n\nFellside Borough Council is the data controller.";
    expect(evidence(source)).toEqual(["Fellside Borough Council is the data controller."]);
  });

  it("is the statement that decides", () => {
    const source = "The National Council for Otters is the data controller.\n\nWe are a registered charity.";
    expect(evidence(source)).toEqual(["We are a registered charity."]);
  });

  it("is the name with its proof where the name alone proves nothing", () => {
    const source = "Weir Lane Surgery is the data controller.\n\nHello.\n\nWe are a GP practice.";
    expect(evidence(source)).toEqual(["Weir Lane Surgery is the data controller.", "We are a GP practice."]);
  });

  it("is none for an unknown kind", () => {
    expect(find("Fellside Youth Council is the data controller.")).toEqual({ kind: "unknown", evidence: [] });
  });
});
