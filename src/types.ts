/**
 * The words of the house. Every value that passes between rooms is one of these: plain, readonly data.
 * Offsets are UTF-16 units from 0; `from`/`to` are offsets in a Document's text view, `start`/`end` points in its source.
 */

export type {
  Example,
  Law,
  Matcher,
  Pack,
  PackFile,
  Reading,
  Rule,
} from "./pack/schema.ts";
export type * from "./types/comparison.ts";
export type * from "./types/document.ts";
export type * from "./types/facts.ts";
export type * from "./types/hit.ts";
export type * from "./types/place.ts";
export type * from "./types/report.ts";
export type * from "./types/revisions.ts";
export type * from "./types/standard.ts";
export { elementIds, lawfulBases, organisationKinds } from "./vocabulary.ts";
