import PDFDocument from "pdfkit";
import { type Item, type NoticeValue, plain, sections, type Words } from "./notice.ts";
import { type Placed, pages } from "./pages.ts";

/** A notice as it is printed: a PDF of pages with a footer, the bullets written, the tables in columns. */
export async function toPdf(notice: NoticeValue): Promise<Placed> {
  const at = pages();
  const doc = new PDFDocument({ size: "A4", margin: 60, bufferPages: true });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  const plainly = () => doc.font("Helvetica").fontSize(10.5);
  const heading = (text: string, size: number) => {
    at.paragraph(text);
    doc.font("Helvetica-Bold").fontSize(size).text(text, 60);
    plainly().moveDown(0.6);
  };
  const words = (all: Words, x: number) => {
    at.paragraph(plain(all));
    all.forEach((one, index) => {
      const continued = index < all.length - 1;
      const text = typeof one === "string" ? one : one.text;
      const options = { continued, link: typeof one === "string" ? null : one.url };
      if (index === 0) doc.text(text, x, doc.y, options);
      else doc.text(text, options);
    });
  };
  const items = (all: readonly Item[], x: number) => {
    for (const item of all) {
      doc.text("•", x).moveUp();
      words(item.words, x + 14);
      items(item.items ?? [], x + 24);
    }
  };
  const rows = (
    all: readonly (readonly { readonly text: string; readonly bold: boolean; readonly url?: string }[])[],
  ) => {
    const width = 475 / all[0]!.length;
    for (const row of all) {
      const y = doc.y;
      let bottom = y;
      row.forEach(({ text, bold, url }, index) => {
        at.paragraph(text);
        doc.font(bold ? "Helvetica-Bold" : "Helvetica");
        doc.text(text, 60 + width * index, y, { width: width - 16, link: url ?? null });
        bottom = Math.max(bottom, doc.y);
      });
      doc.y = bottom + 8;
    }
    plainly();
  };

  heading(notice.title, 20);
  for (const block of notice.blocks) {
    switch (block.kind) {
      case "heading":
        heading(block.text, block.level === 2 ? 15 : 12.5);
        break;
      case "bold":
        heading(block.text, 10.5);
        break;
      case "text":
        words(block.words, 60);
        doc.moveDown(0.8);
        break;
      case "list":
        items(block.items, 72);
        doc.moveDown(0.8);
        break;
      case "terms":
        rows(
          block.pairs.map(([term, said]) => {
            const link = said.find((one) => typeof one !== "string");
            return [
              { text: term, bold: true },
              { text: plain(said), bold: false, ...(link && { url: link.url }) },
            ];
          }),
        );
        break;
      case "table":
        rows(block.rows.map((row, index) => row.map((text) => ({ text, bold: index === 0 }))));
        break;
      case "contents":
        for (const text of sections(notice)) {
          at.paragraph(text);
          doc.text(`${text} ${".".repeat(60)} 1`, 60);
        }
        doc.moveDown(0.8);
        break;
      case "page":
        at.newPage();
        doc.addPage();
        break;
    }
  }
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index);
    doc.page.margins.bottom = 0;
    doc.fontSize(8).text(notice.footer, 60, 805, { lineBreak: false });
    doc.text(`${index + 1}`, 520, 805, { lineBreak: false });
  }
  doc.end();
  return { bytes: await done, places: at.places };
}
