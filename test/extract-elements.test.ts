import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { extract } from "../src/extract/index.ts";
import { loadPack } from "../src/pack/load.ts";
import type { ElementId, Status } from "../src/types.ts";
import { notice } from "./extract-notice.ts";

const pack = loadPack(fileURLToPath(new URL("../rules/uk-gdpr", import.meta.url)));
const elementOf = (id: ElementId, text: string) =>
  extract(pack, notice(`# Privacy notice\n\n${text}\n`)).elements.find((element) => element.id === id);

describe("elements that facts state", () => {
  it.each<[ElementId, Status, string]>([
    ["controller-identity", "present", "Northfield Rowing Club is the controller of your personal data."],
    ["controller-identity", "present", "This notice explains how Harbour Lane Books Ltd uses your data."],
    ["controller-identity", "partial", "The council is committed to protecting your privacy."],
    ["controller-identity", "absent", "We are committed to protecting your privacy."],
    ["controller-contact", "present", "You can e-mail us at office@northfieldrowing.org.uk."],
    ["controller-contact", "present", "Please contact the [membership team](https://northfieldrowing.org.uk/team)."],
    ["controller-contact", "partial", "Please contact the [membership team](#team)."],
    ["controller-contact", "partial", "Our data protection officer can be reached at dpo@eastmoor.gov.uk."],
    ["controller-contact", "absent", "You can complain to the ICO on 0303 123 1113."],
    ["dpo-contact", "present", "Our data protection officer can be reached at dpo@eastmoor.gov.uk."],
    [
      "dpo-contact",
      "present",
      "Ask our DPO, using the details below.\n\nEastmoor Books Ltd, office@eastmoorbooks.co.uk",
    ],
    ["dpo-contact", "partial", "We have appointed a data protection officer."],
    ["dpo-contact", "absent", "We are not required to appoint a data protection officer."],
    ["retention", "present", "Membership forms are kept for two years after you leave."],
    ["retention", "present", "Your address is deleted when you unsubscribe."],
    ["retention", "partial", "We keep your data for as long as necessary."],
    ["retention", "absent", "Our cookie is kept for two years. You can ask us to delete your data."],
    ["last-updated", "present", "Last updated: 3 March 2026"],
    ["last-updated", "present", "This notice is effective from 1 April 2024."],
    ["last-updated", "partial", "The 'last updated' date at the foot of this page will change."],
    ["last-updated", "absent", "The Data Protection Act 2018 came into force on 25 May 2018."],
  ])("reads %s as %s from %j", (id, status, text) => {
    expect(elementOf(id, text)?.status).toBe(status);
  });

  it("quotes each place once, in document order", () => {
    const places = elementOf(
      "retention",
      "Minutes are kept permanently.\n\nForms are kept for two years.\n\nWe keep nothing longer than necessary.",
    )?.evidence.map(({ text }) => text);
    expect(places).toEqual([
      "Minutes are kept permanently.",
      "Forms are kept for two years.",
      "We keep nothing longer than necessary.",
    ]);
  });

  it("quotes weak words only where nothing better is said", () => {
    const weak = "If you have a question, please contact us.";
    const quoted = (text: string) => elementOf("controller-contact", text)?.evidence.map((each) => each.text);
    expect(quoted(weak)).toEqual([weak]);
    expect(quoted(`${weak}\n\nE-mail office@northfieldrowing.org.uk.`)).toEqual([
      "E-mail office@northfieldrowing.org.uk.",
    ]);
  });

  it("leaves a basis that is mentioned in passing out of what states one", () => {
    const quoted = (text: string) => elementOf("lawful-basis", text)?.evidence.map((each) => each.text);
    const kept = "We keep pay slips for six years to comply with our legal obligations.";
    const relied = "We rely on your consent to send the newsletter.";
    expect(quoted(kept)).toEqual([kept]);
    expect(quoted(`${relied}\n\n${kept}`)).toEqual([relied]);
  });

  it("calls nobody a controller who is named in the title alone", () => {
    const { facts } = extract(pack, notice("# Harbour Lane Books Ltd: privacy\n\nNames are collected.\n"));
    expect(facts.controllers).toEqual([]);
  });

  it("says of a public body that it is one, and why", () => {
    const { organisation } = extract(pack, notice("# Privacy\n\nEastmoor Borough Council is the controller.\n"));
    expect(organisation.kind).toBe("public-authority");
    expect(organisation.evidence.map(({ text }) => text)).toEqual(["Eastmoor Borough Council is the controller."]);
  });
});
