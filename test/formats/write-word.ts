import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { anchor, type Item, type NoticeValue, plain, sections, type Words } from "./notice.ts";
import { type Placed, pages } from "./pages.ts";

/** A notice as Word keeps it. */
export async function toWord(notice: NoticeValue): Promise<Placed> {
  const at = pages();
  const children: (Paragraph | Table)[] = [];
  let fresh = false;
  const add = (text: string, runs: ParagraphChild[], more: object = {}) => {
    at.paragraph(text);
    children.push(new Paragraph({ children: runs, pageBreakBefore: fresh, ...more }));
    fresh = false;
  };
  const runs = (words: Words): ParagraphChild[] =>
    words.map((one) =>
      typeof one === "string"
        ? new TextRun(one)
        : new ExternalHyperlink({ link: one.url, children: [new TextRun({ text: one.text, style: "Hyperlink" })] }),
    );
  const items = (all: readonly Item[], level: number) => {
    for (const item of all) {
      add(plain(item.words), runs(item.words), { numbering: { reference: "bullets", level } });
      items(item.items ?? [], level + 1);
    }
  };
  const cell = (text: string, inner: ParagraphChild[]) => {
    at.paragraph(text);
    return new TableCell({ children: [new Paragraph({ children: inner })] });
  };
  const bold = (text: string) => new TextRun({ text, bold: true });

  add(notice.title, [new TextRun(notice.title)], { heading: HeadingLevel.TITLE });
  for (const block of notice.blocks) {
    switch (block.kind) {
      case "heading": {
        const heading = block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
        add(block.text, [new TextRun(block.text)], { heading });
        break;
      }
      case "bold":
        add(block.text, [bold(block.text)]);
        break;
      case "text":
        add(plain(block.words), runs(block.words));
        break;
      case "list":
        items(block.items, 0);
        break;
      case "terms":
        children.push(
          new Table({
            rows: block.pairs.map(
              ([term, said]) => new TableRow({ children: [cell(term, [bold(term)]), cell(plain(said), runs(said))] }),
            ),
          }),
        );
        break;
      case "table":
        children.push(
          new Table({
            rows: block.rows.map(
              (row, index) =>
                new TableRow({
                  tableHeader: index === 0,
                  children: row.map((text) => cell(text, [new TextRun(text)])),
                }),
            ),
          }),
        );
        break;
      case "contents":
        for (const text of sections(notice)) {
          const inner = [new TextRun(text), new TextRun("\t1")];
          add(text, [new InternalHyperlink({ anchor: anchor(text), children: inner })], { style: "TOC1" });
        }
        break;
      case "page":
        at.newPage();
        fresh = true;
        break;
    }
  }
  const bullet = (level: number) => ({ level, format: LevelFormat.BULLET, text: "•" });
  const file = new Document({
    numbering: { config: [{ reference: "bullets", levels: [bullet(0), bullet(1)] }] },
    styles: { paragraphStyles: [{ id: "TOC1", name: "toc 1" }] },
    sections: [{ footers: { default: new Footer({ children: [new Paragraph(notice.footer)] }) }, children }],
  });
  return { bytes: new Uint8Array(await Packer.toBuffer(file)), places: at.places };
}
