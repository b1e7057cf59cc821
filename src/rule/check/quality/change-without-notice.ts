import { evidence } from "../../../document/place.ts";
import type { Hit } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass, review } from "../../verdict.ts";

const OWNER = "quality-changes";

/**
 * Judges by how the notice may change: "without notice" tells nobody, "at any time" and "once posted" do so unless the
 * notice also says that people will be told. Where it says that beside "at once", or only that they may be told, a human
 * has to see what it comes to.
 */
export const changeWithoutNotice: Judge = (_rule, on) => {
  const tells = told(on);
  const untold = tells.length === 0 ? ["at-any-time", "once-posted"].flatMap((label) => hits(on, label)) : [];
  const atOnce = hits(on, "at-once");
  // Whoever is also asked to look for changes is told of that by another rule.
  const posted = tells.length === 0 && hits(on, "check-back").length === 0 ? hits(on, "told-by-posting") : [];
  const silent = [...hits(on, "without-notice"), ...untold, ...posted];
  if (silent.length === 0 && atOnce.length > 0 && tells.length > 0) {
    return review(quoted(atOnce, on), TOLD_OF_SOME, { related: quoted(tells, on) });
  }
  const found = [...silent, ...atOnce];
  if (found.length === 0) return pass(quoted(tells, on));
  const isWorse = atOnce.length > 0 || hits(on, "without-notice").length > 0;
  return failOrReview(found, isWorse ? [] : hits(on, "may-tell"), on);
};

/** A failure; where people may be told of changes, it is left to a human. */
const failOrReview = (found: readonly Hit[], maybe: readonly Hit[], on: Case) =>
  maybe.length === 0 ? fail(quoted(found, on)) : review(quoted(found, on), MAY_TELL, { related: quoted(maybe, on) });

const MAY_TELL = "the notice also says that people may be told of changes, and not that they will be";

const TOLD_OF_SOME = "the notice also says that people are told of changes, and not whether before they apply";

/** Judges by who has to find out about changes: readers, unless the notice also says that they will be told. */
export const checkBackRegularly: Judge = (_rule, on) => {
  const asked = hits(on, "check-back");
  if (asked.length === 0) return notApplicable("the notice does not ask people to look for changes");
  if (told(on).length > 0) return pass(quoted(told(on), on));
  return failOrReview(asked, hits(on, "may-tell"), on);
};

const hits = ({ context }: Case, label: string): readonly Hit[] => context.hits.of(OWNER, label);
const told = (on: Case): readonly Hit[] => hits(on, "tells");

/** Each clause once, in document order. */
function quoted(found: readonly Hit[], { context: { document, clauses } }: Case) {
  const places = [...new Set(found.map(({ clause }) => clause))].sort((a, b) => a.index - b.index);
  return places.map((clause) => evidence(document, clauses, clause));
}
