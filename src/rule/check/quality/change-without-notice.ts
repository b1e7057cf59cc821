import { evidence } from "../../../document/place.ts";
import type { Hit } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

const OWNER = "quality-changes";

/**
 * Judges by how the notice may change: "without notice" and "at once" tell nobody, "at any time" and "once posted" do
 * so unless the notice also says that people will be told.
 */
export const changeWithoutNotice: Judge = (_rule, on) => {
  const untold = told(on).length === 0 ? [...hits(on, "at-any-time"), ...hits(on, "once-posted")] : [];
  const found = [...hits(on, "without-notice"), ...hits(on, "at-once"), ...untold];
  return found.length > 0 ? fail(quoted(found, on)) : pass(quoted(told(on), on));
};

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
