/** The page that `--format html` writes: safe, whole, and readable by everybody, without a script. */
import type { Element, Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { beforeAll, describe, expect, test } from "vitest";
import { read } from "../src/document/read.ts";
import { InputError } from "../src/errors.ts";
import { lint } from "../src/lint.ts";
import { assemble } from "../src/report/assemble.ts";
import { html } from "../src/report/format/html.ts";
import { kinds } from "../src/report/html/kind.ts";
import { colours } from "../src/report/html/style.ts";
import type { NoticeReport } from "../src/types.ts";
import { asOf, pack } from "./corpus.ts";

const rules = pack.pack.rules.map(({ value }) => value);

function pageOf(sources: Readonly<Record<string, string>>, change = (notice: NoticeReport) => notice): string {
  const read_ = Object.entries(sources).map(([path, source]) => read(source, path));
  const notices = read_.map((document) => change(lint(document, { pack, asOf })));
  const errors = [new InputError("<b>no</b> such file", { path: '"gone"><i>.md', hint: "is it & is it not?" })];
  const packs = [{ name: "uk-gdpr", version: "1", hash: "0".repeat(64), rules: rules.length }];
  const report = assemble({ version: "0.0.0", packs, asOf, notices, errors });
  return html({ report, rules, documents: new Map(read_.map((one) => [one.path, one])), prefix: "", exitCode: 2 });
}

function* elementsIn(node: Nodes): Generator<Element> {
  if (node.type === "element") yield node;
  if ("children" in node) for (const child of node.children) yield* elementsIn(child);
}
const parsed = (page: string): Element[] => [...elementsIn(unified().use(rehypeParse).parse(page))];
const textOf = (node: Nodes): string =>
  node.type === "text" ? node.value : "children" in node ? node.children.map(textOf).join("") : "";
const all = (elements: readonly Element[], name: string): Element[] =>
  elements.filter(({ tagName }) => tagName === name);
/** The quotations in which words are marked, with the marks as [ ]. */
const marked = (elements: readonly Element[]): string[] =>
  all(elements, "blockquote").map((quote) =>
    quote.children.map((one) => (one.type === "element" ? `[${textOf(one)}]` : textOf(one))).join(""),
  );

const EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(1)> “&amp;” </style></title>";
const NOTICES = {
  'a"><script>b.txt': `Privacy notice ${EVIL}\n\nWe keep ${EVIL} for as long as necessary. Contact [INSERT NAME] about it.\n`,
  "page.html": `<!doctype html><title>x</title><nav><a href="/">Home</a></nav><main><h1>Privacy notice</h1>
<p>Who we are. We keep <em>your&nbsp;details</em> &amp; those of your <b>family</b>
for as long as necessary, <i>and</i> no longer. That is all.</p></main>`,
  "form.html.erb": "<h1>Privacy notice</h1><p>We keep what <%= name %> sends us for as long as necessary.</p>",
  "list.md":
    "# Privacy notice\n\nWe will:\n\n- keep your name for as long as necessary\n- tell you.\n\n<!-- noticelint-ignore-file missing-purposes: said <on> another page -->\n",
};

let page: string;
let elements: Element[];
beforeAll(() => {
  page = pageOf(NOTICES);
  elements = parsed(page);
});

describe("the page", () => {
  test("takes what a notice, a path and a pack say for text", () => {
    expect(page).not.toMatch(/<script|<img|<i>|<b>/i);
    expect(all(elements, "script").concat(all(elements, "img"), all(elements, "iframe"))).toEqual([]);
    expect(elements.flatMap(({ properties }) => Object.keys(properties)).filter((name) => /^on/i.test(name))).toEqual(
      [],
    );
    expect(marked(elements).join()).toContain("We keep </script><script>alert(1)</script>");
    expect(all(elements, "code").map(textOf)).toContain('a"><script>b.txt');
    expect(textOf(all(elements, "h1")[0]!)).toBe("Privacy notices");
    const evilLaw = pageOf({ "a.md": NOTICES["list.md"] }, (notice) => ({
      ...notice,
      findings: notice.findings.map((one) => ({
        ...one,
        law: one.law.map((law) => ({ ...law, url: "javascript:alert(1)" })),
      })),
    }));
    expect(evilLaw).not.toContain("javascript:");
  });

  test("needs no other file and no script: its addresses are places on it and the law's", () => {
    for (const name of ["link", "script", "object", "embed", "form"]) expect(all(elements, name)).toEqual([]);
    expect(elements.filter(({ properties }) => "src" in properties || "style" in properties)).toEqual([]);
    const ids = elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { properties } of all(elements, "a")) {
      const address = String(properties.href);
      if (address.startsWith("#")) expect(ids).toContain(address.slice(1));
      else expect(address).toMatch(/^https:\/\//);
    }
    expect(textOf(all(elements, "style")[0]!)).not.toMatch(/url\(|@import/);
  });

  test("marks the words of a finding in their sentence, as a reader of the notice sees them", () => {
    const quotes = marked(elements);
    expect(quotes).toContain("[We keep your details & those of your family for as long as necessary, and no longer.]");
    expect(quotes).toContain("[We keep what ▢ sends us for as long as necessary.]");
    expect(quotes).toContain("Contact [[INSERT NAME]] about it.");
    for (const quote of quotes) expect(quote).toMatch(/\[.+\]/);
  });

  test("tells the outcome of every rule of every notice", () => {
    const cells = all(elements, "th").map(textOf);
    for (const { id, title } of rules.filter(({ status }) => status !== "deprecated")) {
      const rows = cells.filter((cell) => cell === `${id} ${title}`);
      expect({ id, rows: rows.length }).toEqual({ id, rows: Object.keys(NOTICES).length });
    }
  });

  test("keeps what is suppressed, with its reason; tells what was not read, and by which law", () => {
    const suppressed = elements.filter(({ properties }) => String(properties.className).includes("suppressed"));
    expect(suppressed.map(textOf).join()).toMatch(/missing-purposes.*\n.*said <on> another page/);
    expect(all(elements, "h3").map(textOf)).toContain("Suppressed");
    const text = elements.map((one) => (one.tagName === "details" ? textOf(one) : "")).join("");
    expect(text).toMatch(/navigationline \d+Home/);
    expect(page).toContain("is it &#x26; is it not?");
    const law = all(elements, "a").find((one) => /^UK GDPR Art/.test(textOf(one)));
    expect(law?.properties.href).toMatch(/^https:\/\/www\.legislation\.gov\.uk\//);
    expect(page).toMatch(/since <time datetime="\d{4}-\d\d-\d\d">/);
  });
});

describe("for everybody", () => {
  test("has a language, one first heading, no level left out, and names for what can be set", () => {
    expect(all(elements, "html")[0]?.properties.lang).toBe("en-GB");
    const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
    for (const label of all(elements, "label")) expect(textOf(label).trim()).not.toBe("");
    expect(all(elements, "label").flatMap((label) => all([...elementsIn(label)], "input"))).toHaveLength(kinds.length);
    expect(all(elements, "legend")).toHaveLength(all(elements, "fieldset").length);
    expect(all(elements, "th").filter(({ properties }) => !properties.scope)).toEqual([]);
  });

  test("tells a kind by its name and not by its colour alone, and every kind has its box", () => {
    for (const section of elements.filter(({ properties }) => String(properties.className).startsWith("finding"))) {
      const [, kind = ""] = section.properties.className as string[];
      expect(textOf(section)).toContain(kind);
    }
    for (const kind of kinds) {
      expect(page).toContain(`id="show-${kind}"`);
      expect(page).toContain(`body:has(#show-${kind}:not(:checked)) .finding.${kind} { display: none; }`);
    }
  });

  test.each(Object.entries(colours))("can be read by %s: contrasts of 4.5 or more", (_, set) => {
    const { page: ground, mark, line, ...inks } = set;
    for (const [name, ink] of Object.entries(inks)) {
      expect({ name, enough: contrast(ink, ground) >= 4.5 }).toEqual({ name, enough: true });
    }
    expect(contrast(set.text, mark)).toBeGreaterThanOrEqual(4.5);
  });

  test("can be printed, and follows the reader's choice of day or night", () => {
    expect(page).toContain("@media print");
    expect(page).toContain("@media (prefers-color-scheme: dark)");
  });
});

/** As WCAG 2 reckons it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
