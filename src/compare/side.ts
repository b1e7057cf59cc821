/** One notice of a comparison, read once for all that compares it. */
import { clauses as splitClauses } from "../document/clauses.ts";
import type { Clause, Document, NoticeReport } from "../types.ts";
import { labelOf } from "./label.ts";
import type { Words } from "./words.ts";
import { wordsOf } from "./words.ts";

/** What is compared: a notice, and what was said of it. */
export interface Input {
  readonly document: Document;
  readonly report: NoticeReport;
}

export interface Side extends Input {
  /** A short name, unlike that of any other side. */
  readonly label: string;
  readonly clauses: readonly Clause[];
  readonly words: Words;
}

/** The sides of a comparison, in the order of the notices. */
export function sidesOf(inputs: readonly Input[]): readonly Side[] {
  const labels = labelOf(
    inputs.map(({ document, report }) => ({
      path: report.path,
      title: report.title,
      controllers: report.facts.controllers.filter((each) => each.polarity === "affirmed").map((each) => each.name),
      text: document.view.text,
    })),
  );
  return inputs.map(({ document, report }, i) => {
    const clauses = splitClauses(document);
    return { document, report, label: labels[i]!, clauses, words: wordsOf(document, clauses) };
  });
}
