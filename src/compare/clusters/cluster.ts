/** A group of notices made from one text, as a comparison tells of it. */
import { evidence } from "../../document/place.ts";
import type { ComparedCluster, Evidence, Omission, TemplateVariable } from "../../types.ts";
import { brief } from "../say.ts";
import type { Side } from "../side.ts";
import type { Span } from "../words.ts";
import { modelOf } from "./model.ts";
import { omissions } from "./omissions.ts";
import { type Slot, slotsOf } from "./slots.ts";
import { type Variable, variablesOf } from "./variables.ts";

const MOST_VARIABLES = 20;
const MOST_OMISSIONS = 20;

/** Words of the model that are shown on either side of a gap. */
const AROUND = 6;

/**
 * The common text of some notices, its gaps and what stands in them. `shares` follows `notices`. With `inFull` false
 * the gaps are left out.
 */
export function clusterOf(
  sides: readonly Side[],
  notices: readonly number[],
  sharesWith: (model: number) => readonly number[],
  inFull: boolean,
): ComparedCluster {
  const members = notices.map((i) => sides[i]!);
  const texts = members.map(({ words }) => words.forms);
  const { at, fixed } = modelOf(texts);
  const told = { notices, shares: sharesWith(at), model: notices[at]!, words: fixed.filter(Boolean).length };
  if (!inFull) return { ...told, variables: [], omissions: [] };
  const slots = slotsOf(texts, at, fixed);
  return {
    ...told,
    variables: variablesOf(slots, texts)
      .slice(0, MOST_VARIABLES)
      .map((variable) => inWords(variable, slots, members, notices, at)),
    omissions: omissions(texts, at, fixed, sentencesOf(members[at]!))
      .slice(0, MOST_OMISSIONS)
      .map(
        ({ span, lacking }): Omission => ({
          evidence: sentenceAt(members[at]!, span),
          notices: lacking.map((i) => notices[i]!),
        }),
      ),
  };
}

function inWords(
  { slots: group, values, leftOver }: Variable,
  slots: readonly Slot[],
  members: readonly Side[],
  notices: readonly number[],
  at: number,
): TemplateVariable {
  const having = new Map<string, number[]>();
  values.forEach((value, i) => {
    if (value !== null) having.set(value, [...(having.get(value) ?? []), i]);
  });
  const textOf = (value: string, i: number): string => {
    for (const slot of group) {
      const span = slots[slot]!.filled[i];
      if (span && members[i]!.words.forms.slice(span.from, span.to).join(" ") === value)
        return written(members[i]!, span);
    }
    return value;
  };
  return {
    context: contextOf(members[at]!, slots[group[0]!]!.span),
    places: group.length,
    values: [...having]
      .sort((a, b) => b[1].length - a[1].length || a[1][0]! - b[1][0]!)
      .map(([value, those]) => ({ text: textOf(value, those[0]!), notices: those.map((i) => notices[i]!) })),
    leftOver: leftOver.map(({ slot, notice, of }) => {
      const span = slots[slot]!.filled[notice]!;
      const side = members[notice]!;
      return {
        notice: notices[notice]!,
        text: written(side, span),
        of: of.map((i) => notices[i]!),
        evidence: sentenceAt(side, span),
      };
    }),
  };
}

/** "the controller is ▢ and its address": what stands around a gap. */
function contextOf(side: Side, { from, to }: Span): string {
  const before = written(side, { from: Math.max(0, from - AROUND), to: from });
  const after = written(side, { from: to, to: Math.min(side.words.forms.length, to + AROUND) });
  return `${before} ▢ ${after}`.trim();
}

function written({ document, words }: Side, { from, to }: Span): string {
  if (from >= to) return "";
  return brief(document.view.text.slice(words.from[from]!, words.to[to - 1]!), 200);
}

/** The sentence in which some words begin. */
function sentenceAt({ document, clauses, words }: Side, { from }: Span): Evidence {
  return evidence(document, clauses, clauses[words.clause[from]!]!);
}

function sentencesOf({ words }: Side): readonly Span[] {
  const spans: Span[] = [];
  for (let from = 0, to = 0; from < words.forms.length; from = to) {
    while (to < words.forms.length && words.clause[to] === words.clause[from]) to++;
    spans.push({ from, to });
  }
  return spans;
}
