import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauses } from "../src/document/clauses.ts";
import { evidence } from "../src/document/place.ts";
import { read } from "../src/document/read.ts";
import { engineOf } from "../src/document/template/engine.ts";
import { madeOf } from "../src/document/template/weave.ts";
import { InputError } from "../src/errors.ts";
import type { Document } from "../src/types.ts";

const names = [
  ...["a.html.erb", "a.md.erb", "a.ejs", "a.njk", "a.jinja", "a.twig", "a.liquid", "a.hbs", "a.mustache"],
  ...["a.php", "a.phtml", "a.blade.php", "a.cshtml", "a.html", "a.md"],
  ...["a.html.haml", "a.html.slim", "a.svelte", "a.vue", "a.tsx", "a.ts", "a.jsx", "a.yml", "a.json"],
];

/** Pieces of templates put together anyhow: code that opens and never closes, strings in strings, text between. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "<%",
          "%>",
          "<%=",
          "<%#",
          "{{",
          "}}",
          "{%",
          "%}",
          "{#",
          "#}",
          "{{{",
          "}}}",
          "{!!",
          "!!}",
          "{{--",
          "--}}",
          "<?php",
          "<?=",
          "?>",
        ],
        ...[
          "@",
          "@{",
          "}",
          "{",
          "@if (x) {",
          "@section('a')",
          "@endsection",
          "@*",
          "*@",
          "@@",
          "@(x)",
          "@Html.ActionLink(",
          "@:",
        ],
        ...[
          "(",
          ")",
          "[",
          "]",
          ",",
          "'",
          '"',
          "`",
          "#{",
          "${",
          "\\",
          "|",
          "~",
          "+",
          "=>",
          ":",
          "?",
          " do ",
          " end ",
          " if ",
          " else ",
        ],
        ...[
          "link_to ",
          "govuk_link_to 'a b', ",
          "t('a b')",
          '_("a %(b)s c")',
          "govukTable({ head: [{ text: 'a b' }], rows: [",
          "content_for :title, 'x'",
        ],
        ...[
          "{% trans 'a b' %}",
          "{% block title %}",
          "{% endblock %}",
          "{% raw %}",
          "{{#if x}}",
          "{{/if}}",
          "{{else}}",
          "{{> a}}",
          "{% set x = 'y z' %}{{ x }}",
        ],
        ...[
          "<p>",
          "</p>",
          '<a href="',
          '">',
          "<h1>",
          "</h1>",
          "<li>",
          "<!--",
          "-->",
          "# ",
          "- ",
          "\n",
          "\n\n",
          "---\ntitle: x\n---\n",
          "&amp;",
          "\r\n",
        ],
        ...[
          "%p ",
          "= ",
          "- if x\n",
          "  ",
          "    ",
          "| ",
          "p.a ",
          "%a{href: 'x'} ",
          ":markdown\n  # a b\n",
          "a: ",
          "- b c\n",
          "a: |\n  b c\n",
          "b: >-\n",
        ],
        ...[
          "const a = `b $" + "{c} d`;\n",
          "export default () => <p>a b {c}</p>;\n",
          "<template>",
          "</template>",
          "<script>",
          "</script>",
          "{#if x}",
          '"a": "b c"',
        ],
        ...["We keep your data.", "for 6 years", "e@x.org", "é\u{1f600}", "\ufffc", "\0"],
      ),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    ),
    { maxLength: 24 },
  )
  .map((each) => each.join(""));

/** Programs and locale files may have mistakes in their syntax: what is said of them has a place and a hint. */
function readOrRefused(source: string, name: string): Document | null {
  try {
    return read(source, name);
  } catch (error) {
    if (!(error instanceof InputError) || !/tsx?$|jsx$|yml$|json$|vue$|svelte$/.test(name)) throw error;
    expect(error.hint).not.toBe("");
    return null;
  }
}

describe("a template of any kind", () => {
  it("gives clauses that slice to their text, in order, and never throws", () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(...names), (source, name) => {
        const document = readOrRefused(source, name);
        if (!document) return;
        const all = clauses(document);
        for (const clause of all) {
          const found = evidence(document, all, clause);
          expect(found.start.offset).toBeGreaterThanOrEqual(0);
          expect(found.end.offset).toBeGreaterThanOrEqual(found.start.offset);
          expect(found.end.offset).toBeLessThanOrEqual(source.length);
          expect(found.text).toBe(source.slice(found.start.offset, found.end.offset));
        }
        const { anchors } = document.view;
        for (let index = 2; index < anchors.length; index += 2) {
          expect(anchors[index]!).toBeGreaterThan(anchors[index - 2]!);
          // A program may show what it has written before.
          if (document.format !== "source") expect(anchors[index + 1]!).toBeGreaterThanOrEqual(anchors[index - 1]!);
        }
        for (const { from, to, code } of document.filled) {
          expect(document.view.text.slice(from, to)).toBe("\ufffc");
          expect(source).toContain(code);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("code that nothing closes", () => {
  const hostile = [
    "{{ '",
    "{% if x %}",
    '<%= "#{',
    '@{ "',
    "@if (",
    "<?php '",
    "{{ f({ ",
    "@section('",
    "{{#a}}",
    '<a href="{{ ',
  ];
  it.each([
    ...hostile,
    "{!! ",
    "{{ a(b( ",
    "{% raw %}",
    "{% block title %}",
    "@Html.X(",
    "@(a[",
    "@php ",
    "<%= f do %>",
  ])("%s is read in time that grows with its length", (piece) => {
    for (const name of ["a.html.erb", "a.njk", "a.blade.php", "a.cshtml", "a.php"]) {
      const cost = (times: number): number => {
        const source = `${piece}x `.repeat(times);
        const engine = engineOf(source, name)!;
        const begun = performance.now();
        madeOf(source, engine);
        return performance.now() - begun;
      };
      cost(500);
      const small = Math.min(cost(1500), cost(1500));
      // Eight times as much text; forty times the cost would be on the way to the square of sixty-four.
      expect(Math.min(cost(12_000), cost(12_000))).toBeLessThan(Math.max(250, 40 * small));
    }
  });
});
