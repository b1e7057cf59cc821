import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import type { Block, Document, Evidence } from "../../../types.ts";
import type { Case } from "../../judge.ts";
import { key, placesIn } from "./promised-section.ts";

/** The entries of the list of contents that no section answers, where sections answer most of it. */
export function missingFromContents({ context: { document, clauses } }: Case): readonly Evidence[] {
  const entries = entriesOf(document);
  if (entries.length < FEWEST) return [];
  const answered = wordsOfTitles(document, entries);
  const missing = entries.filter(({ words }) => !words.some((word) => answered.has(word)));
  if (2 * missing.length >= entries.length) return [];
  return missing.slice(0, MOST).flatMap(({ block, from, to }) => {
    // A list of contents stands around the notice, and has no clauses of its own.
    const clause =
      clauseAt(clauses, from) ?? clauseAt(clauses, document.blocks[block.heading]?.from ?? from) ?? clauses[0];
    return clause ? [evidence(document, clauses, clause, from, to)] : [];
  });
}

/** Fewer entries are no list of contents; more that are missing tell of a list of something else. */
const FEWEST = 4;
const MOST = 3;

interface Entry {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

const CONTENTS =
  /^(?:table of )?contents:?$|^topics(?: covered)?:?$|^(?:in|what is in) this (?:notice|policy|statement):?$/i;
/** "7. Cookies", "c) Sources". */
const MARKER = /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*)*/i;

/** The lines under the heading "Contents" which lead to no other page. */
function entriesOf({ blocks, links, view }: Document): readonly Entry[] {
  const heading = blocks.findIndex(
    ({ kind, from, to }) => kind === "heading" && CONTENTS.test(view.text.slice(from, to).trim()),
  );
  if (heading < 0) return [];
  const found: Entry[] = [];
  for (const block of blocks.slice(heading + 1)) {
    if (block.kind !== "item" && block.kind !== "paragraph") break;
    let from = block.from;
    for (const line of view.text.slice(block.from, block.to).split("\n")) {
      const to = from + line.trimEnd().length;
      const start = from + (MARKER.exec(line)?.[0].length ?? 0);
      const words = key(view.text.slice(start, to))
        .split(" ")
        .filter((word) => word !== "");
      const isElsewhere = links.some((link) => link.from >= from && link.to <= to && !link.url.startsWith("#"));
      if (words.length > 0 && !isElsewhere) found.push({ block, from: start, to, words });
      from = to + 1;
    }
  }
  return found;
}

/** The words of all titles and labels of the notice but those of the list itself. */
function wordsOfTitles(document: Document, entries: readonly Entry[]): ReadonlySet<string> {
  const listed = new Set(entries.map(({ block }) => block));
  const { titles, labels } = placesIn(document);
  const words = new Set<string>();
  for (const title of titles) for (const word of title.key.split(" ")) words.add(word);
  for (const [label, blocks] of labels) {
    if (label.split(" ").length > LABEL || blocks.every((block) => listed.has(block))) continue;
    for (const word of label.split(" ")) words.add(word);
  }
  return words;
}

/** A longer beginning of a paragraph is no label, in words. */
const LABEL = 6;
