/**
 * What someone who knows the five corpus notices by heart would say of their differences, and the words by which a reader
 * of the terminal's output alone learns each.
 */
import { describe, expect, test } from "vitest";
import { compare } from "../src/compare/side-by-side.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { printComparison } from "../src/report/comparison.ts";
import { asOf, corpus, pack } from "./corpus.ts";

const comparison = compare(
  corpus.map(({ source, path }) => {
    const document = read(source, path);
    return { document, report: lint(document, { pack, asOf }) };
  }),
);
const lines = printComparison(comparison, { colour: false, width: 110 }).split("\n");
const words = (some: readonly string[]) => some.join(" ").replace(/\s+/g, " ");
const all = words(lines);

const sectionAt = (title: string) => lines.indexOf(title);
const beside = lines.slice(sectionAt("Side by side (numbers are lines)"), sectionAt("Found in some of them only"));

/** What stands for a notice under a topic. */
function cell(topic: string, notice: string): string {
  const from = beside.indexOf(topic);
  const start = beside.findIndex((line, i) => i > from && line.startsWith(`  ${notice} `));
  const end = beside.findIndex((line, i) => i > start && !line.startsWith("     "));
  return words(beside.slice(start, end));
}

const [BC, DSC, HCC, HMCTS, OIC] = [
  "Buckinghamshire Council",
  "Digitising Social Care",
  "Hampshire County Council",
  "HMCTS Money Claim",
  "Official Injury Claim",
] as const;

describe("each notice at a glance", () => {
  test.each([
    ["how long", BC, / 9[78]\d words /],
    ["how long", DSC, / 12\d\d words /],
    ["how long", HCC, / 20\d\d words /],
    ["how long", HMCTS, / 10\d\d words /],
    ["how long", OIC, / 25\d\d words /],
    ["what stands in it and what not", BC, / 10 ● 4 ◐ 12 ○ 3 – /],
    ["what stands in it and what not", HMCTS, / 19 ● 2 ◐ 6 ○ 2 – /],
    ["how much is amiss", DSC, / \d errors, \d\d warnings /],
    ["what kind of organisation speaks", OIC, / company /],
  ])("%s: %s", (_, notice, shown) => {
    const head = words(lines.slice(0, sectionAt("")));
    expect(head.slice(head.indexOf(`${notice}:`))).toMatch(shown);
  });
});

describe("cell by cell", () => {
  test("two lists of purposes that differ", () => {
    const shown = cell("Purposes", HMCTS);
    expect(shown).toContain(
      "a list of 3: administer justice; meet legal requirements; make improvements to this service :21",
    );
    expect(shown).toContain("a list of 3: gather feedback to improve our services; monitor use of the site");
  });

  test("ten purposes in full, the catch-all among them", () => {
    const [, list = ""] = /a list of 10: (.*?) :25\b/.exec(cell("Purposes", HCC)) ?? [];
    expect(list.split("; ")).toHaveLength(10);
    expect(list).toContain("for the establishment, exercise or defence of legal claims");
    expect(list).toContain("where otherwise allowed under the General Data Protection");
  });

  test.each([
    [
      "the ministry, and the service that runs it",
      "Who is responsible",
      HMCTS,
      /Ministry of Justice .*Courts and Tribunals Service/,
    ],
    [
      "the department, and the directorate that runs it",
      "Who is responsible",
      DSC,
      /Department of Health and Social Care .*run by NHS Transformation/,
    ],
    ["the company, with a reservation", "Who is responsible", OIC, /primarily Official Injury Claim Limited/],
    ["contacts of another department", "Contacts", HMCTS, /digital\.cabinet-office\.gov\.uk/],
    ["the site's own mailbox", "Contacts", DSC, /help@digitisingsocialcare\.co\.uk/],
    ["the officer's mailbox only", "Contacts", HCC, /in weak words.*contact the Council’s Data Protection Officer/],
    [
      "two domains, one misspelt",
      "Contacts",
      OIC,
      /@officalinjuryclaimlimited\.org\.uk.*@officialinjuryclaim\.org\.uk/,
    ],
    ["one mailbox", "Contacts", BC, /dataprotection@buckinghamshire\.gov\.uk/],
    ["no officer", "Data protection officer", BC, /not found/],
    ["a named officer of the department itself", "Data protection officer", DSC, /Lee Cramp .*dhsc\.gov\.uk/],
    ["another department's officer", "Data protection officer", HMCTS, /dpo@cabinetoffice\.gov\.uk/],
    ["a director as officer", "Data protection officer", OIC, /Chief Financial Officer/],
    [
      "data of the website only",
      "Kinds of data",
      HMCTS,
      /Internet Protocol \(IP\) address, and details of which version of web browser/,
    ],
    ["consent, legal duty, public task or none of it", "Lawful bases", HCC, /legal obligation.*consent/],
    [
      "public task and legitimate interests together",
      "Lawful bases",
      DSC,
      /consent .*legitimate interests: .*site security.*public task/,
    ],
    [
      "one basis for each purpose",
      "Lawful bases",
      OIC,
      /To enable you to create.*To contact you.*To share your information.*To administer/,
    ],
    ["consent alone", "Lawful bases", BC, /^ *Buckinghamshire Council consent :17$/],
    ["security of the site as the interest", "Legitimate interests", HMCTS, /site security/],
    [
      "the portal's functioning as the interest",
      "Legitimate interests",
      OIC,
      /proper functioning of the Small Claims Service Portal/,
    ],
    ["explicit consent for special categories", "Special category data", HCC, /without your explicit consent/],
    [
      "departments, hosting, Google, Dynatrace",
      "Recipients",
      HMCTS,
      /Dynatrace.*government departments.*hosting.*Google|Dynatrace.*government departments.*Google.*hosting/,
    ],
    ["a chat supplier", "Recipients", HCC, /SnapEngage/],
    ["suppliers and insurers by name or kind", "Recipients", OIC, /insurance companies.*Okta.*Pega.*Experian/],
    ["nobody, with an exception", "Recipients", BC, /not other parties \(“except where required/],
    ["in the UK", "Where the data is", HMCTS, /UK :25/],
    ["in the EEA", "Where the data is", DSC, /European Economic Area/],
    ["nowhere said", "Where the data is", HCC, /not found/],
    ["nowhere said", "Where the data is", BC, /not found/],
    [
      "European clauses, and European adequacy",
      "Safeguards for transfers",
      OIC,
      /Standard Contractual Clauses.*within countries that the European/,
    ],
    ["none, though data leaves", "Safeguards for transfers", DSC, /not found/],
    ["no period", "How long data is kept", HMCTS, /no period: “We will only retain/],
    [
      "three periods behind the same sentence",
      "How long data is kept",
      DSC,
      /no period: “We will only retain .*unsubscribe.*2 years: feedback data.*120 days/,
    ],
    ["nothing", "How long data is kept", HCC, /not found/],
    [
      "while registered, twelve months, six years",
      "How long data is kept",
      OIC,
      /“We will generally only retain .*6 years.*12 months/,
    ],
    ["no period", "How long data is kept", BC, /no period: “We will only hold/],
    ["correction at once", "Rights", HMCTS, /rectification “that anything inaccurate .* corrected immediately”/],
    ["correction at once", "Rights", DSC, /rectification “that anything inaccurate .* corrected immediately”/],
    [
      "erasure where justice allows it",
      "Rights",
      HMCTS,
      /erasure “request that your personal data is removed or deleted \(this/,
    ],
    [
      "objection to marketing only",
      "Rights",
      HCC,
      /objection “Ask us to stop using your information for the purposes of direct marketing”/,
    ],
    [
      "portability as a plain right",
      "Rights",
      HCC,
      /portability “Ask us to provide your personal data to an alternative data controller”/,
    ],
    [
      "withdrawal as cookie preferences",
      "Rights",
      HMCTS,
      /withdrawal of consent “These cookie preferences can be updated/,
    ],
    ["withdrawal as unsubscribing", "Rights", DSC, /withdrawal of consent “.*unsubscribe/],
    ["profiling", "Automated decisions", HCC, /based on profiling/],
    [
      "after the council has answered",
      "Complaints",
      HCC,
      /you have not received a suitable response from the County Council/,
    ],
    ["queries only", "Complaints", BC, /in weak words.*questions or issues/],
    ["by the words for other countries", "Complaints", OIC, /supervisory authority in your country of residence/],
    [
      "a statutory duty",
      "Whether data must be given",
      HCC,
      /statutory obligation to collect or use personal information/,
    ],
    [
      "extras are optional",
      "Whether data must be given",
      BC,
      /Additional information .*(?:optional|voluntary|not obliged|choose|no obligation)/,
    ],
    ["the site one comes from", "Where data comes from", DSC, /from another website/],
    ["the NHS", "Where data comes from", HCC, /the NHS may share the NHS Numbers/],
    ["an old standard of encryption", "Security", BC, /128bit Encryption/],
    ["of e-mail only", "Security", HCC, /in weak words.*email sensitive or confidential information/],
    ["cookies hold nothing personal", "Cookies", BC, /do not use cookies to store personal data/],
    ["another document", "Cookies", OIC, /see our Cookie Policy/],
    ["two limits of age", "Children", DSC, /13 years of age.*under the age of 13/],
    ["a department that will tell", "Changes to the notice", DSC, /the Department of Health and Social Care/],
    ["another body that will tell", "Changes to the notice", HMCTS, /GDS will take reasonable steps/],
    ["the reader is told", "Changes to the notice", OIC, /will update you of any material/],
    ["a date is promised", "Date of the notice", DSC, /‘last updated’ date at the bottom/],
    ["two laws", "Law cited", HCC, /GDPR .*Data Protection Act 2018/],
    ["one law", "Law cited", OIC, /GDPR/],
    ["none", "Law cited", HMCTS, /not found/],
  ] as const)("%s (%s, %s)", (_, topic, notice, shown) => {
    expect(cell(topic, notice)).toMatch(shown);
  });
});

describe("across the notices", () => {
  test.each([
    [
      "all five state six things",
      /stated in all: controller-identity, purposes, data-categories, lawful-basis, right-erasure, cookies/,
    ],
    ["none has a date", /None gives a date or version of the notice/],
    [
      "the right to complain to the organisation is stated by none",
      /complaint-right-not-stated \(4\).*|found in all: [^.]*complaint-right-not-stated/,
    ],
    [
      "two are one text",
      /Digitising Social Care and HMCTS Money Claim are edits of one text: 59\d words in 18 runs, 4[67] % of the first and 5[67] % of the second/,
    ],
    [
      "the longest passage",
      /15[0-3] words in Digitising Social Care :40 and HMCTS Money Claim :72: “The legal basis for processing all other/,
    ],
    [
      "the passage on security",
      /7[0-3] words in Digitising Social Care :61 and HMCTS Money Claim :90: “How we protect your data/,
    ],
    [
      "the passage on the regulator, with its textphone",
      /52 words in .*: “You can also make a complaint .*Textphone: 01625 545860/,
    ],
    ["the passage on rights", /5[0-2] words in .*: “Your rights You have the right to request/],
    ["a team without an address", /31 words in .*get in contact with our Privacy Team\. Links to other websites”/],
    [
      "the others share an address at most",
      /8 words in Digitising Social Care :100, HMCTS Money Claim :156 and Official Injury Claim :260: “Wycliffe House/,
    ],
    ["who will tell of changes, as an edit", /“the Department of Health and Social Care” → “GDS”/],
    [
      "a sentence whole in one and broken in the other",
      /“on digitisingsocialcare\.co\.uk” → “and Dynatrace RUM on Money Claim Online is your consent”/,
    ],
    ["the body that the one edit left", /only in Digitising Social Care: [^;]*GOV\.UK/],
    ["the body that both kept", /in both: Cabinet Office/],
    ["neither of the two has portability", /Digitising Social Care and HMCTS Money Claim: 5 of 7 \(not portability/],
    ["one offers deletion alone", /Buckinghamshire Council: 1 of 7 \(only erasure/],
    ["six rights explained", /Official Injury Claim: 6 of 6/],
    [
      "the department's texts stand at domains of another",
      /HMCTS Money Claim gives contacts at cabinet-office\.gov\.uk and cabinetoffice\.gov\.uk, which do not resemble/,
    ],
    [
      "a promise of the UK, with data sent elsewhere",
      /no-transfer-contradiction “They work in the UK and your data is stored in the UK/,
    ],
    ["still waiting for the end of a transition", /stale-brexit-language “end of the Brexit transition period”/],
    ["clauses of the EU for data of the UK", /sccs-without-uk-instrument/],
    [
      "a public authority on legitimate interests",
      /Digitising Social Care and HMCTS Money Claim only: .*public-authority-legitimate-interests/,
    ],
    ["consent by use of the site", /Found only in Buckinghamshire Council: error: .*consent-by-use/],
    ["consent without a way out", /error consent-without-withdrawal/],
    [
      "an officer who cannot be one",
      /dpo-conflict-of-interest “Name or title of Data Protection Officer: Chief Financial Officer”/,
    ],
    ["an authority without an officer", /for a human to judge: public-body-no-dpo/],
    [
      "rights that may delay services",
      /rights-deterrent “If you chose to exercise these rights, this might in some cases/,
    ],
    [
      "an objection that the person must justify",
      /rights-objection-conditional “If we agree that your objection is justified/,
    ],
    [
      "the regulator after the council only",
      /complaint-exhaustion-claimed “If you believe that your personal information is not being handled/,
    ],
    ["the wording of a repealed article", /stale-article-77/],
    ["an old number of the regulator in one", /01625 545745: only Official Injury Claim/],
    ["an old textphone in two", /01625 545860: Digitising Social Care and HMCTS Money Claim/],
    ["one never mentions the regulator", /All but Buckinghamshire Council say that people can complain to the ICO/],
    [
      "identifiers taken for nobody's",
      /Buckinghamshire Council and Hampshire County Council only: error: identifiers-not-personal-data/,
    ],
    ["analytics that ended", /stale-analytics/],
    [
      "a link to a service that closed",
      /stale-government-service “\[GOV\.UK's guide to cookies\]\(http:\/\/www\.direct\.gov\.uk/,
    ],
    ["browser settings instead of a choice", /browser-settings-only/],
    ["changes that hold at once", /“Any changes to this privacy policy will apply to you and your data immediately\.”/],
    ["readers are to check back", /check-back-regularly/],
    ["a place left to fill", /“\[INSERT LINK TO CLAIMANT PN\]”/],
    ["a drafting note left standing", /“\[Note: MIB to confirm/],
    ["a domain misspelt", /domain-mismatch .*customer\.service@officalinjuryclaimlimited\.org\.uk/],
    ["words broken in two", /unfinished-word “s upport” \/ “bre ach”/],
    ["vague purposes", /warning vague-purpose Buckinghamshire Council:/],
    ["one number with the regulator", /ICO Z7534309 in Hampshire County Council/],
  ])("%s", (_, shown) => {
    expect(all).toMatch(shown);
  });
});
