import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import { textOf } from "../../../extract/passage.ts";
import type { Clause } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

const KIND =
  "(?:Identity|Contact|Financial|Transaction|Technical|Profile|Usage|Marketing|Communications?|Location|Device|Registration|Survey|Advertising|Aggregated)";

/** "Identity Data", "Identity, Contact and Financial Data". */
const USED = new RegExp(`\\b${KIND}(?:(?:, and |, or |, | and | or |/)${KIND}){0,9} Data\\b(?! \\p{Lu})`, "gu");

const KIND_AT_END = new RegExp(`${KIND}$`);
const LONGEST_KIND = 14;

/** Whether a kind stands before the word somewhere: hardly any notice has one, and a search for kinds takes longer. */
function mayUse(text: string): boolean {
  for (let at = text.indexOf(" Data"); at >= 0; at = text.indexOf(" Data", at + 1)) {
    if (KIND_AT_END.test(text.slice(Math.max(0, at - LONGEST_KIND), at))) return true;
  }
  return false;
}

/** "Identity Data includes …", "Usage Data: …", "(Profile Data)". */
const DEFINED = [
  new RegExp(
    `\\b(${KIND}) Data["”’')*_]{0,3} ?(?:[:(–—=-]|(?:includes?|means?|comprises?|refers|consists?|covers?|is|(?:may be|are) derived)\\b)`,
    "g",
  ),
  new RegExp(`["“‘'(*] ?(${KIND}) Data ?["”’')*]`, "g"),
];
const ALONE = new RegExp(`^\\W*(${KIND}) [Dd]ata\\W*$`);
const IN_HEADING = new RegExp(`\\b(${KIND}) [Dd]ata\\b`);

/** Judges by kinds of data that are written as defined terms: the first use of one that is defined nowhere. */
export const termUndefined: Judge = (_rule, { context }) => {
  const { document, clauses } = context;
  const { text } = document.view;
  const uses = mayUse(text) ? [...text.matchAll(USED)] : [];
  if (uses.length === 0) return notApplicable("the notice writes no kind of data as a term of its own");
  const defined = new Set([
    ...DEFINED.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] as string)),
    ...clauses.flatMap((clause) =>
      clause.to - clause.from < LONGEST ? termsAlone(clause.kind, textOf(context, clause)) : [],
    ),
  ]);
  for (const { 0: used, index } of uses) {
    const clause = clauseAt(clauses, index);
    const terms = used.match(new RegExp(KIND, "g")) ?? [];
    if (!clause || terms.every((term) => defined.has(term))) continue;
    return fail([evidence(document, clauses, clause, index, index + used.length)]);
  }
  return pass();
};

/** A heading, cell or label as short as this, in characters, may be a term that its section or row defines. */
const LONGEST = 60;

function termsAlone(kind: Clause["kind"], text: string): readonly string[] {
  const term = (kind === "heading" ? IN_HEADING : ALONE).exec(text)?.[1];
  return term === undefined ? [] : [term];
}
