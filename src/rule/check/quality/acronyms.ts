import { clauseAt } from "../../../document/clause-at.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import type { Clause } from "../../../types.ts";
import { twoCapitals } from "../two-capitals.ts";
import { isWellKnown } from "./well-known-acronyms.ts";

/** An acronym where it first stands in running text. */
export interface Acronym {
  readonly written: string;
  readonly clause: Clause;
  readonly from: number;
}

/** The acronyms in the running text of a notice that not everybody knows, each once, in the order of the text. */
export function acronymsIn(context: NoticeContext): readonly Acronym[] {
  const { document, clauses } = context;
  const { text } = document.view;
  const first = new Map<string, Acronym>();
  const isProse = proseTeller(context);
  let end = 0;
  for (const at of twoCapitals(context)) {
    if (at < end) continue;
    ACRONYM.lastIndex = at;
    const written = ACRONYM.exec(text)?.[1];
    if (written === undefined) continue;
    end = ACRONYM.lastIndex;
    if (first.has(written) || isWellKnown(written) || document.meta.title?.includes(written)) continue;
    const clause = clauseAt(clauses, at);
    if (clause && isProse(clause) && !isInBlank(text, at)) first.set(written, { written, clause, from: at });
  }
  return [...first.values()];
}

/** Capitals on their own: not part of an address, a number, a name with "&", or a firm's name ("ABC Ltd"). */
const ACRONYM =
  /([A-Z](?<!(?:[\p{L}\p{N}@_.&/\\-]|\p{L}:).)[A-Z]{1,4})s?(?![\p{L}\p{N}@_&/-]|[.:]\p{L}|['’]\p{L}{2}| ?\d| (?:Ltd|Limited|plc|PLC|LLP|Inc|GmbH|Group|Trust|UK)\b)/uy;

/** "[INSERT NAME OF DPO]": a blank in capitals is a matter of its own. */
const isInBlank = (text: string, at: number): boolean =>
  /\[[\p{Lu}\s]*$/u.test(text.slice(Math.max(0, at - LONGEST_BLANK), at));
const LONGEST_BLANK = 60;

/** Tells running text: a heading, a cell, code or a line in capitals may shout ordinary words. */
function proseTeller({ document }: NoticeContext): (clause: Clause) => boolean {
  // A line in capitals is asked about at each of its words.
  let last: Clause | undefined;
  let isProse = false;
  return (clause) => {
    if (clause.kind !== "paragraph" && clause.kind !== "item") return false;
    if (clause !== last) isProse = isMostlySmall(document.view.text, clause.from, clause.to);
    last = clause;
    return isProse;
  };
}

function isMostlySmall(text: string, from: number, to: number): boolean {
  let small = 0;
  let capital = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) small++;
    else if (code >= 65 && code <= 90) capital++;
    else if (code > 127) return isMostlySmallBeyondAscii(text.slice(from, to));
  }
  return small > capital * 2;
}

const isMostlySmallBeyondAscii = (text: string): boolean =>
  (text.match(/\p{Ll}/gu)?.length ?? 0) > (text.match(/\p{Lu}/gu)?.length ?? 0) * 2;
