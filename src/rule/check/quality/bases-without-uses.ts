import { evidence } from "../../../document/place.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import { says, textOf } from "../../../extract/passage.ts";
import type { Clause, Evidence, Hit } from "../../../types.ts";
import { elsewhereOn } from "../../elsewhere.ts";
import type { Case, Judge } from "../../judge.ts";
import { failUnless, pass } from "../../verdict.ts";
import { type BasisList, basisLists, reliedOn } from "./basis-lists.ts";

/** Most of the seven bases: nobody relies on as many for one thing. */
const MOST = 5;

/** Judges by lists and sentences that name most of the bases and tie them to no use. */
export const allBasesListed: Judge = (_rule, on) => {
  const found = basisLists(on.context).filter(({ bases, tied }) => bases.length >= MOST && !tied);
  return verdict(
    found.map(({ place }) => place),
    on,
  );
};

/** Judges by bases between which the notice does not choose: "one of these", "consent or contract", "all other data". */
export const basisNotMapped: Judge = (_rule, on) => {
  const { context } = on;
  const mapped = context.hits.of(OWNER, "mapped").map(({ clause }) => clause);
  if (mapped.length > 0) return pass(mapped.map((clause) => evidence(context.document, context.clauses, clause)));
  const all = basisLists(context);
  const lists = all.filter(({ bases, tied, kind, place }) => {
    if (bases.length >= MOST || tied) return false;
    return kind === "cell" ? bases.length > 2 : kind === "list" && says(context, place, OWNER, "one-of-these");
  });
  const together = all
    .filter((list) => !list.tied && list.bases.length < MOST && isForEverything(list, context))
    .filter((list) => !isToldElsewhere(list, context));
  const residual = context.hits.of(OWNER, "residual").map(({ clause }) => clause);
  const places = lists.map(({ place }) => place).filter(isFirstOfColumn());
  return verdict([...places, ...together.map(({ place }) => place), ...alternatives(context), ...residual], on);
};

/** Whether a list gives its bases for all of the data together, or a sentence names three in a row and no use of any. */
function isForEverything({ kind, place, bases }: BasisList, context: NoticeContext): boolean {
  if (kind === "list") return says(context, place, OWNER, "for-everything");
  const isSweeping = kind === "sentence" && bases.length > 2 && says(context, place, OWNER, "sweeping");
  return isSweeping && !says(context, place, OWNER, "another-matter") && !BASIS_BESIDE.test(textOf(context, place));
}

/** "Billing (contract), the newsletter (consent)", "contract – to send the bill; consent – for the newsletter": each use with its basis. */
const BASIS_BESIDE =
  /\([^)]{4,}\)[^(]*\([^)]{4,}\)|\blit\b|(?:[–—]|\s-|:)\s(?:to|for|when|where)\b[^;]*;[^;]*(?:[–—]|\s-|:)\s(?:to|for|when|where)\b/;

/** Whether the notice comes back to all but one of the listed bases, where it may say what each is for. */
function isToldElsewhere({ place, bases }: BasisList, context: NoticeContext): boolean {
  const elsewhere = reliedOn(context).filter(
    ([basis, { clause }]) => bases.includes(basis) && !isOfList(clause, place),
  );
  return new Set(elsewhere.map(([basis]) => basis)).size >= bases.length - 1;
}

const isOfList = ({ index, leadIn }: Clause, place: Clause): boolean => index === place.index || leadIn === place.index;

/** A column that gives three bases row by row is one matter: its first such cell stands for it. */
function isFirstOfColumn(): (place: Clause) => boolean {
  const seen = new Set<number>();
  return ({ kind, leadIn }) => {
    if (kind !== "cell" || leadIn < 0) return true;
    const isFirst = !seen.has(leadIn);
    seen.add(leadIn);
    return isFirst;
  };
}

const OWNER = "quality-bases";

function verdict(found: readonly Clause[], on: Case) {
  const { document, clauses } = on.context;
  const places = [...new Set(found)].sort((a, b) => a.index - b.index);
  if (places.length === 0) return pass();
  const quoted = places.map((clause) => evidence(document, clauses, clause));
  return failUnless(pointers(on), "the notice refers to other notices, which may give the basis for each use", quoted);
}

/** A corporate notice may leave the bases to the notices of single services. */
const pointers = (on: Case): readonly Evidence[] =>
  on.elements.flatMap((element) =>
    element.id === "purposes" || element.id === "lawful-basis" ? elsewhereOn(element, on) : [],
  );

/** Clauses that offer two different bases for one thing: "consent or legitimate interests". */
function alternatives(context: NoticeContext): readonly Clause[] {
  const relied = reliedOn(context)
    .filter(([, hit]) => hit.clause.kind !== "heading")
    .sort(([, a], [, b]) => a.clause.index - b.clause.index || a.to - b.to);
  return relied.flatMap(([basis, hit], index) => {
    const next = relied[index + 1];
    if (!next || next[0] === basis || next[1].clause !== hit.clause || !isEither(context, hit, next[1])) return [];
    return says(context, hit.clause, OWNER, "another-matter") ? [] : [hit.clause];
  });
}

/** Two bases with "or" and no more than a few words between them; a match may begin far before the name of its basis. */
const isEither = (context: NoticeContext, hit: Hit, next: Hit): boolean =>
  /^[\s,]*(?:(?:and\/)?or)\b[^.;:]{0,24}$/.test(
    context.document.view.text.slice(hit.to, next.from > hit.to ? next.from : next.to),
  );
