import { quote } from "../../../extract/elements.ts";
import type { Clause, Hit } from "../../../types.ts";
import { elsewhereOnReading } from "../../elsewhere.ts";
import type { Case, Judge } from "../../judge.ts";
import { failUnless, notApplicable, pass } from "../../verdict.ts";

/** Judges by where the right to object stands: under a heading or in a paragraph of its own, or among other rights. */
export const objectRightNotProminent: Judge = (_rule, on) => {
  const { context } = on;
  const stated = ["present", "partial"].flatMap((label) => context.hits.of(READING, label));
  if (stated.length === 0) return notApplicable("no right to object was found, which has a rule of its own");
  const others = new Set(OTHER_RIGHTS.flatMap((owner) => context.hits.of(owner, "present")).map(blockOf));
  const apart = stated.filter(
    (hit) => standsApart(hit.clause, others, on) || isUnderItsOwnHeading(hit, stated, others, on),
  );
  if (apart.length > 0) return pass(quote(context, apart));
  const whole = context.hits.of(READING, "present");
  if (whole.length === 0)
    return notApplicable("no more than an objection to mailings was found, which has a rule of its own");
  const [place, ...related] = quote(context, whole);
  const places = place ? [place] : [];
  const elsewhere = elsewhereOnReading(READING, on);
  return failUnless(elsewhere, "the notice refers to another document on rights", places, { related });
};

const READING = "right-objection";
const OTHER_RIGHTS = ["right-access", "right-rectification", "right-erasure", "right-restriction", "right-portability"];

const blockOf = ({ clause }: Hit): number => clause.block;

/** A paragraph that speaks of no other right; an item or a cell only if it explains the right, not just names it. */
function standsApart(clause: Clause, others: ReadonlySet<number>, { context }: Case): boolean {
  if (others.has(clause.block)) return false;
  if (clause.kind === "heading" || clause.kind === "paragraph") return true;
  const block = context.document.blocks[clause.block];
  const text = context.document.view.text.slice(block?.from, block?.to);
  return text.split(/\s+/).length >= (LABELLED.test(text) ? EXPLAINED_LABEL : EXPLAINED);
}

/** An item of this many words says more of the right than its name; fewer will do behind a label that names it. */
const EXPLAINED = 20;
const EXPLAINED_LABEL = 12;
const LABELLED = /^(?:the |your )?(?:right to object|objection|object)\b\W*[:–—.-]/i;

/** The heading names the right to object and no other. */
function isUnderItsOwnHeading({ clause }: Hit, stated: readonly Hit[], others: ReadonlySet<number>, on: Case): boolean {
  const heading = on.context.clauses[clause.heading];
  return heading !== undefined && !others.has(heading.block) && stated.some((hit) => hit.clause === heading);
}
