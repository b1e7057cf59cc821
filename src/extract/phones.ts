import { findPhoneNumbersInText } from "libphonenumber-js/min";
import type { Clause } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { clauseAt, textOf } from "./passage.ts";

/** A telephone number of a notice in E.164 ("+443031231113"), with its place in the view. */
export interface Phone {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly clause: Clause;
}

/** The telephone numbers of a notice, British unless they carry a country code. */
export function phones(context: NoticeContext): readonly Phone[] {
  const found: Phone[] = [];
  for (const clause of clausesWithNumber(context)) {
    const text = textOf(context, clause);
    if (!DIGITS_OF_A_NUMBER.test(text)) continue;
    for (const { startsAt, endsAt, number } of findPhoneNumbersInText(text, { defaultCountry: "GB" })) {
      // A number without its leading 0 or + is a registration or reference number as often as not.
      if (!/^[(+0]/.test(text.slice(startsAt)) || !number.isPossible()) continue;
      found.push({ value: number.number, from: clause.from + startsAt, to: clause.from + endsAt, clause });
    }
  }
  return found;
}

/** The clauses in which a number may begin: the library is slow to ask, and each of its own would be searched for nothing. */
function clausesWithNumber(context: NoticeContext): ReadonlySet<Clause> {
  const found = new Set<Clause>();
  for (const { index } of context.document.view.text.matchAll(BEGINNINGS)) {
    const clause = clauseAt(context, index);
    if (clause?.part === "notice") found.add(clause);
  }
  return found;
}

/** A 0 or + with at least nine digits that only spaces, brackets, dots and hyphens part. */
const DIGITS_OF_A_NUMBER = /[+0](?:[\s()./-]{0,3}\d){9}/;
const BEGINNINGS = /[+0](?=(?:[\s()./-]{0,3}\d){9})/g;
