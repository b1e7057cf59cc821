import type { Clause, Hit, Registration } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { clauseAt, hitsIn, isAtEnd, quote } from "./passage.ts";

/** The registration numbers that a notice gives: with the ICO, of the company, of the charity. */
export function registrations(context: NoticeContext): readonly Registration[] {
  const found = new Map<string, Registration>();
  for (const { kind, shape, normalise } of KINDS) {
    for (const hit of context.hits.of(OWNER, kind)) {
      for (const { from, to } of numbersNear(context, hit, shape)) {
        const value = normalise(context.document.view.text.slice(from, to).replace(/\s/g, "").toUpperCase());
        const key = `${kind} ${value}`;
        if (found.has(key)) continue;
        const clause = clauseAt(context, from) ?? hit.clause;
        found.set(key, { kind, value, polarity: "affirmed", evidence: quote(context, clause, from, to) });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.evidence.start.offset - b.evidence.start.offset);
}

const OWNER = "fact-registrations";

interface Kind {
  readonly kind: Registration["kind"];
  readonly shape: RegExp;
  readonly normalise: (written: string) => string;
}

const KINDS: readonly Kind[] = [
  { kind: "ico", shape: /\bZ(?:[A-Z]\s?\d{6}|\d{6,7})\b/i, normalise: (written) => written },
  {
    kind: "company",
    shape: /\b(?:\d{7,8}|(?:SC|NI|OC|SO|NC|RC|SL|LP|IP|RS|CE|CS|FC|NF|R0|SP|NP)\s?\d{6})\b/i,
    // Companies House writes eight digits; notices drop the leading nought.
    normalise: (written) => (/^\d{7}$/.test(written) ? `0${written}` : written),
  },
  {
    kind: "charity",
    shape: /\b(?:SC\s?\d{6}|NIC\s?\d{6}|\d{6,7}(?:-\d{1,2})?)\b/i,
    normalise: (written) => written,
  },
];

/** How far from the words a number may stand, in characters. */
const REACH = 80;

/** Numbers behind the words that announce them and before those that announce another, in the clause or (for a label on its own line) the next one. */
function numbersNear(context: NoticeContext, hit: Hit, shape: RegExp): readonly { from: number; to: number }[] {
  const others = hitsIn(context, hit.clause, OWNER, hit.to, hit.to + REACH)
    .filter(({ label, from }) => label !== hit.label && from >= hit.to)
    .map(({ from }) => from);
  const own = firstIn(context, hit.to, Math.min(hit.clause.to, hit.to + REACH, ...others), shape);
  if (own) return [own];
  const next = context.clauses[hit.clause.index + 1];
  return next && isAtEnd(context, hit) && next.kind !== "heading"
    ? list(firstIn(context, next.from, reach(next), shape))
    : [];
}

const reach = (clause: Clause): number => Math.min(clause.to, clause.from + REACH);
const list = <T>(value: T | null): readonly T[] => (value ? [value] : []);

function firstIn(context: NoticeContext, from: number, to: number, shape: RegExp): { from: number; to: number } | null {
  const match = context.document.view.text.slice(from, to).match(shape);
  if (match?.index === undefined) return null;
  return { from: from + match.index, to: from + match.index + match[0].length };
}
