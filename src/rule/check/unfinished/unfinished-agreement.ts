import { evidence } from "../../../document/place.ts";
import { tokensOf } from "../../../phrase/tokens.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { misfitArticle } from "./misfit-articles.ts";
import { misfitNoun } from "./misfit-nouns.ts";
import { misfitVerb } from "./misfit-verbs.ts";
import { slipAt } from "./slips.ts";
import { SLIP } from "./word-kinds.ts";
import { wordLines } from "./word-line.ts";

/** Judges by neighbours that do not fit each other: "may passed", "your rights is", "a individual". */
export const unfinishedAgreement: Judge = (_rule, { context }) => {
  const { document, clauses } = context;
  const { from, to, first, end } = tokensOf(context);
  const { line, set } = wordLines(context);
  const found = clauses.flatMap((clause) => {
    if (clause.part !== "notice" || clause.kind === "code") return [];
    set(first[clause.index] as number, end[clause.index] as number);
    for (let at = line.first; at < line.end; at += 1) {
      const slip = (line.kinds(at) & SLIP) !== 0 ? slipAt(line, at) : null;
      const start = slip ? slip[0] : misfitAt(at);
      if (start < 0) continue;
      return [evidence(document, clauses, clause, from[start] as number, to[slip ? slip[1] : at] as number)];
    }
    return [];
  });
  return found.length > 0 ? fail(found) : pass();

  function misfitAt(at: number): number {
    const verb = misfitVerb(line, at);
    if (verb >= 0) return verb;
    const noun = misfitNoun(line, at);
    return noun >= 0 ? noun : misfitArticle(line, at);
  }
};
