/** One notice as a value, from which the tests of formats write it in every one of them. */
export interface NoticeValue {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What stands under every page. */
  readonly footer: string;
}

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  /** A heading that nothing but bold letters makes. */
  | { readonly kind: "bold"; readonly text: string }
  | { readonly kind: "text"; readonly words: Words }
  | { readonly kind: "list"; readonly items: readonly Item[] }
  /** Terms and what is said of them. */
  | { readonly kind: "terms"; readonly pairs: readonly (readonly [string, Words])[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  /** Links to the headings of the second level. */
  | { readonly kind: "contents" }
  /** A page ends here, in formats that have pages. */
  | { readonly kind: "page" };

export interface Item {
  readonly words: Words;
  readonly items?: readonly Item[];
}

/** Text and links in it. */
export type Words = readonly (string | { readonly text: string; readonly url: string })[];

const h2 = (text: string): Block => ({ kind: "heading", level: 2, text });
const h3 = (text: string): Block => ({ kind: "heading", level: 3, text });
const p = (...words: Words): Block => ({ kind: "text", words });
const list = (...items: readonly (string | Item)[]): Block => ({
  kind: "list",
  items: items.map((item) => (typeof item === "string" ? { words: [item] } : item)),
});
const link = (text: string, url: string) => ({ text, url });

export const notice: NoticeValue = {
  title: "Privacy notice for people who use our footpaths service",
  footer: "© Ambleford District Council 2026",
  blocks: [
    p("Last updated: 3\u00a0March 2026"),
    { kind: "contents" },
    h2("Who we are"),
    p(
      "Ambleford District Council (“we”, “us”) is the controller of your personal data. We look after 340\u00a0miles of footpaths, bridleways and byways in the district, and this notice is about what we do with the data of the people who report problems with them, apply to divert them or help us to look after them.",
    ),
    {
      kind: "terms",
      pairs: [
        ["Address", ["The Guildhall, 4 Market Place, Ambleford, TN38 0BE"]],
        ["E-mail", [link("privacy@ambleford.gov.uk", "mailto:privacy@ambleford.gov.uk")]],
        ["Telephone", ["0117 496 0123"]],
      ],
    },
    { kind: "bold", text: "Our data protection officer" },
    p(
      "You can reach our data protection officer, Marjorie Quill, at ",
      link("dpo@ambleford.gov.uk", "mailto:dpo@ambleford.gov.uk"),
      " or at the address above.",
    ),
    h2("What we collect and why"),
    h3("Reports of problems"),
    p("When you report a problem with a path we collect:"),
    list("your name and address;", "your e-mail address and telephone number;", {
      words: ["what you tell us about the problem, that is:"],
      items: [{ words: ["where it is, and"] }, { words: ["photographs that you send us."] }],
    }),
    p(
      "We use this data to look into the problem and to tell you what we have done about it. Our lawful basis is public task: we have to keep the paths open under section 130 of the Highways Act 1980.",
    ),
    h3("Volunteers"),
    p(
      "If you volunteer as a path warden we also use your data to organise work parties, to pay your expenses and to keep you safe while you work. We do this because it is necessary for the contract that we have with you, and, as far as your health is concerned, with your explicit consent, which you may withdraw at any time by writing to us.",
    ),
    p(
      "We recieve some data from other people: parish councils pass reports on to us, and the the British Horse Society tells us about accidents.",
    ),
    { kind: "page" },
    h2("Who we share it with"),
    p("We share your personal data with:"),
    list(
      "Pathfinder Mapping Ltd, which hosts our map of reports;",
      "landowners, where the problem is on their land;",
      "the police, where the law requires it; and",
      "other third parties from time to time.",
    ),
    p(
      "Pathfinder Mapping Ltd keeps copies on servers in the United States. The transfer is covered by the UK’s adequacy regulations for the UK–US data bridge.",
    ),
    h2("How long we keep it"),
    p("We keep personal data as this table says. We keep letters for as long as necessary."),
    {
      kind: "table",
      rows: [
        ["What", "How long", "Why"],
        ["Reports of problems", "6 years after the problem is closed", "claims may be made until then"],
        ["Volunteers’ records", "2 years after you stop volunteering", "we may need to prove that you were trained"],
        ["Photographs", "12\u00a0months", "we compare the path before and after the work"],
      ],
    },
    h2("How we keep it safe"),
    p("We guarantee the security of your data. Only staff who need it can see it, and we train them every year."),
    p("We do not make decisions about you by automated means alone."),
    { kind: "page" },
    h2("Your rights"),
    p("You have the right to:"),
    list(
      "ask for a copy of the personal data that we hold about you;",
      "have data put right that is wrong or incomplete;",
      "have your data erased in certain circumstances;",
      "have our use of your data restricted while a question about it is settled;",
      "object to our use of your data;",
      "receive data that you gave us in a form that a machine can read, and have it passed on.",
    ),
    p(
      "To use any of these rights write to ",
      link("privacy@ambleford.gov.uk", "mailto:privacy@ambleford.gov.uk"),
      ". We answer within one month.",
    ),
    h2("How to complain"),
    p(
      "You have the right to complain to us about how we use your data: fill in our ",
      link("complaints form", "http://www.ambleford.gov.uk/complaints"),
      " or write to the address above. We acknowledge complaints within 30 days.",
    ),
    p(
      "You may also complain to the Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, SK9 5AF, telephone 0303 123 1113, ",
      link("ico.org.uk/make-a-complaint", "https://ico.org.uk/make-a-complaint/"),
      ".",
    ),
    h2("Changes to this notice"),
    p("We will tell you of changes on this page. Our web team is [insert name of team] – ask them for older versions."),
  ],
};

/** The texts of the headings of the second level. */
export const sections = ({ blocks }: NoticeValue): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [block.text] : []));

/** The name by which a link leads to a heading. */
export const anchor = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, "-");

/** Words without their links. */
export const plain = (words: Words): string => words.map((one) => (typeof one === "string" ? one : one.text)).join("");
