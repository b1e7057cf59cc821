import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "../src/document/read.ts";
import { outline } from "./document-outline.ts";

const txt = (...lines: string[]) => outline(lines.join("\n"), "notice.txt");
const corpus = (id: string) => outline(readFileSync(`corpus/${id}/notice.txt`, "utf8"), `corpus/${id}/notice.txt`);

describe("plain text", () => {
  it("finds bare headings above text and lists, and leaves addresses alone", () => {
    expect(
      txt(
        "Museum privacy notice",
        "",
        "Who we are",
        "",
        "We are the museum by the river.",
        "",
        "Write to us",
        "Museum Office",
        "2 River Lane",
        "Leeds LS1 4XX",
        "",
        "YOUR RIGHTS",
        "",
        "You can ask for a copy.",
      ),
    ).toEqual([
      "# Museum privacy notice",
      "## Who we are",
      "p We are the museum by the river.",
      "p Write to us\nMuseum Office\n2 River Lane\nLeeds LS1 4XX",
      "## YOUR RIGHTS",
      "p You can ask for a copy.",
    ]);
  });

  it("takes short lines under a lead-in for its items, until a heading with text under it", () => {
    const lines = [
      "Club privacy notice",
      "You have the right to:",
      "See or take away what we hold",
      "Have a mistake mended",
      "Complain to the regulator",
      "",
      "Our legal grounds are:",
      "Consent: for example our newsletter",
      "Legal obligation: for example reporting an accident",
      "How long we keep it",
      "We keep it for two seasons.",
    ];
    const expected = [
      "# Club privacy notice",
      "p You have the right to:",
      "- See or take away what we hold <+ You have the right to:",
      "- Have a mistake mended <+ You have the right to:",
      "- Complain to the regulator <+ You have the right to:",
      "p Our legal grounds are:",
      "- Consent: for example our newsletter <+ Our legal grounds are:",
      "- Legal obligation: for example reporting an accident <+ Our legal grounds are:",
      "## How long we keep it",
      "p We keep it for two seasons.",
    ];
    expect(txt(...lines)).toEqual(expected);
    const apart = lines.filter((line) => line !== "").flatMap((line) => [line, ""]);
    expect(txt(...apart)).toEqual(expected);
  });

  it("takes no last line of a block for a heading", () => {
    const block = ["What we use it for", "Running the club: teams and pitches", "Claiming tax relief on your gifts"];
    const found = txt(
      "Club notice",
      "",
      "We are a club.",
      "",
      ...block,
      "",
      "Legal basis",
      "This is our contract with you.",
    );
    expect(found.filter((line) => line.startsWith("##"))).toContain("## Legal basis");
    expect(found.filter((line) => line.startsWith("##"))).not.toContain("## Claiming tax relief on your gifts");
  });

  it("leaves an address under a lead-in alone", () => {
    const lines = ["You can complain to:", "The Regulator", "Wharf House", "Leeds LS1 4XX"];
    expect(txt(...lines).some((line) => line.startsWith("- "))).toBe(false);
    expect(
      txt("Write to us at:", "Club Office", "Wharf House", "", "We reply.").some((line) => line.startsWith("- ")),
    ).toBe(false);
  });

  it("nests bullets by their indentation and takes indented lines into their item", () => {
    expect(
      txt(
        "We hold:",
        "",
        "  • letters",
        "    and their envelopes",
        "      - old ones",
        "      - new ones",
        "  • notes",
      ),
    ).toEqual([
      "p We hold:",
      "- letters\nand their envelopes <+ We hold:",
      "-- old ones <+ letters\nand their envelopes",
      "-- new ones <+ letters\nand their envelopes",
      "- notes <+ We hold:",
    ]);
    expect(txt("We hold:", "• letters", "o old ones", "• notes").slice(1)).toEqual([
      "- letters <+ We hold:",
      "-- old ones <+ letters",
      "- notes <+ We hold:",
    ]);
  });

  it("takes titles that come back further down for a list of contents", () => {
    const sections = ["Who we are", "What we keep", "Who sees it"];
    const body = sections.flatMap((title) => [
      title,
      "",
      "We run the museum by the river and keep its visitors' book.",
      "",
    ]);
    const read = txt(
      "Museum privacy notice",
      "",
      "Contents",
      ...sections.map((title) => `   ${title} ..... 2`),
      "",
      ...body,
    );
    expect(read.filter((block) => block.includes("#"))).toEqual([
      "# Museum privacy notice",
      "## Who we are",
      "## What we keep",
      "## Who sees it",
    ]);
  });

  it("reads what is set in under a text that breaks off as its items", () => {
    const items = ["to see what we hold;", "to have mistakes put right.", "to object."];
    const expected = items.map((item) => `- ${item} <+ As a visitor you have the right`);
    for (const gap of [[], [""]]) {
      const lines = ["As a visitor you have the right", ...gap, ...items.flatMap((item) => [`    ${item}`, ...gap])];
      expect(txt("Your rights", "", ...lines, "", "We answer within a month.")).toEqual([
        "## Your rights",
        "p As a visitor you have the right",
        ...expected,
        "p We answer within a month.",
      ]);
    }
    expect(txt("Write to us at", "    Museum Office", "    2 River Lane", "", "We answer.")).not.toContain(
      "- Museum Office <+ Write to us at",
    );
    expect(txt("Your data", "", "    We keep your name.", "    We keep your age.")).not.toContain(
      "- We keep your name. <+ Your data",
    );
  });

  it("reads lines whose cells tabs part as a table", () => {
    const read = txt(
      "We keep:",
      "",
      "What\tWhy",
      "Name\tTo greet you",
      "Age\tTo price tickets",
      "",
      "Who sees it?",
      "",
      "Only we see it.",
    );
    expect(read.filter((block) => block.includes("#"))).toEqual(["## Who sees it?"]);
    expect(read.filter((block) => block.startsWith("c To greet you <+ Why @ Name"))).not.toEqual([]);
  });

  it("reads numbered lines as headings over text and as items in a row", () => {
    expect(
      txt(
        "1. Who we are",
        "",
        "We are the museum.",
        "",
        "2. Your rights",
        "",
        "You may:",
        "(a) see it;",
        "(b) mend it.",
      ),
    ).toEqual([
      "## 1. Who we are",
      "p We are the museum.",
      "## 2. Your rights",
      "p You may:",
      "- see it; <+ You may:",
      "- mend it. <+ You may:",
    ]);
  });

  it("takes lines that were wrapped to a width as one paragraph", () => {
    expect(
      txt(
        "This notice tells you what the museum by the river does with the things",
        "that you tell it, why it keeps them, and for how long. It is written for",
        "visitors, for those who lend us paintings, and for everybody who writes",
        "to us about either.",
        "",
        "Your rights",
        "",
        "You have the right to see what we hold about you, and to have it mended",
        "where it is wrong. Ask at the desk, or write to the director, who will",
        "answer within a month.",
      ),
    ).toEqual([
      "p This notice tells you what the museum by the river does with the things\nthat you tell it, why it keeps them, and for how long.",
      "p It is written for\nvisitors, for those who lend us paintings, and for everybody who writes\nto us about either.",
      "## Your rights",
      "p You have the right to see what we hold about you, and to have it mended\nwhere it is wrong.",
      "p Ask at the desk, or write to the director, who will\nanswer within a month.",
    ]);
  });

  it("mends words that were broken across lines, and lines that begin with their comma", () => {
    const source = "We lend and b\norrow paintings from other museums.\nOur lenders and insurers\n, who know, agree.\n";
    const document = read(source, "notice.txt");
    expect(outline(source, "notice.txt")).toEqual([
      "p We lend and borrow paintings from other museums.",
      "p Our lenders and insurers, who know, agree.",
    ]);
    expect(document.mended.map(({ from, to }) => document.view.text.slice(from, to))).toEqual(["borrow"]);
  });

  it("rebuilds a table that was flattened to one cell a line", () => {
    const cells = [
      ["To lend you a book.", ["Name", "Address"], "We rely on our contract with you.", "We keep it for 2 years."],
      ["To remind you.", ["E-mail address"], "We rely on our legitimate interests.", "We delete it after 30 days."],
    ].flat(2);
    const headers = [
      "Why do we use it?",
      "What personal data do we use?",
      "What is our lawful basis?",
      "How long do we keep it?",
    ];
    const found = txt(
      "How we use your data",
      "",
      ...[...headers, ...cells].flatMap((line) => [line, ""]),
      "Security",
      "",
      "We lock the doors.",
    );
    expect(found).toEqual([
      "## How we use your data",
      ...headers.map((header) => `c ${header}`),
      "c To lend you a book. <+ Why do we use it?",
      "c Name <+ What personal data do we use? @ To lend you a book.",
      "c Address < What personal data do we use? @ To lend you a book.",
      "c We rely on our contract with you. <+ What is our lawful basis? @ To lend you a book.",
      "c We keep it for 2 years. <+ How long do we keep it? @ To lend you a book.",
      "c To remind you. <+ Why do we use it?",
      "c E-mail address <+ What personal data do we use? @ To remind you.",
      "c We rely on our legitimate interests. <+ What is our lawful basis? @ To remind you.",
      "c We delete it after 30 days. <+ How long do we keep it? @ To remind you.",
      "## Security",
      "p We lock the doors.",
    ]);
  });
});

describe("the corpus", () => {
  it("keeps what stands around the notices out of them", () => {
    const around = (id: string) => corpus(id).filter((line) => line.startsWith("~")).length;
    expect(around("hmcts-money-claim")).toBe(3);
    expect(around("official-injury-claim")).toBe(2);
    expect(around("hampshire-county-council")).toBe(2);
    expect(around("digitising-social-care")).toBe(0);
    expect(around("buckinghamshire-council")).toBe(0);
  });

  it("finds their headings", () => {
    const headings = (id: string) => corpus(id).filter((line) => line.startsWith("#")).length;
    expect(headings("hmcts-money-claim")).toBe(14);
    expect(headings("digitising-social-care")).toBe(15);
    expect(headings("hampshire-county-council")).toBe(15);
    expect(headings("official-injury-claim")).toBe(12);
    expect(headings("buckinghamshire-council")).toBe(6);
  });

  it("gives the archive's day and the page's address", () => {
    const source = readFileSync("corpus/hampshire-county-council/notice.txt", "utf8");
    const { format, meta } = read(source, "notice.txt");
    expect(format).toBe("markdown");
    expect(meta).toMatchObject({ archived: "2019-04-06", url: "https://www.hants.gov.uk/aboutthecouncil/privacy" });
  });

  it("rebuilds the table of four columns and four rows", () => {
    const cells = corpus("official-injury-claim").filter((line) => line.startsWith("c "));
    const rows = cells.filter((line) => line.endsWith("<+ Purpose for which we use your personal data"));
    expect(rows.map((row) => row.slice(2, 16))).toEqual([
      "To enable you ",
      "To contact you",
      "To share your ",
      "To administer ",
    ]);
    const begins = (text: string) => cells.find((line) => line.startsWith(`c ${text}`));
    expect(begins("We rely on our legitimate interest in reg")).toContain("<+ What lawful basis do we rely on");
    expect(begins("[Note: MIB")).toContain("<+ What type of personal data");
    expect(begins("We will keep this information up to 6 years.")).toMatch(/<\+ How long .* @ To administer/);
  });

  it("mends the two broken words", () => {
    const source = readFileSync("corpus/buckinghamshire-council/notice.txt", "utf8");
    const { mended, view } = read(source, "notice.txt");
    expect(mended.map(({ from, to }) => view.text.slice(from, to))).toEqual(["support", "breach"]);
  });
});
