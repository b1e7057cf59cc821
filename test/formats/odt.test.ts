import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { lint } from "../../src/lint.ts";
import { openNotice } from "../../src/source/open-notice.ts";
import type { Document as Notice } from "../../src/types.ts";
import { pack as compiled } from "../corpus.ts";
import { outlineOf as outline } from "../document-outline.ts";
import { odtFile } from "./odt-file.ts";

const odt = (body: string, automatic?: string): Promise<Notice> => openNotice(odtFile(body, automatic), "notice.odt");

const p = (text: string) => `<text:p text:style-name="Text_20_body">${text}</text:p>`;
const h = (text: string, level: number) =>
  `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${text}</text:h>`;
const item = (...inner: string[]) => `<text:list-item>${inner.join("")}</text:list-item>`;
const list = (style: string, ...items: string[]) =>
  `<text:list text:style-name="${style}">${items.join("")}</text:list>`;
const cell = (text: string, more = "") =>
  `<table:table-cell${more}><text:p text:style-name="Table_20_Contents">${text}</text:p></table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;

const PROSE =
  "We collect your name and your address when you write to us about a footpath, and keep them in our files.";

function place(notice: Notice, words: string): string {
  const at = notice.source.indexOf(words);
  const sheet = notice.sheets!.findLast(({ offset }) => offset <= at)!;
  return `${sheet.page}/${sheet.paragraph}`;
}

describe("OpenDocument", () => {
  test("headings by level under a title, and of bold words", async () => {
    const notice = await odt(
      `<text:p text:style-name="Title">Privacy notice</text:p>${h("Who we are", 1)}${p(PROSE)}${h("Details", 2)}${p(PROSE)}${p('<text:span text:style-name="T1">Your rights</text:span>')}${p(PROSE)}`,
    );
    expect(outline(notice).filter((line) => line.startsWith("#"))).toEqual([
      "# Privacy notice",
      "## Who we are",
      "### Details",
      "#### Your rights",
    ]);
  });

  test("white space as the format has it: spans, text:s, text:tab, line breaks", async () => {
    const notice = await odt(
      p(
        'We <text:span text:style-name="T9">keep\n    your</text:span> na<text:span>me<text:s text:c="2"/>for</text:span><text:tab/>six years.<text:line-break/>Ask us.',
      ),
    );
    expect(notice.source).toBe("We keep your name  for\tsix years.\nAsk us.");
  });

  test("lists with their lead-in, nested and numbered", async () => {
    const nested = list("L1", item(p("by letter;")), item(p("by e-mail.")));
    const notice = await odt(
      `${p("You have the right to:")}${list("L1", item(p("ask for a copy,"), p("free of charge,"), nested), item(p("have it erased.")))}${p("We then:")}${list("L2", item(p("check who you are")), item(p("answer you")))}`,
    );
    expect(outline(notice)).toEqual([
      "p You have the right to:",
      "- ask for a copy, <+ You have the right to:",
      "p free of charge, < ask for a copy,",
      "-- by letter; <+ free of charge,",
      "-- by e-mail. <+ free of charge,",
      "- have it erased. <+ You have the right to:",
      "p We then:",
      "- check who you are <+ We then:",
      "- answer you <+ We then:",
    ]);
    expect(notice.source).toContain("1. check who you are\n2. answer you");
  });

  test("tables with header rows and cells that reach over others", async () => {
    const notice = await odt(
      `<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows>${row(cell("What"), cell("Why"), cell("How long"))}</table:table-header-rows>${row(cell("Photographs", ' table:number-rows-spanned="2"'), cell("passes"), cell("1 year"))}${row("<table:covered-table-cell/>", cell("the yearbook"), cell("6 years"))}</table:table>`,
    );
    expect(outline(notice).slice(-2)).toEqual([
      "c the yearbook <+ Why @ Photographs",
      "c 6 years <+ How long @ Photographs",
    ]);
  });

  test("a table of one row only arranges the page; a text box is read where it hangs", async () => {
    const box = "<draw:frame><draw:text-box><text:p>In short: we keep little.</text:p></draw:text-box></draw:frame>";
    const notice = await odt(
      `<table:table>${row(cell(PROSE), cell("Second."))}</table:table>${p(`First.${box}`)}${p("Last.")}`,
    );
    expect(outline(notice)).toEqual([`p ${PROSE}`, "p Second.", "p First.", "p In short: we keep little.", "p Last."]);
  });

  test("links; footnotes at the end of their section", async () => {
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The schedule is on our site.</text:p></text:note-body></text:note>';
    const notice = await odt(
      `${h("Retention", 1)}${p(`${PROSE}${note}`)}${p('See <text:a xlink:href="https://ambleford.example/a?b=1&amp;c=2">our page</text:a>.')}${h("Rights", 1)}`,
    );
    expect(outline(notice).map((line) => line.slice(2))).toEqual([
      "Retention",
      PROSE,
      "See our page.",
      "The schedule is on our site.",
      "Rights",
    ]);
    expect(notice.links.map(({ text, url }) => [text, url])).toEqual([
      ["our page", "https://ambleford.example/a?b=1&c=2"],
    ]);
  });

  test("insertions are read, deletions are not; both and comments are remarked with their words", async () => {
    const info = "<office:change-info><dc:creator>Jo Marsh</dc:creator></office:change-info>";
    const changes = `<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:insertion>${info}</text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion>${info}<text:p>ten long</text:p></text:deletion></text:changed-region></text:tracked-changes>`;
    const comment = "<office:annotation><dc:creator>Sam</dc:creator><text:p>Six or seven?</text:p></office:annotation>";
    const notice = await odt(
      `${changes}${p(PROSE)}${p(`We keep it for <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>six<text:change-end text:change-id="c1"/> years.${comment}`)}`,
    );
    expect(outline(notice)[1]).toBe("p We keep it for six years.");
    expect(notice.remarks!.map(({ kind, author, from, to }) => [kind, author, notice.source.slice(from, to)])).toEqual([
      ["insertion", "Jo Marsh", "six"],
      ["deletion", "Jo Marsh", "ten long"],
      ["comment", "Sam", "Six or seven?"],
    ]);
    const rules = lint(notice, { pack: compiled, asOf: "2026-11-22" }).findings.map(({ rule, quote }) => [rule, quote]);
    expect(rules).toContainEqual(["comment-left", "Six or seven?"]);
    expect(rules).toContainEqual(["tracked-change-left", "six"]);
  });

  test("pages end at soft breaks, also within a paragraph, and before a style that begins one", async () => {
    const notice = await odt(
      `${p("First.")}${p("Second. <text:soft-page-break/>Third.")}<text:soft-page-break/>${p("Fourth.")}<text:p text:style-name="P1">Fifth.</text:p>${p("Sixth.")}`,
    );
    const words = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"];
    expect(words.map((word) => place(notice, word))).toEqual(["1/1", "1/2", "2/1", "3/1", "4/1", "4/2"]);
    expect(notice.source).toContain("Second. Third.");
  });

  test("the contents are not the notice", async () => {
    const entry = (text: string, page: number) =>
      `<text:p><text:a xlink:href="#${page}">${text}<text:tab/>${page}</text:a></text:p>`;
    const contents = `<text:table-of-content><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title>${entry("Who we are", 1)}${entry("Your rights", 2)}${entry("Complaints", 3)}</text:index-body></text:table-of-content>`;
    const notice = await odt(
      `${contents}${["Who we are", "Your rights", "Complaints"].map((text) => h(text, 1) + p(PROSE)).join("")}`,
    );
    expect(
      outline(notice)
        .slice(0, 4)
        .every((line) => line.startsWith("~")),
    ).toBe(true);
    expect(outline(notice)[4]).toBe("# Who we are");
  });

  test("what is locked or damaged is said to be", async () => {
    const open = (parts: Record<string, string>) =>
      openNotice(
        zipSync({
          mimetype: strToU8("application/vnd.oasis.opendocument.text"),
          ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
        }),
        "notice.odt",
      );
    await expect(open({ "META-INF/manifest.xml": "<a><manifest:encryption-data/></a>" })).rejects.toThrow(/password/);
    await expect(open({ "content.xml": "<office:document-content>" })).rejects.toThrow(/damaged/);
    await expect(open({})).rejects.toThrow(/damaged/);
  });
});
