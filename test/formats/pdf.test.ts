import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint.ts";
import { openNotice } from "../../src/source/open-notice.ts";
import type { Document as Notice } from "../../src/types.ts";
import { pack as compiled } from "../corpus.ts";
import { outlineOf as outline } from "../document-outline.ts";

type Draw = (doc: PDFKit.PDFDocument) => void;

async function bytesOf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: "A4", margin: 60, bufferPages: true, ...options });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  draw(doc.font("Helvetica").fontSize(10));
  doc.end();
  return done;
}

const pdf = async (draw: Draw, options?: PDFKit.PDFDocumentOptions): Promise<Notice> =>
  openNotice(await bytesOf(draw, options), "notice.pdf");

const heading = (doc: PDFKit.PDFDocument, text: string, size: number) =>
  doc.font("Helvetica-Bold").fontSize(size).text(text).font("Helvetica").fontSize(10).moveDown();

/** Sentences that differ, so that none is taken for what every page repeats. */
const prose = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `In case number ${["one", "two", "three", "four", "five", "six", "seven"][index % 7]} we collect your name and your address when you write to us about a footpath, and keep them in our files.`,
  ).join(" ");

/** Page and paragraph of some words. */
function place(notice: Notice, words: string): string {
  const at = notice.source.indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  const sheet = notice.sheets!.findLast(({ offset }) => offset <= at)!;
  return `${sheet.page}/${sheet.paragraph}`;
}

describe("text", () => {
  test("headings by the size of their letters, or bold; paragraphs whole", async () => {
    const notice = await pdf((doc) => {
      heading(doc, "Privacy notice", 20);
      doc.text(prose(3)).moveDown();
      heading(doc, "Who we are", 14);
      doc.text(prose(2)).moveDown();
      heading(doc, "Your choices", 10);
      doc.text(prose(1));
    });
    expect(outline(notice).filter((line) => line.startsWith("#"))).toEqual([
      "# Privacy notice",
      "## Who we are",
      "### Your choices",
    ]);
    expect(notice.source.split("\n\n")).toEqual([
      "Privacy notice",
      prose(3),
      "Who we are",
      prose(2),
      "Your choices",
      prose(1),
    ]);
    expect(notice.meta.title).toBe("Privacy notice");
  });

  test("two columns one after the other, also where they were written line by line", async () => {
    const columns = await pdf((doc) => {
      doc.text(prose(9), { columns: 2, columnGap: 24, height: 170, align: "justify" });
    });
    expect(columns.source).toBe(prose(9));
    const left = [
      "The left column tells of the names",
      "and addresses that we keep in our",
      "files for as long as your matter is",
      "open, and of the photographs that",
      "we take of the paths, which do not",
      "show anybody who may be walking",
      "there on the day that we come by,",
      "unless they want to be in them.",
    ];
    const right = [
      "The right column tells of the rights",
      "that you have: to ask us for a copy",
      "of what we hold, to have it put right",
      "or erased, and to object to what we",
      "do with it. You may also complain",
      "to the regulator, whose address is",
      "on its own pages, at any time you",
      "like and without any cost to you.",
    ];
    const byLine = await pdf((doc) => {
      left.forEach((text, index) => {
        doc.text(text, 60, 80 + 12 * index, { lineBreak: false });
        doc.text(right[index]!, 310, 80 + 12 * index, { lineBreak: false });
      });
    });
    expect(byLine.source).toBe([...left, ...right].join(" ").replace("in them. The", "in them.\n\nThe"));
  });

  test("heads, feet and numbers of pages are dropped; a paragraph goes on over them", async () => {
    const notice = await pdf((doc) => {
      heading(doc, "Privacy notice", 20);
      doc.text(prose(140));
      const { count } = doc.bufferedPageRange();
      for (let index = 0; index < count; index += 1) {
        doc.switchToPage(index);
        doc.page.margins.bottom = 0;
        doc.fontSize(8).text("Ambleford Council: privacy notice, version 2", 60, 28, { lineBreak: false });
        doc.text(`Page ${index + 1} of ${count}`, 280, 812, { lineBreak: false });
      }
      expect(count).toBe(3);
    });
    const head = "Ambleford Council: privacy notice, version 2";
    expect(notice.source).toBe(`Privacy notice\n\n${prose(140)}\n\n${head}`);
    const pages = notice.sheets!.map(({ page, paragraph }) => `${page}/${paragraph}`);
    expect(pages.slice(0, 4)).toEqual(["1/1", "1/2", "2/1", "3/1"]);
    expect(outline(notice)).not.toContain(`p ${head}`);
    expect(notice.leftOut).toMatchObject([{ what: "page-header", text: head, start: { page: 1 } }]);
  });

  test("words that were parted at the end of a line are mended, others keep their hyphen", async () => {
    const notice = await pdf((doc) => {
      const lines = [
        "We look after your personal data, keep it confiden-",
        "tial and pass it on to no third-",
        "party company, nor to any of our well-",
        "known partners, whom we tell noth\u00ading of it at all.",
      ];
      for (const [index, line] of lines.entries()) doc.text(line, 60, 80 + 12 * index, { lineBreak: false });
    });
    expect(notice.source).toContain("keep it confidential and pass it on to no third-party company");
    expect(notice.source).toContain("our well-known partners");
  });

  test("links keep their targets, over lines as well", async () => {
    const notice = await pdf((doc) => {
      doc.text("Write to ", { continued: true });
      doc.text("our data protection officer", { link: "mailto:dpo@ambleford.example", continued: true });
      doc.text(" or see ", { link: null, continued: true });
      doc.text("the page of the regulator", { link: "https://ico.org.uk/make-a-complaint", continued: true });
      doc.text(".", { link: null });
    });
    expect(notice.links.map(({ text, url }) => [text, url])).toEqual([
      ["our data protection officer", "mailto:dpo@ambleford.example"],
      ["the page of the regulator", "https://ico.org.uk/make-a-complaint"],
    ]);
  });
});

describe("lists and tables", () => {
  test("bullets that are written, with further lines, and those that are drawn", async () => {
    const long =
      "ask for a copy of the personal data that we hold about you, which is called a subject access request and which is free of charge in nearly all cases";
    const written = await pdf((doc) => {
      doc.text("You have the right to:").moveDown(0.5);
      for (const text of [long, "have it erased"]) doc.text("•", 78).moveUp().text(text, 96);
      doc.text("–", 110).moveUp().text("at once", 124);
      doc.moveDown().text(prose(1), 60);
    });
    const wanted = [
      "p You have the right to:",
      `- ${long} <+ You have the right to:`,
      "- have it erased <+ You have the right to:",
      "-- at once <+ have it erased",
      `p ${prose(1)}`,
    ];
    expect(outline(written)).toEqual(wanted);
    const drawn = await pdf((doc) => {
      doc.text("You have the right to:").moveDown(0.5);
      doc.list([long, "have it erased", ["at once"]]);
      doc.moveDown().text(prose(1));
    });
    expect(outline(drawn)).toEqual(wanted);
  });

  test("tables by their columns, over pages without the header that is repeated", async () => {
    const row = (doc: PDFKit.PDFDocument, cells: readonly string[], y: number) => {
      for (const [index, text] of cells.entries()) doc.text(text, 60 + 165 * index, y, { width: 150 });
    };
    const header = ["What", "Why", "How long"];
    const notice = await pdf((doc) => {
      doc.text("We keep what we collect as this table says:");
      row(doc, header, 100);
      row(
        doc,
        [
          "Photographs of the pupils at school events",
          "passes, the yearbook and what we put up in our corridors",
          "6 years",
        ],
        120,
      );
      row(doc, ["Names", "to write to you", "2 years after you leave"], 170);
      doc.addPage();
      row(doc, header, 60);
      row(doc, ["Letters", "to answer you", "1 year"], 80);
      heading(doc.text("", 60, 120), "Your rights", 14);
      doc.text(prose(2));
    });
    expect(outline(notice).filter((line) => line.startsWith("c"))).toEqual([
      "c What",
      "c Why",
      "c How long",
      "c Photographs of the pupils at school events <+ What",
      "c passes, the yearbook and what we put up in our corridors <+ Why @ Photographs of the pupils at school events",
      "c 6 years <+ How long @ Photographs of the pupils at school events",
      "c Names <+ What",
      "c to write to you <+ Why @ Names",
      "c 2 years after you leave <+ How long @ Names",
      "c Letters <+ What",
      "c to answer you <+ Why @ Letters",
      "c 1 year <+ How long @ Letters",
    ]);
    expect(outline(notice)).toContain("# Your rights");
    expect(place(notice, "1 year")).toBe("2/3");
  });
});

describe("places", () => {
  test("what is quoted is a slice of what was read, with page and paragraph", async () => {
    const notice = await pdf((doc) => {
      heading(doc, "Privacy notice", 20);
      doc.text(prose(2)).addPage().text("We share your name with our printer, and keep it for 6 years.");
    });
    const report = lint(notice, { pack: compiled, asOf: "2026-11-22" });
    const kept = report.elements.find(({ id }) => id === "retention")!.evidence[0]!;
    expect(kept.text).toBe(notice.source.slice(kept.start.offset, kept.end.offset));
    expect(kept.start).toMatchObject({ page: 2, paragraph: 1 });
  });
});

describe("what cannot be read", () => {
  const open = (bytes: Uint8Array) => openNotice(bytes, "notice.pdf");
  /** One grey pixel. */
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
    "base64",
  );

  test("a scan, which has pictures and no text", async () => {
    const scan = await bytesOf((doc) => doc.image(pixel, 0, 0, { width: 595, height: 842 }));
    await expect(open(scan)).rejects.toThrow(/no text in this PDF.*scan/);
    await expect(open(scan)).rejects.toMatchObject({ hint: expect.stringContaining("OCR") });
  });

  test("a scanned page among others is said to have no text", async () => {
    const notice = await pdf((doc) => {
      doc.text(prose(4)).addPage().image(pixel, 0, 0, { width: 595, height: 842 });
      doc.addPage().text("We share your name with our printer.");
    });
    expect(notice.leftOut).toMatchObject([{ what: "other", text: "(page 2 has no text)", start: { page: 2 } }]);
    expect(place(notice, "our printer")).toBe("3/1");
  });

  test("a file that is locked with a password", async () => {
    const locked = await bytesOf((doc) => doc.text(prose(1)), { userPassword: "secret" });
    await expect(open(locked)).rejects.toThrow(/locked with a password/);
    const readable = await bytesOf((doc) => doc.text(prose(1)), { ownerPassword: "secret" });
    expect((await open(readable)).source).toBe(prose(1));
  });

  test("a damaged file", async () => {
    const whole = await bytesOf((doc) => doc.text(prose(1)));
    await expect(open(new TextEncoder().encode("%PDF-1.7\nnothing more"))).rejects.toThrow(/damaged/);
    await expect(open(whole.slice(0, 200))).rejects.toThrow(/damaged|no text/);
  });
});
