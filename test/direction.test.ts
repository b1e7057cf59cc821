/** What one edited sentence means for the reader of a notice: the rows of the table of directions, in many voices. */
import { describe, expect, test } from "vitest";
import { compareRevisions, isOfFact } from "../src/compare/revisions.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import type { ChangedFact, Direction } from "../src/types.ts";
import { asOf, pack } from "./corpus.ts";

type Row = readonly [fact: ChangedFact, direction: Direction, heading: string, before: string, after: string];

const ROWS: readonly Row[] = [
  [
    "right",
    "less-protective",
    "Automated decisions",
    "We do not use automated decision-making to choose tenants.",
    "We may use automated decision-making to choose tenants.",
  ],
  [
    "right",
    "more-protective",
    "Automated decisions",
    "We use automated decision-making to sort claims.",
    "We do not use automated decision-making to sort claims.",
  ],
  [
    "retention",
    "more-protective",
    "How long we keep it",
    "",
    "We keep your subscription record for two years after your last collection.",
  ],
  [
    "retention",
    "more-protective",
    "How long we keep it",
    "",
    "Gift records are deleted seven years after the tax year in which you gave.",
  ],
  [
    "retention",
    "less-protective",
    "How long we keep it",
    "We will keep your application for 6 years after the scheme closes.",
    "We will keep your application for as long as necessary.",
  ],
  [
    "retention",
    "less-protective",
    "How long we keep it",
    "Order details are deleted 18 months after your parcel arrives.",
    "Order details are kept no longer than we need them.",
  ],
  [
    "retention",
    "more-protective",
    "How long we keep it",
    "We retain pupil files for as long as is needed.",
    "We retain pupil files until the pupil's 25th birthday.",
  ],
  [
    "retention",
    "more-protective",
    "How long we keep it",
    "We hold support tickets only for as long as we need to.",
    "We hold support tickets for 12 months.",
  ],
  [
    "retention",
    "less-protective",
    "How long we keep it",
    "Call recordings are kept for 90 days.",
    "Call recordings are kept for six months.",
  ],
  [
    "retention",
    "more-protective",
    "How long we keep it",
    "CCTV footage is held for 2 months.",
    "CCTV footage is held for 28 days.",
  ],
  [
    "retention",
    "more-protective",
    "How long we keep it",
    "We keep your order history for 7 years.",
    "We keep your order history for 24 months.",
  ],
  [
    "retention",
    "less-protective",
    "How long we keep it",
    "Log files are wiped after 14 days.",
    "Log files are wiped after one year.",
  ],
  [
    "retention",
    "less-protective",
    "How long we keep it",
    "We delete unsuccessful volunteer applications after 6 months.",
    "",
  ],
  [
    "recipient",
    "less-protective",
    "Who we share it with",
    "We share your information with our waste contractor and our payment provider.",
    "We share your information with our waste contractor, our payment provider and the Department for Work and Pensions.",
  ],
  [
    "recipient",
    "more-protective",
    "Who we share it with",
    "",
    "We share pupil information with the local authority and the Department for Education.",
  ],
  [
    "recipient",
    "more-protective",
    "Who we share it with",
    "We share your details with our printers, our bank and Facebook.",
    "We share your details with our printers and our bank.",
  ],
  [
    "recipient",
    "less-protective",
    "Who we share it with",
    "Your data is shared with HM Revenue and Customs.",
    "Your data is shared with other public bodies.",
  ],
  ["recipient", "more-protective", "Who we share it with", "We send usage data to Google Analytics.", ""],
  [
    "recipient",
    "more-protective",
    "Who we share it with",
    "",
    "We will never sell your personal information to anyone.",
  ],
  [
    "recipient",
    "less-protective",
    "Who we share it with",
    "We will not share your information with any third party for marketing.",
    "",
  ],
  [
    "transfer",
    "less-protective",
    "Where your data is stored",
    "Your information is stored in the UK and is not sent overseas.",
    "",
  ],
  [
    "transfer",
    "more-protective",
    "Where your data is stored",
    "",
    "We do not transfer your information outside the UK.",
  ],
  [
    "lawful-basis",
    "unclear",
    "Our lawful basis",
    "Our lawful basis is your consent.",
    "Our lawful basis is the performance of a task in the public interest.",
  ],
  [
    "lawful-basis",
    "more-protective",
    "Our lawful basis",
    "",
    "The legal basis for this processing is Article 6(1)(e), public task.",
  ],
  [
    "lawful-basis",
    "unclear",
    "Our lawful basis",
    "We process account data under our legitimate interests.",
    "We process account data to perform our contract with you.",
  ],
  [
    "cookie",
    "less-protective",
    "Cookies",
    "We use cookies to keep you signed in.",
    "We use cookies to keep you signed in and to show you adverts.",
  ],
  [
    "right",
    "less-protective",
    "Your rights",
    "You can ask us to correct your record, restrict its use or give you a copy.",
    "You can ask us to correct your record or give you a copy.",
  ],
  [
    "right",
    "less-protective",
    "Your rights",
    "You can object to our use of your data.",
    "In certain cases you can object to our use of your data.",
  ],
  [
    "right",
    "less-protective",
    "Your rights",
    "We answer access requests within 14 days.",
    "We answer access requests within one month.",
  ],
  [
    "right",
    "more-protective",
    "Your rights",
    "You can ask for a copy of your data. A fee of £10 applies.",
    "You can ask for a copy of your data.",
  ],
  [
    "complaint",
    "more-protective",
    "Complaints",
    "You can complain to the Information Commissioner's Office.",
    "If you are unhappy, please complain to our office manager first. You can complain to the Information Commissioner's Office.",
  ],
  [
    "complaint",
    "neutral",
    "Complaints",
    "You can complain to the ICO on 0303 999 8888.",
    "You can complain to the ICO on 0303 123 1113.",
  ],
  [
    "controller-contact",
    "less-protective",
    "Contact us",
    "If you have questions about this notice, call us on 01632 960123.",
    "",
  ],
];

/** Edits that say the same. */
const SAME: readonly (readonly [before: string, after: string])[] = [
  ["We share your data with HMRC and the Home Office.", "We share your data with the Home Office and HMRC."],
  ["We keep orders for 24 months.", "We keep orders for two years."],
  [
    "Your record is kept for 8 years after your last visit.",
    "We keep your record for eight years after your last visit.",
  ],
];

const notice = (heading: string, sentence: string): string =>
  [
    "# Privacy notice",
    "Ashmere Borough Council collects garden waste from homes that subscribe. We hold your name and address so that crews know where to call.",
    `## ${heading}`,
    "Please read this page with care.",
    sentence,
    "## More",
    "You can read more about our work on our website.",
  ]
    .filter((part) => part !== "")
    .join("\n\n");

function changes(heading: string, before: string, after: string) {
  const [older, newer] = [before, after].map((sentence) => {
    const document = read(notice(heading, sentence), "notice.md");
    return { document, report: lint(document, { pack, asOf }) };
  });
  return compareRevisions(older!, newer!).changes.filter(isOfFact);
}

describe("the direction of a change", () => {
  test.each(ROWS)("%s, %s: %s, “%s” → “%s”", (fact, direction, heading, before, after) => {
    const found = changes(heading, before, after);
    expect(found.map((each) => [each.fact, each.direction])).toContainEqual([fact, direction]);
    expect(new Set(found.map((each) => each.fact)), "said as one kind of fact only").toEqual(new Set([fact]));
  });

  test.each(SAME)("no change: “%s” → “%s”", (before, after) => {
    expect(changes("Your data", before, after)).toEqual([]);
  });

  test("a message shows the part in which two long sentences differ", () => {
    const start = "We use the details that you give us in your subscription form to plan the rounds of our crews";
    const [change] = changes("What we use it for", `${start}.`, `${start} and to prevent fraud.`);
    expect(change?.message).toContain("prevent fraud");
  });
});
