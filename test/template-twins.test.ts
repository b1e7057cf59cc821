import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { NoticeReport } from "../src/types.ts";
import { check, root } from "./corpus.ts";

/** One notice as plain Markdown, and as services keep it in their templates, programs and locale files. */
const folder = join(root, "test/templates");
const forms = readdirSync(folder).filter((name) => name !== "notice.md");

const sourceOf = (name: string): string => readFileSync(`${folder}/${name}`, "utf8");
const reportOf = (name: string): NoticeReport => check(sourceOf(name), name);
const plain = reportOf("notice.md");

const folded = (text: string): string => text.replace(/['‘’]/g, "’").replace(/\s+/g, " ").trim();

/** What a report says, without where it says it. */
function said({ title, organisation, elements, facts, findings }: NoticeReport) {
  return {
    title,
    organisation: organisation.kind,
    elements: elements.map(({ id, status, evidence }) => `${id}: ${status}, ${evidence.length}`),
    controllers: facts.controllers.map(({ name }) => name),
    contacts: facts.contacts.map(({ kind, value, owner }) => `${kind} ${value} ${owner}`),
    dpo: facts.dpo?.contacts,
    bases: facts.lawfulBases.map(({ basis, purpose }) => `${basis} ${purpose}`),
    retention: facts.retention.map(({ kind, iso, subject, text }) => `${kind} ${iso} ${subject} ${folded(text)}`),
    recipients: facts.recipients.map(({ name, kind }) => `${name} ${kind}`),
    transfers: facts.transfers.map(({ place, polarity }) => `${place} ${polarity}`),
    rights: facts.rights.map(({ right }) => right),
    updated: facts.dates.lastUpdated?.iso,
    links: facts.links.map(({ text }) => text),
    findings: findings
      .map(({ rule, outcome, section }) => `${rule}: ${outcome}, ${folded(section.join(" > "))}`)
      .sort(),
  };
}

describe("one notice in every kind of template", () => {
  it.each(forms)("%s says what the plain text says", (name) => {
    expect(said(reportOf(name))).toEqual(said(plain));
  });

  it.each(forms)("%s points at the line that its author edits", (name) => {
    const source = sourceOf(name);
    const lines = source.split("\n");
    const { findings, elements } = reportOf(name);
    for (const { quote, start, end } of findings) {
      expect(source.slice(start.offset, end.offset)).toBe(quote);
      expect(lines[start.line - 1]?.slice(start.column - 1)).toContain(quote.split("\n")[0]);
    }
    const places: readonly (readonly [string, string])[] = [
      ["retention", "6 years"],
      ["last-updated", "Last updated: 3 March 2025"],
      ["right-access", "ask for a copy of your data"],
      ["data-categories", "your email address"],
    ];
    for (const [id, text] of places) {
      const found = elements.find((each) => each.id === id)?.evidence.find((each) => each.text.includes(text));
      expect(found, `${id} in ${name}`).toBeDefined();
      const words = source.lastIndexOf(text, found!.end.offset);
      expect(lines[found!.end.line - 1] === lines[found!.start.line - 1] || words >= found!.start.offset).toBe(true);
    }
  });
});
