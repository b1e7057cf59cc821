import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { textOf } from "../../../extract/passage.ts";
import type { Clause } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

const KIND =
  "(?:Identity|Contact|Financial|Transaction|Technical|Profile|Usage|Marketing|Communications?|Location|Device|Registration|Survey|Advertising|Aggregated)";

const EACH = new RegExp(KIND, "g");

/** Written out from the word "Data" on, which few notices have: a search for kinds takes many times longer. */
const behind = (before: string, rest: string, flags: string): RegExp =>
  new RegExp(` Data(?<=${before} Data)${rest}`, flags);

/** "Identity Data", "Identity, Contact and Financial Data". */
const USED = behind(`\\b(${KIND}(?:(?:, and |, or |, | and | or |/)${KIND}){0,9})`, "\\b(?! \\p{Lu})", "uy");

/** Text is searched for letters many times faster than for an expression. */
function usesIn(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = text.indexOf(" Data"); at >= 0; at = text.indexOf(" Data", at + 1)) {
    USED.lastIndex = at;
    const use = USED.exec(text);
    if (use) found.push(use);
  }
  return found;
}

/** "Identity Data includes …", "Usage Data: …", "(Profile Data)". */
const DEFINED = [
  behind(
    `\\b(${KIND})`,
    `["”’')*_]{0,3} ?(?:[:(–—=-]|(?:includes?|means?|comprises?|refers|consists?|covers?|is|(?:may be|are) derived)\\b)`,
    "g",
  ),
  behind(`["“‘'(*] ?(${KIND})`, ` ?["”’')*]`, "g"),
];
const ALONE = new RegExp(`^\\W*(${KIND}) [Dd]ata\\W*$`);
const IN_HEADING = new RegExp(`\\b(${KIND}) [Dd]ata\\b`);

/** Judges by kinds of data that are written as defined terms: the first use of one that is defined nowhere. */
export const termUndefined: Judge = (_rule, { context }) => {
  const { document, clauses } = context;
  const { text } = document.view;
  const uses = usesIn(text);
  if (uses.length === 0) return notApplicable("the notice writes no kind of data as a term of its own");
  const defined = new Set([
    ...DEFINED.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] as string)),
    ...clauses.flatMap((clause) =>
      clause.to - clause.from < LONGEST ? termsAlone(clause.kind, textOf(context, clause)) : [],
    ),
  ]);
  for (const { 0: data, 1: kinds = "", index } of uses) {
    const from = index - kinds.length;
    const clause = clauseAt(clauses, from);
    const terms = kinds.match(EACH) ?? [];
    if (!clause || terms.every((term) => defined.has(term))) continue;
    return fail([evidence(document, clauses, clause, from, index + data.length)]);
  }
  return pass();
};

/** A heading, cell or label as short as this, in characters, may be a term that its section or row defines. */
const LONGEST = 60;

function termsAlone(kind: Clause["kind"], text: string): readonly string[] {
  if (!text.includes("ata")) return [];
  const term = (kind === "heading" ? IN_HEADING : ALONE).exec(text)?.[1];
  return term === undefined ? [] : [term];
}
