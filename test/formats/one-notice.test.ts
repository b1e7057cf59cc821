import { beforeAll, describe, expect, test } from "vitest";
import { lint } from "../../src/lint.ts";
import { openNotice } from "../../src/source/open-notice.ts";
import type { Document, NoticeReport, Point } from "../../src/types.ts";
import { pack } from "../corpus.ts";
import { notice } from "./notice.ts";
import { toOdt } from "./write-odt.ts";
import { toPdf } from "./write-pdf.ts";
import { toErb, toHtml, toMarkdown, toNunjucks, toRazor, type WrittenText } from "./write-text.ts";
import { toWord } from "./write-word.ts";

/** The notice in one format as it was written, read and judged. */
interface Judged {
  readonly document: Document;
  readonly report: NoticeReport;
  /** Where each paragraph was written, as a point says it. */
  readonly places: readonly { readonly text: string; readonly at: string }[];
}

const text = ({ source, places }: WrittenText) => ({
  bytes: new TextEncoder().encode(source),
  places: places.map(({ text, line }) => ({ text, at: `line ${line}` })),
});

const paged = ({ bytes, places }: Awaited<ReturnType<typeof toPdf>>) => ({
  bytes,
  places: places.map(({ text, page, paragraph }) => ({ text, at: `page ${page}, paragraph ${paragraph}` })),
});

const formats: Readonly<Record<string, () => Promise<ReturnType<typeof paged>>>> = {
  "notice.md": async () => text(toMarkdown(notice)),
  "notice.html": async () => text(toHtml(notice)),
  "notice.html.erb": async () => text(toErb(notice)),
  "notice.njk": async () => text(toNunjucks(notice)),
  "notice.cshtml": async () => text(toRazor(notice)),
  "notice.docx": async () => paged(await toWord(notice)),
  "notice.odt": async () => paged(toOdt(notice)),
  "notice.pdf": async () => paged(await toPdf(notice)),
};

/** The rules that find what was put in for them. */
const DEFECTS = [
  ...["long-sentence", "contract-or-statute-consequence-missing", "unfinished-spelling", "unfinished-grammar"],
  ...["vague-retention", "security-guarantee", "object-right-not-prominent", "insecure-link", "placeholder-bracket"],
];

const judged = new Map<string, Judged>();

beforeAll(async () => {
  for (const [name, write] of Object.entries(formats)) {
    const { bytes, places } = await write();
    const document = await openNotice(bytes, name);
    judged.set(name, { document, places, report: lint(document, { pack, asOf: "2026-11-22" }) });
  }
}, 60_000);

const where = ({ line, page, paragraph }: Point): string =>
  paragraph === undefined ? `line ${line}` : `page ${page}, paragraph ${paragraph}`;

/** A quotation as it reads: without the marks and code of its format. */
const said = (quote: string): string =>
  quote
    .replace(/<%= govuk_(?:mail|link)_to "([^"]*)".*?%>/g, "$1")
    .replace(/\{\{ _\("([^"]*)"\) \}\}/g, "$1")
    .replace(/<[^>]*>/g, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll("&rsquo;", "’")
    .replaceAll("&ndash;", "–")
    .replaceAll("&amp;", "&")
    .replaceAll("@@", "@")
    .replace(/[*_#|]/g, "")
    .replace(/\s+/g, " ")
    .trim();

type Place = { readonly start: Point; readonly end: Point };

/** Everything in a value that has a place, with its words. */
function quotesIn(value: unknown): (Place & { readonly quote: string })[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  const { start, end, text, quote } = value as Partial<Place> & { text?: string; quote?: string };
  const own = start && end && (quote ?? text) !== undefined ? [{ start, end, quote: (quote ?? text)! }] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}

/** A value without places; links within the page are left out, for only some formats have them. */
function valuesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !String(one?.url ?? "").startsWith("#")).map(valuesOf);
  if (typeof value === "string") return said(value);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "evidence");
  return Object.fromEntries(kept.map(([key, one]) => [key, valuesOf(one)]));
}

const findingsOf = ({ findings }: NoticeReport) =>
  findings.map(({ rule, outcome, severity, quote }) => `${severity} ${rule} ${outcome}: ${said(quote)}`).sort();

const statusesOf = ({ elements }: NoticeReport) =>
  Object.fromEntries(
    elements.map(({ id, status, evidence }) => [id, [status, ...evidence.map((one) => said(one.text))]]),
  );

describe("one notice in every format", () => {
  const others = Object.keys(formats).slice(1);
  const reference = () => judged.get("notice.md")!;

  test("has something to find in it", () => {
    const { report } = reference();
    const rules = new Set(report.findings.map(({ rule }) => rule));
    for (const rule of DEFECTS) {
      expect(rules).toContain(rule);
    }
    expect(report.facts.retention.length).toBeGreaterThan(3);
    expect(report.facts.rights.length).toBeGreaterThan(5);
  });

  test.each(others)("%s: the same elements, stated by the same words", (name) => {
    expect(statusesOf(judged.get(name)!.report)).toEqual(statusesOf(reference().report));
  });

  test.each(others)("%s: the same facts", (name) => {
    expect(valuesOf(judged.get(name)!.report.facts)).toEqual(valuesOf(reference().report.facts));
  });

  test.each(others)("%s: the same findings, in the same words", (name) => {
    expect(findingsOf(judged.get(name)!.report)).toEqual(findingsOf(reference().report));
  });

  test.each(Object.keys(formats))("%s: every place is where the words were written", (name) => {
    const { document, report, places } = judged.get(name)!;
    const quotes = quotesIn([report.elements, report.facts, report.findings, report.organisation]);
    expect(quotes.length).toBeGreaterThan(60);
    for (const { start, end, quote } of quotes) {
      expect(quote).toBe(document.source.slice(start.offset, end.offset));
      const written = places.filter((one) => one.text.replace(/\s+/g, " ").includes(said(quote)));
      expect([quote, written.map(({ at }) => at)]).toEqual([quote, expect.arrayContaining([where(start)])]);
    }
  });
});
