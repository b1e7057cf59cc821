import { readdirSync, readFileSync } from "node:fs";
import type { Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { clauses } from "../src/document/clauses.ts";
import { sourceRange } from "../src/document/place.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import type { Document, LeftOutKind, NoticeReport } from "../src/types.ts";

const folder = "test/pages";
const pack = compile(loadPack("rules/uk-gdpr"));
const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const report = (document: Document) => lint(document, { pack, asOf: "2026-11-21" });
const open = (file: string, wholePage = false) => read(readFileSync(`${folder}/${file}`, "utf8"), file, { wholePage });

/** What stands around the notice on each page, as it must be left out: the kinds, and words of some that tempt a reader. */
const pages: Readonly<Record<string, { readonly kinds: readonly LeftOutKind[]; readonly words: readonly string[] }>> = {
  "govuk-service": {
    kinds: ["banner", "navigation", "hidden", "related", "footer"],
    words: ["We use some essential cookies", "Is this page useful?", "Crown copyright"],
  },
  council: {
    kinds: ["banner", "navigation", "header", "related", "form", "footer", "other"],
    words: [
      "They are kept for two years",
      "Bin collection days",
      "may share your personal data",
      "protect your personal",
    ],
  },
  "charity-wordpress": {
    kinds: ["banner", "header", "navigation", "hidden", "related", "footer"],
    words: ["Consenting to these technologies", "Do you keep my data for ever", "we keep it as long as necessary"],
  },
  accordions: {
    kinds: ["banner", "header", "navigation", "form", "related", "footer", "other"],
    words: ["analytics cookies", "Show all sections", "Do not share personal data in this chat"],
  },
  tabs: {
    kinds: ["banner", "header", "navigation", "related", "footer", "other"],
    words: ["We may sell or share", "Freedom of information", "the right to change this site"],
  },
  "table-layout-2005": {
    kinds: ["navigation", "footer", "other"],
    words: ["Annual Show", "Growing tips", "Best viewed in 800 x 600", "Back to top"],
  },
  "div-soup": {
    kinds: ["header", "form", "footer", "banner", "other"],
    words: ["Bread & candles", "I agree to the privacy policy", "100% secure", "bottom of page"],
  },
  "school-squarespace": {
    kinds: ["header", "form", "footer", "banner", "other"],
    words: ["School closes at 2pm", "will never share your details", "We process personal data lawfully"],
  },
  "trust-sharepoint": {
    kinds: ["navigation", "hidden", "footer", "other"],
    words: ["Skip Ribbon Commands", "we may sell your data", "Freedom of information"],
  },
  "app-react": {
    kinds: ["navigation", "footer", "banner"],
    words: ["Acceptable use", "share information with advertisers", "100% safe"],
  },
  "no-main": {
    kinds: ["header", "navigation", "form", "banner", "footer"],
    words: ["Register your pet", "Puppy parties", "as long as we like", "We never share your data"],
  },
};

test("every page here is tested, and has its plain twin", () => {
  const names = (ending: string) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length))
      .sort();
  expect(names(".html")).toEqual(Object.keys(pages).sort());
  expect(names(".md")).toEqual(names(".html"));
});

describe.each(Object.entries(pages))("%s", (name, { kinds, words }) => {
  const page = open(`${name}.html`);
  const [plain, published] = [report(open(`${name}.md`)), report(page)];

  test("reads as its plain twin does: statuses, facts and findings", () => {
    expect(said(published)).toEqual(said(plain));
  });

  test("says what it left out, and no finding stands there", () => {
    expect([...new Set(page.leftOut.map(({ what }) => what))].sort()).toEqual([...kinds].sort());
    for (const { start, end, text } of page.leftOut) {
      const stretch = letters(shown(page.source.slice(start.offset, end.offset)));
      expect(stretch.startsWith(letters(text).slice(0, 100))).toBe(true);
      for (const finding of published.findings) {
        expect(finding.start.offset < end.offset && finding.end.offset > start.offset).toBe(false);
      }
    }
    for (const phrase of words) {
      expect(page.view.text).not.toContain(phrase);
      const stretches = page.leftOut.map((left) => shown(page.source.slice(left.start.offset, left.end.offset)));
      expect(stretches.some((stretch) => stretch.includes(phrase))).toBe(true);
      expect(open(`${name}.html`, true).view.text.replace(/\s+/g, " ")).toContain(phrase);
    }
  });

  test("every clause stands in the source where it says", () => {
    for (const clause of clauses(page)) {
      const { start, end } = sourceRange(page, clause.from, clause.to);
      const text = page.view.text.slice(clause.from, clause.to);
      if (isTabTitle(page, start.offset)) continue;
      expect(letters(visible(page, start.offset, end.offset))).toBe(letters(text));
    }
  });
});

/** What a report says, without places and without how the notice is marked up. */
function said(report: NoticeReport) {
  const value = (fact: object) =>
    JSON.stringify(fact, (key, inner) =>
      key === "evidence" ? undefined : typeof inner === "string" ? inner.replace(/\s+/g, " ") : inner,
    );
  return {
    title: report.title,
    organisation: report.organisation.kind,
    elements: Object.fromEntries(report.elements.map(({ id, status }) => [id, status])),
    facts: Object.entries(report.facts).flatMap(([kind, facts]) =>
      (Array.isArray(facts) ? facts : [facts]).filter(Boolean).map((fact) => `${kind} ${value(fact)}`),
    ),
    findings: report.findings.map(({ rule, quote }) => `${rule}: ${letters(unmarked(quote))}`).sort(),
  };
}

const unmarked = (quote: string): string =>
  quote.includes("<") || quote.includes("&") ? shown(quote) : quote.replace(/\]\([^)]*\)/g, " ");

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The words of a stretch of a page, without what was left out of it. */
function visible(page: Document, from: number, to: number): string {
  let text = page.source.slice(from, to);
  for (const { start, end } of page.leftOut.toReversed()) {
    if (start.offset < from || end.offset > to) continue;
    text = text.slice(0, start.offset - from) + text.slice(end.offset - from);
  }
  return shown(text);
}

const isTabTitle = ({ source }: Document, offset: number): boolean => source.startsWith('<div role="tabpanel"', offset);

function shown(html: string): string {
  const textOf = (node: Nodes): string =>
    node.type === "text" ? node.value : "children" in node ? node.children.map((child) => textOf(child)).join(" ") : "";
  return textOf(parser.parse(html)).replace(/\s+/g, " ");
}
