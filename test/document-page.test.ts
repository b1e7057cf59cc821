import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauses } from "../src/document/clauses.ts";
import { evidence } from "../src/document/place.ts";
import { read } from "../src/document/read.ts";
import { outline } from "./document-outline.ts";

const pages = readdirSync("test/pages")
  .filter((file) => file.endsWith(".html"))
  .map((file) => readFileSync(`test/pages/${file}`, "utf8"));

const tags =
  "<p>|</p>|<br>|<b>|</b>|<a href=x>|</a>|<div>|</div>|<div class=nav>|<ul>|<li>|</ul>|<dl>|<dt>|<dd>|</dl>|<table>|<tr>|<td>|<th colspan=3>|<td rowspan=9>|</table>|<h2>|</h2>|<main>|</main>|<nav>|</nav>|<form>|<button aria-expanded=true>|</button>|<details>|<summary>|<a role=tab href=#t>|<div id=t>|<span hidden>|</span>|<!--|-->|<script>|</script>|<title>|<select>|<svg>|<pre>|<template>|</body>|<frameset>".split(
    "|",
  );
const pieces = fc.oneof(
  fc.constantFrom(...tags),
  fc.constantFrom(
    "&amp;",
    "&nbsp;",
    "&copy",
    "&notit;",
    "&#146;",
    "&#x1f600;",
    "&shy;",
    "&",
    "<",
    "&lt;b&gt;",
    "\u00a0",
    "\u200b",
    "\0",
    "\ue0ff",
    "\ufffc",
  ),
  fc.constantFrom(
    "We keep your personal data. ",
    "Your rights",
    " • one",
    "- two",
    "\n",
    "\r\n",
    "\t",
    "to ask: ",
    "1. ",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const soup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));
const spliced = fc
  .array(
    fc
      .tuple(fc.constantFrom(...pages), fc.nat(), fc.integer({ min: 1, max: 600 }))
      .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length)),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));
const anyPage = fc.oneof(soup, spliced, fc.string({ unit: "binary", maxLength: 200 }));

describe("every clause of every page", () => {
  it("lies in the source, in order, and slices to its text", () => {
    fc.assert(
      fc.property(anyPage, fc.boolean(), (source, wholePage) => {
        const document = read(source, "a.html", { wholePage });
        const all = clauses(document);
        let end = 0;
        let begun = 0;
        for (const clause of all) {
          const found = evidence(document, all, clause);
          expect(clause.to).toBeGreaterThan(clause.from);
          expect(clause.from).toBeGreaterThanOrEqual(end);
          end = clause.to;
          expect(found.start.offset).toBeGreaterThanOrEqual(begun);
          begun = found.start.offset;
          expect(found.end.offset).toBeGreaterThan(found.start.offset);
          expect(found.end.offset).toBeLessThanOrEqual(source.length);
          expect(found.text).toBe(source.slice(found.start.offset, found.end.offset));
          expect(clause.leadIn).toBeLessThan(clause.index);
          expect(clause.heading).toBeLessThan(clause.index);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("has anchors that ascend in the view, and do not go back in the source", () => {
    fc.assert(
      fc.property(anyPage, (source) => {
        const { anchors } = read(source, "a.html").view;
        for (let index = 2; index < anchors.length; index += 2) {
          expect(anchors[index]!).toBeGreaterThan(anchors[index - 2]!);
          expect(anchors[index + 1]!).toBeGreaterThanOrEqual(anchors[index - 1]!);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is the same whatever ends the lines", () => {
    fc.assert(
      fc.property(anyPage, (text) => {
        const source = text.replace(/\r/g, "");
        expect(outline(source.replace(/\n/g, "\r\n"), "a.html")).toEqual(outline(source, "a.html"));
      }),
      { numRuns: 500 },
    );
  });

  it("is read or said to be left out", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tags.slice(0, 30)), { maxLength: 12 }), (around) => {
        const source = `${around.join("")}<p>We keep your personal data for 6 years, and consent matters.</p>`;
        const { view, leftOut } = read(source, "a.html");
        const left = leftOut.map(({ start, end }) => source.slice(start.offset, end.offset)).join(" ");
        const unread = /<(?:script|title|select|svg|template|!--)/.test(source);
        expect(unread || view.text.includes("6 years") || left.includes("6 years")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("pages that nobody writes by hand", () => {
  /** How much longer eight times as much takes, as the least of some tries. */
  const growth = (make: (size: number) => string, size: number): number => {
    const time = (source: string) => {
      const began = performance.now();
      read(source, "a.html");
      return performance.now() - began;
    };
    const [few, many] = [make(size), make(8 * size)];
    time(many);
    // In turn, so that what else the machine does falls on both.
    const tries = Array.from({ length: 7 }, () => [time(few), time(many)] as const);
    return Math.min(...tries.map(([, long]) => long)) / Math.min(...tries.map(([short]) => short));
  };

  it.each<[string, (size: number) => string, number]>([
    ["nested blocks", (size) => `${"<div>".repeat(size)}We keep your data.`, 2000],
    ["nested lists", (size) => `${"<ul><li>a".repeat(size)}`, 2000],
    ["nested tables", (size) => `${"<table><tr><td>a".repeat(size)}`, 1000],
    ["nested emphasis", (size) => `${"<b><i>a".repeat(size)}`, 1500],
    [
      "attributes",
      (size) => `<div ${Array.from({ length: size }, (_, index) => `a${index}=x`).join(" ")}>a</div>`,
      5000,
    ],
    ["line breaks", (size) => `<p>${"a<br>".repeat(size)}</p>`, 2000],
    ["references", (size) => `<p>${"&amp;&nbsp;a ".repeat(size)}</p>`, 2000],
    ["items", (size) => `<ul>${"<li>to see your data</li>".repeat(size)}</ul>`, 1500],
    ["cells", (size) => `<table><tr>${"<td>a</td>".repeat(100)}</tr>`.repeat(size), 40],
    ["spans", (size) => `<table><tr>${"<td rowspan=100 colspan=100>a</td>".repeat(10)}</tr>`.repeat(size), 200],
    [
      "tabs",
      (size) => Array.from({ length: size }, (_, at) => `<a role=tab href=#${at}>t</a><div id=${at}>a</div>`).join(""),
      1000,
    ],
    ["unclosed formatting", (size) => `<p><font size=${size}>a`.repeat(size), 1000],
  ])("reads %s in linear time", (_, make, size) => {
    // Eight times as much takes about eight times as long; what is quadratic takes sixty-four times as long.
    expect(growth(make, size)).toBeLessThan(32);
  });

  it.each([
    ["divisions", "<div>"],
    ["quotations", "<blockquote>"],
    ["lists", "<ul><li>"],
    ["tables", "<table><tr><td>"],
    ["links and spans", "<span><font color=red>"],
  ])("reads what stands within 100,000 %s", (_, tag) => {
    const { view } = read(`${tag.repeat(100_000)}We keep your data.`, "a.html");
    expect(view.text).toBe("We keep your data.");
  });
});

describe("a wrong guess", () => {
  const notice = [
    "<h1>Privacy policy</h1><p>Otterly Ltd is the controller of your personal data.</p>",
    "<p>We keep your data for two years. With your consent we send you news.</p>",
    "<p>Your rights: you can ask us for a copy of your personal data.</p>",
  ];
  const said = "controller of your personal data";

  it.each([
    "sidebar",
    "nav",
    "widget",
    "share",
    "footer-content",
    "hidden",
    "cookie-banner",
    "subscribe",
    "site-header",
    "elementor-widget",
  ])("by the name %s loses no notice", (name) => {
    const body = notice.map((part) => `<div class="${name}">${part}</div>`).join("\n");
    for (const page of [`<main>${body}</main>`, body, `<div id="content">${body}</div><footer>© Otterly</footer>`]) {
      expect(read(`<html><body>${page}</body></html>`, "a.html").view.text).toContain(said);
    }
  });

  it.each(["nav", "footer", "aside", "form", "header"])("by the kind of a <%s> loses no notice", (tag) => {
    const body = notice.map((part) => `<${tag}>${part}<input></${tag}>`).join("\n");
    expect(read(`<html><body><div>${body}</div></body></html>`, "a.html").view.text).toContain(said);
  });
});
