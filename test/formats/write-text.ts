import { anchor, type Block, type Item, type NoticeValue, plain, sections, type Words } from "./notice.ts";

/** A notice as a text format has it, and on which line each of its paragraphs stands. */
export interface WrittenText {
  readonly source: string;
  readonly places: readonly { readonly text: string; readonly line: number }[];
}

interface Page {
  /** Writes a line; `says` are the paragraphs that stand on it. */
  line(text?: string, ...says: readonly string[]): void;
  done(): WrittenText;
}

function page(): Page {
  const lines: string[] = [];
  const places: { text: string; line: number }[] = [];
  return {
    line(text = "", ...says) {
      lines.push(text);
      places.push(...says.map((one) => ({ text: one, line: lines.length })));
    },
    done: () => ({ source: `${lines.join("\n")}\n`, places }),
  };
}

export function toMarkdown(notice: NoticeValue): WrittenText {
  const out = page();
  const words = (all: Words) =>
    all.map((one) => (typeof one === "string" ? one : `[${one.text}](${one.url})`)).join("");
  const cells = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  const items = (all: readonly Item[], indent: string) => {
    for (const item of all) {
      out.line(`${indent}- ${words(item.words)}`, plain(item.words));
      items(item.items ?? [], `${indent}  `);
    }
  };
  const write = (block: Block) => {
    switch (block.kind) {
      case "heading":
        out.line(`${"#".repeat(block.level)} ${block.text}`, block.text);
        break;
      case "bold":
        out.line(`**${block.text}**`, block.text);
        break;
      case "text":
        out.line(words(block.words), plain(block.words));
        break;
      case "list":
        items(block.items, "");
        break;
      case "terms":
        out.line("| | |");
        out.line("|---|---|");
        for (const [term, said] of block.pairs) out.line(cells([`**${term}**`, words(said)]), term, plain(said));
        break;
      case "table":
        block.rows.forEach((row, index) => {
          out.line(cells(row), ...row);
          if (index === 0) out.line(cells(row.map(() => "---")));
        });
        break;
      case "contents":
        for (const text of sections(notice)) out.line(`- [${text}](#${anchor(text)})`, text);
        break;
      case "page":
        return;
    }
    out.line();
  };
  out.line(`# ${notice.title}`, notice.title);
  out.line();
  for (const block of notice.blocks) write(block);
  out.line(notice.footer, notice.footer);
  return out.done();
}

/** How a kind of page writes what is its own: links, and what stands around the notice. */
interface Dialect {
  readonly head: readonly string[];
  readonly foot: (footer: string) => readonly string[];
  readonly text: (text: string) => string;
  readonly link: (text: string, url: string) => string;
  readonly heading: (text: string) => string;
  /** What stands between blocks, by their number. */
  readonly between: (index: number) => string | null;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("’", "&rsquo;").replaceAll("–", "&ndash;");

const anchored = (text: string, url: string) => `<a href="${url}">${escaped(text)}</a>`;

function toPage(notice: NoticeValue, dialect: Dialect): WrittenText {
  const out = page();
  const words = (all: Words) =>
    all.map((one) => (typeof one === "string" ? dialect.text(one) : dialect.link(one.text, one.url))).join("");
  const items = (all: readonly Item[], indent: string) => {
    out.line(`${indent}<ul>`);
    for (const item of all) {
      if (!item.items) {
        out.line(`${indent}  <li>${words(item.words)}</li>`, plain(item.words));
        continue;
      }
      out.line(`${indent}  <li>${words(item.words)}`, plain(item.words));
      items(item.items, `${indent}    `);
      out.line(`${indent}  </li>`);
    }
    out.line(`${indent}</ul>`);
  };
  const write = (block: Block) => {
    switch (block.kind) {
      case "heading": {
        const tag = `h${block.level}`;
        out.line(`<${tag} id="${anchor(block.text)}">${dialect.heading(block.text)}</${tag}>`, block.text);
        break;
      }
      case "bold":
        out.line(`<p><strong>${dialect.text(block.text)}</strong></p>`, block.text);
        break;
      case "text":
        out.line(`<p>${words(block.words)}</p>`, plain(block.words));
        break;
      case "list":
        items(block.items, "");
        break;
      case "terms":
        out.line("<dl>");
        for (const [term, said] of block.pairs) {
          out.line(`  <dt>${dialect.text(term)}</dt>`, term);
          out.line(`  <dd>${words(said)}</dd>`, plain(said));
        }
        out.line("</dl>");
        break;
      case "table":
        out.line("<table>");
        block.rows.forEach((row, index) => {
          out.line("  <tr>");
          for (const cell of row) {
            const tag = index === 0 ? "th" : "td";
            out.line(`    <${tag}>${dialect.text(cell)}</${tag}>`, cell);
          }
          out.line("  </tr>");
        });
        out.line("</table>");
        break;
      case "contents":
        out.line("<ul>");
        for (const text of sections(notice))
          out.line(`  <li><a href="#${anchor(text)}">${escaped(text)}</a></li>`, text);
        out.line("</ul>");
        break;
      case "page":
        return;
    }
  };
  for (const line of dialect.head) out.line(line);
  out.line(`<h1>${dialect.heading(notice.title)}</h1>`, notice.title);
  notice.blocks.forEach((block, index) => {
    const code = dialect.between(index);
    if (code !== null) out.line(code);
    write(block);
  });
  for (const line of dialect.foot(notice.footer)) out.line(line, notice.footer);
  return out.done();
}

export const toHtml = (notice: NoticeValue): WrittenText =>
  toPage(notice, {
    head: [
      "<!DOCTYPE html>",
      '<html lang="en">',
      `<head><meta charset="utf-8"><title>${escaped(notice.title)} | Ambleford</title><style>p { margin: 0 }</style></head>`,
      "<body>",
      '<a href="#main">Skip to main content</a>',
      '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/bins">Bins</a></li><li><a href="/paths">Paths</a></li></ul></nav></header>',
      '<main id="main">',
    ],
    foot: (footer) => ["</main>", `<footer><p>${escaped(footer)}</p></footer>`, "</body>", "</html>"],
    text: escaped,
    link: anchored,
    heading: escaped,
    between: () => null,
  });

const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;

export const toErb = (notice: NoticeValue): WrittenText =>
  toPage(notice, {
    head: [
      `<% content_for :page_title, ${quoted(notice.title)} %>`,
      '<%= render "shared/breadcrumbs", trail: [root_path, paths_path] %>',
      '<div class="govuk-grid-row">',
    ],
    foot: () => ["</div>", "<%# the footer is in the layout %>"],
    text: escaped,
    link: (text, url) =>
      url.startsWith("mailto:")
        ? `<%= govuk_mail_to ${quoted(text)} %>`
        : `<%= govuk_link_to ${quoted(text)}, ${quoted(url)} %>`,
    heading: escaped,
    between: (index) => (index % 7 === 3 ? `<% if feature_enabled?(:part_${index}) %><% end %>` : null),
  });

export const toNunjucks = (notice: NoticeValue): WrittenText =>
  toPage(notice, {
    head: [
      '{% extends "layouts/page.njk" %}',
      '{% from "govuk/components/button/macro.njk" import govukButton %}',
      `{% set pageTitle = ${quoted(notice.title)} %}`,
      "{% block content %}",
    ],
    foot: () => ["{% endblock %}"],
    text: escaped,
    link: anchored,
    heading: (text) => `{{ _(${quoted(text)}) }}`,
    between: (index) => (index % 5 === 2 ? `{# part ${index}: agreed with {{ team }} #}` : null),
  });

export const toRazor = (notice: NoticeValue): WrittenText =>
  toPage(notice, {
    head: [
      "@page",
      "@model Ambleford.Pages.PrivacyModel",
      "@{",
      `    ViewData["Title"] = ${quoted(notice.title)};`,
      "}",
    ],
    foot: () => ["@section Scripts {", '    <script src="~/js/page.js"></script>', "}"],
    text: (text) => escaped(text).replaceAll("@", "@@"),
    link: (text, url) => anchored(text, url).replaceAll("@", "@@"),
    heading: escaped,
    between: (index) => (index % 6 === 4 ? `@* part ${index} *@` : null),
  });
