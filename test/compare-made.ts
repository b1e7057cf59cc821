/** Reports made by hand for tests of the comparison: what a notice states is given by quotations from its text. */
import type { Input } from "../src/compare/side.ts";
import { places } from "../src/document/place.ts";
import { read } from "../src/document/read.ts";
import type { ElementId, Evidence, Facts, Finding, OrganisationKind, Severity, Status } from "../src/types.ts";
import { elementIds } from "../src/types.ts";

export interface Made {
  readonly path: string;
  readonly text: string;
  /** Statuses that are not "absent", with the words that state them. */
  readonly states?: Partial<Record<ElementId, readonly [Status, ...string[]]>>;
  readonly elsewhere?: Partial<Record<ElementId, string>>;
  readonly facts?: (quote: (words: string) => Evidence) => Partial<Facts>;
  readonly findings?: readonly (readonly [rule: string, severity: Severity, words: string, outcome?: "review"])[];
  readonly kind?: OrganisationKind;
}

const NOTHING: Facts = {
  controllers: [],
  contacts: [],
  dpo: null,
  lawfulBases: [],
  retention: [],
  recipients: [],
  transfers: [],
  rights: [],
  dates: { lastUpdated: null, effective: null, review: null },
  registrations: [],
  links: [],
};

/** A notice and the report that a test wants of it. Throws where a quotation is not in the text. */
export function made({ path, text, states = {}, elsewhere = {}, facts, findings = [], kind = "unknown" }: Made): Input {
  const document = read(text, path);
  const quote = quoteFrom(text);
  const elements = elementIds.map((id) => {
    const [status, ...words] = states[id] ?? (["absent"] as const);
    const evidence = words.map(quote);
    const plain = status === "present" ? evidence : [];
    return { id, status, evidence, plain, elsewhere: [elsewhere[id] ?? []].flat().map(quote) };
  });
  const report = {
    path,
    format: document.format,
    title: document.meta.title,
    organisation: { kind, evidence: [] },
    elements,
    facts: { ...NOTHING, ...facts?.(quote) },
    outcomes: [],
    leftOut: [],
    suppressions: [],
    findings: findings.map(([rule, severity, words, outcome]) => ({
      ...finding(rule, severity, quote(words)),
      ...(outcome && { outcome }),
    })),
  };
  return { document, report };
}

/** The place of some words in a text. */
export function quoteFrom(text: string): (words: string) => Evidence {
  const place = places(text);
  return (words) => {
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`not in the text: ${words}`);
    return { text: words, start: place(at), end: place(at + words.length), section: [] };
  };
}

function finding(rule: string, severity: Severity, { text, start, end, section }: Evidence): Finding {
  const why = {
    message: `About ${rule}.`,
    why: "",
    suggest: "",
    related: [],
    law: [],
    fingerprint: "",
    suppressed: null,
  };
  return {
    rule,
    severity,
    confidence: "high",
    outcome: "fail",
    absence: false,
    quote: text,
    start,
    end,
    section,
    ...why,
  };
}
