import { evidence } from "../../../document/place.ts";
import { oncePer } from "../../../once-per.ts";
import { remembered } from "../../../phrase/remembered.ts";
import { type Forms, perForm, tokensOf } from "../../../phrase/tokens.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { ARTICLES, articlesAgainst, misfitArticle } from "./misfit-articles.ts";
import { misfitNoun, NOUNS_BEHIND } from "./misfit-nouns.ts";
import { misfitVerb, VERBS_BEHIND } from "./misfit-verbs.ts";
import { BETWEEN, isRefused, refused, refusing } from "./neighbours.ts";
import { slipAt } from "./slips.ts";
import { GERUND, ONE, PLURAL, SLIP, suspectBehind, wordKinds } from "./word-kinds.ts";
import { wordLines } from "./word-line.ts";

/** Judges by neighbours that do not fit each other: "may passed", "your rights is", "a individual". */
export const unfinishedAgreement: Judge = (_rule, { context }) => {
  const { document, clauses } = context;
  const { forms, form, from, to, first, end } = tokensOf(context);
  const { line, set } = wordLines(context);
  const behind = suspects(forms);
  const against = articles(forms);
  const refusals = refusing(forms);
  const under = refused(forms);
  const found = clauses.flatMap((clause) => {
    if (clause.part !== "notice" || clause.kind === "code") return [];
    set(first[clause.index] as number, end[clause.index] as number);
    let secondLast = 0;
    let last = 0;
    let left = line.first;
    let refuses = 0;
    for (let at = line.first; at < line.end; at += 1) {
      const kinds = line.kinds(at);
      // Most words fit whatever stands before them.
      const articlesAmiss = (last & ARTICLES) !== 0 ? against(form[at] as number) : 0;
      const isSuspect =
        articlesAmiss !== 0 ||
        (behind(form[at] as number) & last) !== 0 ||
        (kinds & (SLIP | GERUND)) !== 0 ||
        ((kinds & PLURAL) !== 0 && (secondLast & ONE) !== 0);
      secondLast = last;
      last = kinds;
      const refusal = under(form[at] as number) & refuses;
      const before = left;
      const own = refusals(form[at] as number);
      if (own !== BETWEEN) {
        refuses = own;
        left = at;
      }
      if (!isSuspect && refusal === 0) continue;
      const slip = (kinds & SLIP) !== 0 ? slipAt(line, at) : null;
      let start = slip ? slip[0] : isSuspect ? misfitAt(at, articlesAmiss) : -1;
      if (start < 0 && refusal !== 0 && isRefused(line, before, at, refusal)) start = before;
      if (start < 0) continue;
      return [evidence(document, clauses, clause, from[start] as number, to[slip ? slip[1] : at] as number)];
    }
    return [];
  });
  return found.length > 0 ? fail(found) : pass();

  function misfitAt(at: number, articlesAmiss: number): number {
    const verb = misfitVerb(line, at);
    if (verb >= 0) return verb;
    const noun = misfitNoun(line, at);
    return noun >= 0 ? noun : misfitArticle(line, at, articlesAmiss);
  }
};

/** Form → the kinds of words behind which it may be wrong. */
const suspects = oncePer((forms: Forms) => {
  const kindsOf = wordKinds(forms);
  return remembered((form) => suspectBehind(kindsOf(form), SUSPICIONS));
});
const SUSPICIONS = [...VERBS_BEHIND, ...NOUNS_BEHIND];

/** Form → the articles that it does not fit. */
const articles = perForm(articlesAgainst);
