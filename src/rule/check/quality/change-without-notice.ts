import { evidence } from "../../../document/place.ts";
import type { Hit } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass, review } from "../../verdict.ts";

const OWNER = "quality-changes";

/**
 * Judges by how the notice may change: "without notice" tells nobody, "at any time" and "once posted" do so unless the
 * notice also says that people will be told. Where it says that beside "at once", a human has to see which comes first.
 */
export const changeWithoutNotice: Judge = (_rule, on) => {
  const tells = told(on);
  const untold = tells.length === 0 ? [...hits(on, "at-any-time"), ...hits(on, "once-posted")] : [];
  const atOnce = hits(on, "at-once");
  const silent = [...hits(on, "without-notice"), ...untold];
  if (silent.length === 0 && atOnce.length > 0 && tells.length > 0) {
    return review(quoted(atOnce, on), TOLD_OF_SOME, { related: quoted(tells, on) });
  }
  const found = [...silent, ...atOnce];
  return found.length > 0 ? fail(quoted(found, on)) : pass(quoted(tells, on));
};

const TOLD_OF_SOME = "the notice also says that people are told of changes, and not whether before they apply";

/** Judges by who has to find out about changes: readers, unless the notice also says that they will be told. */
export const checkBackRegularly: Judge = (_rule, on) => {
  const asked = hits(on, "check-back");
  if (asked.length === 0) return notApplicable("the notice does not ask people to look for changes");
  return told(on).length > 0 ? pass(quoted(told(on), on)) : fail(quoted(asked, on));
};

const hits = ({ context }: Case, label: string): readonly Hit[] => context.hits.of(OWNER, label);
const told = (on: Case): readonly Hit[] => hits(on, "tells");

/** Each clause once, in document order. */
function quoted(found: readonly Hit[], { context: { document, clauses } }: Case) {
  const places = [...new Set(found.map(({ clause }) => clause))].sort((a, b) => a.index - b.index);
  return places.map((clause) => evidence(document, clauses, clause));
}
