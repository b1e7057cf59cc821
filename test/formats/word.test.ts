import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  type IPropertiesOptions,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint.ts";
import { openNotice } from "../../src/source/open-notice.ts";
import type { Document as Notice } from "../../src/types.ts";
import { pack as compiled } from "../corpus.ts";
import { outlineOf as outline } from "../document-outline.ts";

type Children = ISectionOptions["children"];

/** Made by Word's own rules, read by ours. */
async function word(children: Children, more: Partial<IPropertiesOptions> = {}): Promise<Notice> {
  const file = new Document({ ...more, sections: [{ children }] });
  return openNotice(new Uint8Array(await Packer.toBuffer(file)), "notice.docx");
}

const p = (text: string) => new Paragraph(text);
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ text, heading: level });
const cell = (text: string, strong = false) =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: strong })] })] });
const row = (...texts: string[]) => new TableRow({ children: texts.map((text) => cell(text)) });

const PROSE =
  "We collect your name and your address when you write to us about a footpath, and keep them in our files.";

const table = (...rows: TableRow[]) => new Table({ rows });
const headings = (notice: Notice) => outline(notice).filter((line) => line.startsWith("#"));

/** A document whose XML is changed before it is read. */
async function withXml(children: Children, change: (xml: string) => string): Promise<Notice> {
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))));
  const xml = change(strFromU8(parts["word/document.xml"]!));
  return openNotice(zipSync({ ...parts, "word/document.xml": strToU8(xml) }), "notice.docx");
}

/** The place of some words, as the report tells it. */
function place(notice: Notice, words: string): string {
  const at = notice.source.indexOf(words);
  const sheet = notice.sheets!.findLast(({ offset }) => offset <= at)!;
  return `${sheet.page}/${sheet.paragraph}`;
}

const numbered = {
  numbering: {
    config: [
      {
        reference: "bullets",
        levels: [
          { level: 0, format: LevelFormat.BULLET, text: "•" },
          { level: 1, format: LevelFormat.BULLET, text: "◦" },
        ],
      },
    ],
  },
};
const item = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: "bullets", level } });

const change = { id: 1, author: "Jo Marsh", date: "2026-03-01T10:00:00Z" };

describe("headings", () => {
  test("by their styles, with a title over them; of bold words under them", async () => {
    const notice = await word([
      heading("Privacy notice", HeadingLevel.TITLE),
      heading("Who we are", HeadingLevel.HEADING_1),
      p(PROSE),
      bold("Your rights"),
      p(PROSE),
      heading("Details", HeadingLevel.HEADING_2),
      p(PROSE),
    ]);
    expect(headings(notice)).toEqual(["# Privacy notice", "## Who we are", "### Your rights", "### Details"]);
    expect(notice.meta.title).toBe("Privacy notice");
  });

  test("by styles of other names, by the outline level that a style or its base has", async () => {
    const style = (id: string, name: string, more: object) => ({ id, name, quickFormat: true, ...more });
    const notice = await word(
      [
        new Paragraph({ text: "Hinweis", style: "Haupt" }),
        p(PROSE),
        new Paragraph({ text: "Wer wir sind", style: "Unter" }),
        p(PROSE),
        new Paragraph({ text: "Your choices", style: "SectionHead" }),
        p(PROSE),
      ],
      {
        styles: {
          paragraphStyles: [
            style("Haupt", "Haupttitel", { paragraph: { outlineLevel: 0 } }),
            style("Mitte", "Mittel", { paragraph: { outlineLevel: 1 } }),
            style("Unter", "Unten", { basedOn: "Mitte" }),
            style("SectionHead", "Section heading 2", {}),
          ],
        },
      },
    );
    expect(headings(notice)).toEqual(["# Hinweis", "## Wer wir sind", "## Your choices"]);
  });

  test("by an outline level of their own, and by the size of their letters where nothing else tells", async () => {
    const sized = (text: string, size: number) => new Paragraph({ children: [new TextRun({ text, size: size * 2 })] });
    const own = await word([new Paragraph({ text: "Sharing", outlineLevel: 1 }), p(PROSE)]);
    expect(headings(own)).toEqual(["## Sharing"]);
    const large = await word([sized("Privacy notice", 20), p(PROSE), sized("1. Who we are", 14), p(PROSE), p(PROSE)]);
    expect(headings(large)).toEqual(["# Privacy notice", "## 1. Who we are"]);
  });

  test("numbered by hand and bold; a bold sentence is none", async () => {
    const notice = await word([
      bold("1.\tWho we are"),
      p(PROSE),
      bold("2.\tHow long we keep it"),
      p(PROSE),
      bold("We never sell your data, and we never will."),
      p(PROSE),
    ]);
    expect(headings(notice)).toEqual(
      ["## 1.\tWho we are", "### 2.\tHow long we keep it"].map((line) => expect.stringContaining(line.slice(3))),
    );
    expect(headings(notice)).toHaveLength(2);
  });
});

describe("lists", () => {
  test("with their lead-in, nested by level", async () => {
    const notice = await word(
      [
        p("You have the right to:"),
        item("ask for a copy"),
        item("have it erased, that is:"),
        item("at once", 1),
        p(PROSE),
      ],
      numbered,
    );
    expect(outline(notice).slice(1, 4)).toEqual([
      "- ask for a copy <+ You have the right to:",
      "- have it erased, that is: <+ You have the right to:",
      "-- at once <+ have it erased, that is:",
    ]);
    expect(notice.source).toContain("• ask for a copy\n• have it erased, that is:\n  • at once");
  });

  test("whose bullets and letters were typed", async () => {
    const notice = await word([
      p("You have the right to:"),
      p("•\task for a copy"),
      new Paragraph({ text: "o\tby e-mail", indent: { left: 1080 } }),
      p("•\thave it erased"),
      p("We keep your data:"),
      p("(a) in our files"),
      p("(b) in the cloud"),
    ]);
    expect(outline(notice)).toEqual([
      "p You have the right to:",
      "- ask for a copy <+ You have the right to:",
      "-- by e-mail <+ ask for a copy",
      "- have it erased <+ You have the right to:",
      "p We keep your data:",
      "- in our files <+ We keep your data:",
      "- in the cloud <+ We keep your data:",
    ]);
  });

  test("with further paragraphs of an item", async () => {
    const notice = await word(
      [
        p("We may:"),
        item("share your name"),
        new Paragraph({ text: "Only with our printer.", indent: { left: 720 } }),
        item("keep it"),
      ],
      numbered,
    );
    expect(outline(notice)).toEqual([
      "p We may:",
      "- share your name <+ We may:",
      "p Only with our printer. < share your name",
      "- keep it <+ We may:",
    ]);
  });

  test("of contents are not the notice", async () => {
    const entry = (text: string, page: number) => new Paragraph({ text: `${text}\t${page}`, style: "TOC1" });
    const notice = await word(
      [
        heading("Privacy notice", HeadingLevel.TITLE),
        p("Contents"),
        entry("Who we are", 1),
        entry("Your rights", 2),
        entry("Complaints", 3),
        heading("Who we are", HeadingLevel.HEADING_1),
        p(PROSE),
        heading("Your rights", HeadingLevel.HEADING_1),
        p(PROSE),
        heading("Complaints", HeadingLevel.HEADING_1),
        p(PROSE),
      ],
      { styles: { paragraphStyles: [{ id: "TOC1", name: "toc 1" }] } },
    );
    expect(outline(notice).slice(1, 5)).toEqual(
      ["~p Contents", "~- Who we are <+ Contents", "~- Your rights <+ Contents", "~- Complaints <+ Contents"].map(
        (line) => expect.stringContaining(line.split(" <")[0]!),
      ),
    );
  });
});

describe("tables", () => {
  test("cells know the headers of their columns and rows", async () => {
    const notice = await word([table(row("What", "How long"), row("Photographs", "6 years"))]);
    expect(outline(notice)).toContain("c 6 years <+ How long @ Photographs");
  });

  test("labels down the side are no header of a column", async () => {
    const labelled = (label: string, text: string) => new TableRow({ children: [cell(label, true), cell(text)] });
    const notice = await word([table(labelled("Controller", "Ambleford Council"), labelled("Retention", "6 years"))]);
    expect(outline(notice)).toEqual([
      "c Controller",
      "c Ambleford Council @ Controller",
      "c Retention",
      "c 6 years @ Retention",
    ]);
  });

  test("a cell that reaches over rows heads them all, one over columns keeps the others in theirs", async () => {
    const notice = await word([
      table(
        row("What", "Why", "How long"),
        new TableRow({
          children: [new TableCell({ rowSpan: 2, children: [p("Photographs")] }), cell("passes"), cell("1 year")],
        }),
        new TableRow({ children: [cell("the yearbook"), cell("6 years")] }),
        new TableRow({ children: [new TableCell({ columnSpan: 2, children: [p("All else")] }), cell("2 years")] }),
      ),
    ]);
    expect(outline(notice).slice(3)).toEqual(
      [
        "c Photographs <+ What",
        "c passes <+ Why @ Photographs",
        "c 1 year <+ How long @ Photographs",
        "c the yearbook <+ Why @ Photographs",
        "c 6 years <+ How long @ Photographs",
        "c All else <+ What",
        "c 2 years <+ How long @ All else",
      ].map((line) => expect.stringMatching(new RegExp(line.replace("<+", "<\\+?")))),
    );
  });

  test("that only arrange the page are text", async () => {
    const side = (...children: Paragraph[]) => new TableCell({ children });
    const one = await word([table(new TableRow({ children: [side(p("Our address"), p(PROSE))] }))]);
    expect(outline(one).every((line) => !line.startsWith("c"))).toBe(true);
    const headed = await word([
      table(
        new TableRow({ children: [side(heading("Who we are", HeadingLevel.HEADING_1), p(PROSE)), side(p(PROSE))] }),
        new TableRow({ children: [side(heading("Your rights", HeadingLevel.HEADING_1), p(PROSE)), side(p(PROSE))] }),
      ),
    ]);
    expect(headings(headed)).toEqual(["# Who we are", "# Your rights"]);
  });
});

describe("what stands in and beside the text", () => {
  test("links keep their targets; words that Word cut up are whole", async () => {
    const notice = await word([
      new Paragraph({
        children: [
          new TextRun("Write to cl"),
          new TextRun("erk@ambleford.example or see "),
          new ExternalHyperlink({
            link: "https://ambleford.example/a?b=1",
            children: [new TextRun("our"), new TextRun(" page")],
          }),
        ],
      }),
    ]);
    expect(notice.links.map(({ text, url }) => [text, url])).toEqual([
      ["clerk@ambleford.example", "mailto:clerk@ambleford.example"],
      ["our page", "https://ambleford.example/a?b=1"],
    ]);
  });

  test("footnotes stand at the end of their section; headers and footers of the page are left out", async () => {
    const file = new Document({
      footnotes: { 1: { children: [p("The schedule is on our site.")] } },
      sections: [
        {
          headers: { default: new Header({ children: [p("CONFIDENTIAL DRAFT HEADER")] }) },
          footers: { default: new Footer({ children: [p("Page 1 of 9")] }) },
          children: [
            heading("Retention", HeadingLevel.HEADING_1),
            new Paragraph({ children: [new TextRun(PROSE), new FootnoteReferenceRun(1)] }),
            p("More of the same section follows here."),
            heading("Rights", HeadingLevel.HEADING_1),
          ],
        },
      ],
    });
    const notice = await openNotice(new Uint8Array(await Packer.toBuffer(file)), "notice.docx");
    expect(outline(notice).map((line) => line.slice(2))).toEqual([
      "Retention",
      PROSE,
      "More of the same section follows here.",
      "The schedule is on our site.",
      "Rights",
    ]);
    expect(notice.source).not.toMatch(/CONFIDENTIAL|Page 1/);
  });

  test("insertions are read, deletions are not; both and comments are remarked with their words", async () => {
    const notice = await word(
      [
        p(PROSE),
        new Paragraph({
          children: [
            new TextRun("We keep it for "),
            new DeletedTextRun({ text: "ten", ...change }),
            new DeletedTextRun({ text: " long", ...change, id: 4 }),
            new InsertedTextRun({ text: "six", ...change, id: 2 }),
            new CommentRangeStart(0),
            new TextRun(" years."),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
          ],
        }),
      ],
      {
        comments: {
          children: [{ id: 0, author: "Sam", date: new Date(0), children: [p("Six or seven?"), p("Ask finance.")] }],
        },
      },
    );
    expect(outline(notice)[1]).toBe("p We keep it for six years.");
    const said = notice.remarks!.map(({ kind, author, from, to }) => [kind, author, notice.source.slice(from, to)]);
    expect(said).toEqual([
      ["deletion", "Jo Marsh", "ten long"],
      ["insertion", "Jo Marsh", "six"],
      ["comment", "Sam", "Six or seven?\nAsk finance."],
    ]);
    expect(place(notice, "Six or seven?")).toBe("1/2");
  });
});

describe("places", () => {
  test("pages end where a break was set, paragraphs count anew", async () => {
    const notice = await word([
      p("First."),
      p("Second."),
      new Paragraph({ children: [new PageBreak()] }),
      p("Third."),
      new Paragraph({ text: "Fourth.", pageBreakBefore: true }),
      p("Fifth."),
    ]);
    expect(["First", "Second", "Third", "Fourth", "Fifth"].map((words) => place(notice, words))).toEqual([
      "1/1",
      "1/2",
      "2/1",
      "3/1",
      "3/2",
    ]);
  });

  test("each paragraph of a cell counts, empty ones do not", async () => {
    const two = new TableCell({ children: [p("Second."), p("Third.")] });
    const notice = await word([
      p("First."),
      p(""),
      table(new TableRow({ children: [two, cell("Fourth.")] }), row("Fifth.", "Sixth.")),
      p("Seventh."),
    ]);
    const words = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh"];
    expect(words.map((one) => place(notice, one))).toEqual(words.map((_, index) => `1/${index + 1}`));
  });

  test("what Word drew last counts, once where a break was set by hand; a paragraph goes on over the page", async () => {
    const drawn = "<w:r><w:lastRenderedPageBreak/><w:t>";
    const notice = await withXml(
      [
        p("First."),
        new Paragraph({ children: [new PageBreak(), new TextRun("Second.")] }),
        p("Third. Fourth."),
        p("Fifth."),
      ],
      (xml) =>
        xml
          .replace(/<w:t[^>]*>Second/, "<w:lastRenderedPageBreak/>$&")
          .replace(/<w:r><w:t[^>]*>Third\. /, `<w:r><w:t xml:space="preserve">Third. </w:t></w:r>${drawn}`),
    );
    expect(["First", "Second", "Third", "Fourth", "Fifth"].map((words) => place(notice, words))).toEqual([
      "1/1",
      "2/1",
      "2/2",
      "3/1",
      "3/2",
    ]);
    expect(outline(notice)).toContain("p Fourth.");
  });

  test("what is quoted is a slice of what was read", async () => {
    const notice = await word([p(PROSE), p("We keep your name for 6 years, and share it with our printer.")]);
    const report = lint(notice, { pack: compiled, asOf: "2026-11-22" });
    const quotes = report.elements.flatMap(({ evidence }) => evidence);
    expect(quotes.length).toBeGreaterThan(0);
    for (const { text, start, end } of quotes) {
      expect(text).toBe(notice.source.slice(start.offset, end.offset));
      expect(start.page).toBe(1);
      expect(start.paragraph).toBeGreaterThan(0);
    }
  });
});

describe("what cannot be read", () => {
  const open = (bytes: Uint8Array, path = "notice.docx") => openNotice(bytes, path);
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

  test("an old or a locked file, Rich Text and other archives say what they are", async () => {
    await expect(open(bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))).rejects.toThrow(/old Word file.*password/);
    await expect(open(bytes("{\\rtf1\\ansi Privacy}"))).rejects.toThrow(/Rich Text/);
    await expect(open(zipSync({ "xl/workbook.xml": bytes("<a/>") }))).rejects.toThrow(/spreadsheet/);
    await expect(open(zipSync({ "a.txt": bytes("a") }))).rejects.toThrow(/zipped archive/);
  });

  test("a document is known by its bytes, whatever it is called", async () => {
    const whole = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [p(PROSE)] }] })));
    for (const path of ["<stdin>", "notice.dotx", "notice.docm", "notice.md"]) {
      expect(await open(whole, path)).toMatchObject({ format: "docx", source: PROSE });
    }
  });

  test("a damaged file is said to be damaged", async () => {
    const whole = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [p(PROSE)] }] })));
    await expect(open(whole.slice(0, whole.length / 2))).rejects.toThrow(/damaged/);
    await expect(open(zipSync({ "word/document.xml": bytes("<w:document><w:body>") }))).rejects.toThrow(/damaged/);
    await expect(open(zipSync({ "word/styles.xml": bytes("<w:styles/>") }))).rejects.toThrow(/damaged/);
    const deep = `${"<w:p>".repeat(200_000)}${"</w:p>".repeat(200_000)}`;
    await expect(open(zipSync({ "word/document.xml": bytes(`<w:document>${deep}</w:document>`) }))).rejects.toThrow(
      /damaged/,
    );
  });

  test("a file that unpacks to more than 100 MB is not unpacked", async () => {
    const huge = new Uint8Array(101_000_000).fill(32);
    const bomb = zipSync({ "word/document.xml": huge }, { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(open(bomb)).rejects.toThrow(/100 MB/);
  });

  test("a document without words", async () => {
    const notice = await word([p("")]);
    expect(() => lint(notice, { pack: compiled, asOf: "2026-11-22" })).toThrow(/no words/);
  });
});
