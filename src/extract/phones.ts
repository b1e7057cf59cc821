import { findPhoneNumbersInText } from "libphonenumber-js/min";
import type { Clause } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { textOf } from "./passage.ts";

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
  for (const clause of context.clauses) {
    if (clause.part !== "notice") continue;
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

/** A 0 or + with at least nine digits that only spaces, brackets, dots and hyphens part. The library is slow to ask. */
const DIGITS_OF_A_NUMBER = /[+0](?:[\s()./-]{0,3}\d){9}/;
