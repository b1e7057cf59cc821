import { anchor, type Item, type NoticeValue, plain, sections, type Words } from "./notice.ts";
import { odtFile } from "./odt-file.ts";
import { type Placed, pages } from "./pages.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A notice as LibreOffice keeps it. */
export function toOdt(notice: NoticeValue): Placed {
  const at = pages();
  const body: string[] = [];
  const words = (all: Words) =>
    all
      .map((one) =>
        typeof one === "string"
          ? escaped(one)
          : `<text:a xlink:type="simple" xlink:href="${escaped(one.url)}">${escaped(one.text)}</text:a>`,
      )
      .join("");
  const p = (text: string, inner: string, style = "Text_20_body") => {
    at.paragraph(text);
    return `<text:p text:style-name="${style}">${inner}</text:p>`;
  };
  const items = (all: readonly Item[]): string =>
    `<text:list text:style-name="L1">${all
      .map(
        (item) =>
          `<text:list-item>${p(plain(item.words), words(item.words))}${item.items ? items(item.items) : ""}</text:list-item>`,
      )
      .join("")}</text:list>`;
  const cell = (text: string, inner: string) =>
    `<table:table-cell>${p(text, inner, "Table_20_Contents")}</table:table-cell>`;
  const bold = (text: string) => `<text:span text:style-name="T1">${escaped(text)}</text:span>`;

  body.push(p(notice.title, escaped(notice.title), "Title"));
  for (const block of notice.blocks) {
    switch (block.kind) {
      case "heading": {
        const level = block.level - 1;
        at.paragraph(block.text);
        body.push(
          `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}"><text:bookmark text:name="${anchor(block.text)}"/>${escaped(block.text)}</text:h>`,
        );
        break;
      }
      case "bold":
        body.push(p(block.text, bold(block.text)));
        break;
      case "text":
        body.push(p(plain(block.words), words(block.words)));
        break;
      case "list":
        body.push(items(block.items));
        break;
      case "terms": {
        const rows = block.pairs.map(
          ([term, said]) =>
            `<table:table-row>${cell(term, bold(term))}${cell(plain(said), words(said))}</table:table-row>`,
        );
        body.push(`<table:table>${rows.join("")}</table:table>`);
        break;
      }
      case "table": {
        const rows = block.rows.map(
          (row) => `<table:table-row>${row.map((text) => cell(text, escaped(text))).join("")}</table:table-row>`,
        );
        body.push(
          `<table:table><table:table-header-rows>${rows[0]}</table:table-header-rows>${rows.slice(1).join("")}</table:table>`,
        );
        break;
      }
      case "contents": {
        const entries = sections(notice).map((text) =>
          p(text, `<text:a xlink:href="#${anchor(text)}">${escaped(text)}<text:tab/>1</text:a>`, "Contents_20_1"),
        );
        body.push(
          `<text:table-of-content><text:index-body>${entries.join("")}</text:index-body></text:table-of-content>`,
        );
        break;
      }
      case "page":
        at.newPage();
        body.push("<text:soft-page-break/>");
        break;
    }
  }
  return { bytes: odtFile(body.join("")), places: at.places };
}
