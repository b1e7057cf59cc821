import { placesOf, section } from "../../../document/place.ts";
import { sourceOffset } from "../../../document/view.ts";
import { countBefore } from "../../../halving.ts";
import type { Clause, Document, Evidence, Remark } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** Judges by the comments that were left in a document; those without words are none. */
export const commentLeft: Judge = (_rule, { context: { document, clauses } }) => {
  const comments = remarksOf(document, ({ kind }) => kind === "comment");
  if (comments.length === 0) return pass();
  return fail(
    comments.map((remark) => quote(document, clauses, remark)),
    { details: comments.map(({ author }) => (author === null ? undefined : `It is by ${author}.`)) },
  );
};

/** Judges by the changes that wait to be accepted or rejected: one finding for all those of a paragraph. */
export const trackedChangeLeft: Judge = (_rule, { context: { document, clauses } }) => {
  const changes = remarksOf(document, ({ kind }) => kind !== "comment");
  if (changes.length === 0) return pass();
  const byBlock = new Map<number, Remark[]>();
  for (const change of changes) {
    const block = clauseAt(document, clauses, change.at)?.block ?? -1;
    byBlock.set(block, [...(byBlock.get(block) ?? []), change]);
  }
  const groups = [...byBlock.values()];
  return fail(
    groups.map(([first]) => quote(document, clauses, first!)),
    { details: groups.map(inWords) },
  );
};

const remarksOf = ({ remarks = [], source }: Document, wanted: (remark: Remark) => boolean): Remark[] =>
  remarks.filter((remark) => wanted(remark) && /[\p{L}\p{N}]/u.test(source.slice(remark.from, remark.to)));

function inWords([first, ...more]: readonly Remark[]): string {
  const { kind, author } = first!;
  const by = author === null ? "" : ` by ${author}`;
  const others =
    more.length === 0
      ? ""
      : more.length === 1
        ? ", and another change beside them"
        : `, and ${more.length} more changes beside them`;
  return `These words were ${kind === "insertion" ? "inserted" : "deleted"}${by}${others}.`;
}

function quote(document: Document, clauses: readonly Clause[], { from, to, at }: Remark): Evidence {
  const place = placesOf(document);
  const clause = clauseAt(document, clauses, at);
  return {
    start: place(from),
    end: place(to),
    text: document.source.slice(from, to),
    section: clause ? section(document, clauses, clause) : [],
  };
}

/** The clause in which a place of the source stands, or the last before it. */
const clauseAt = ({ view }: Document, clauses: readonly Clause[], at: number): Clause | undefined =>
  clauses[countBefore(clauses.length, (index) => sourceOffset(view, clauses[index]!.from) <= at) - 1];
