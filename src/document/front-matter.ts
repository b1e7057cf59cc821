import type { Root } from "mdast";
import { parse } from "yaml";
import type { FrontDate } from "../types.ts";
import { archivedPage, dayIn } from "./archive.ts";
import type { Provenance } from "./provenance.ts";

/** What the fences above a Markdown text hold: its title, where and when it was taken, and its own date. */
export interface FrontMatter extends Provenance {
  readonly title: string | null;
  readonly dated: FrontDate | null;
}

/** Reads the front matter of a tree; all is null where there is none. */
export function frontMatter(tree: Root): FrontMatter {
  const node = tree.children[0];
  const none = { title: null, url: null, archived: null, dated: null };
  if (node?.type !== "yaml") return none;
  try {
    const value: unknown = parse(node.value, { maxAliasCount: 0 });
    if (typeof value !== "object" || value === null) return none;
    const entries = Object.entries(value).map(([key, entry]) => [key.toLowerCase().replace(/[^a-z]/g, ""), entry]);
    const of = (keys: readonly string[], test: RegExp): string | null => {
      const found = keys.map((key) => entries.find(([name]) => name === key)?.[1]).map(inWords);
      return found.find((entry) => test.test(entry)) ?? null;
    };
    const address = of(["url", "canonicalurl", "sourceurl", "originalurl", "source", "address"], /^https?:/);
    const taken = of(
      ["archived", "retrieved", "accessed", "captured", "crawled", "snapshot", "fetched", ...DATES],
      /\d/,
    );
    const page = address === null ? null : archivedPage(address);
    const archived = (taken === null ? null : dayIn(taken)) ?? page?.day ?? null;
    return {
      title: of(["title"], /\S/)?.trim() ?? null,
      url: page?.url ?? address,
      archived,
      dated: archived === null ? datedIn(node.value, node.position?.start.offset ?? 0) : null,
    };
  } catch {
    // What stands between the fences is not YAML (a template's code): it is no metadata.
    return none;
  }
}

/** The line that dates the text, a change before the writing; `start` is where the front matter begins in the source. */
function datedIn(text: string, start: number): FrontDate | null {
  for (const [shape, isUpdate] of [
    [UPDATED, true],
    [WRITTEN, false],
  ] as const) {
    const line = shape.exec(text);
    if (line) return { from: start + line.index, to: start + line.index + line[0].length, isUpdate };
  }
  return null;
}

const UPDATED =
  /^(?:page|notice|policy|content)?[ _-]?(?:date[ _-]?)?(?:last[ _-]?)?(?:updated|modified|reviewed|revised|amended|changed|lastmod)(?:[ _-]?(?:at|on|date))?\s*:.{0,20}\b(?:19|20)?\d\d\b.*$/im;
const WRITTEN =
  /^(?:date|published|publish[ _-]?date|date[ _-]?published|effective(?:[ _-]?date)?|issued)\s*:.{0,20}\b(?:19|20)?\d\d\b.*$/im;

const DATES = [
  "dateretrieved",
  "dateaccessed",
  "datearchived",
  "retrievedon",
  "accessedon",
  "archivedon",
  "retrievaldate",
];

/** YAML reads a day as a date. */
const inWords = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === "string" ? value : "";
