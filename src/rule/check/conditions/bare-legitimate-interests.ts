import { quote, textOf } from "../../../extract/passage.ts";
import type { Clause } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** Judges by cells with the bare basis in a column in which others say what the interest is. */
export const bareLegitimateInterests: Judge = (_rule, on) => {
  const cells = [
    ...new Set(on.context.hits.of("fact-lawful-basis", "legitimate-interests").map(({ clause }) => clause)),
  ]
    .filter(({ kind, leadIn, part }) => kind === "cell" && leadIn >= 0 && part === "notice")
    .map((clause) => ({ clause, text: textOf(on.context, clause).replace(/\s+/g, " ").trim() }));
  const saying = new Set(cells.filter(({ text }) => saysInterest(text)).map(({ clause }) => clause.leadIn));
  const bare = cells.filter(
    ({ clause, text }) => saying.has(clause.leadIn) && BARE.test(text) && !rowSaysInterest(clause, on),
  );
  return bare.length > 0 ? fail(bare.map(({ clause }) => quote(on.context, clause))) : pass();
};

/** The basis with its article, whoever's interests they are, and nothing else. */
const BARE =
  /^(?:we have |it is in )?(?:an? |our |the )?legitimate (?:business )?interests?(?: (?:of|or those of) (?:the|a|our) [\p{L} ]{1,30})?[ ,:–—-]*\(?(?:(?:uk )?gdpr,? )?(?:art(?:icle|\.)? ?6[^\p{L}]{0,6}f?\)?)?(?: (?:of the )?(?:uk )?gdpr)?\)?[.;]?$/iu;

/** Some words about the interest itself: "Legitimate interests: keeping our boats safe". */
const saysInterest = (text: string): boolean =>
  /\blegitimate (?:business )?interests?(?: (?:in|of|is|are|to|for|because|as)\b|[ ]?[:(–—-] ?(?!art|6|gdpr|uk))[^.]{12,}/i.test(
    text,
  );

/** More than a noun or two in the row's header, or "Preventing fraud", says what the use is for, and so what the interest is. */
function rowSaysInterest({ rowHeader }: Clause, { context }: Case): boolean {
  const header = context.clauses[rowHeader];
  if (header === undefined) return true;
  const words = textOf(context, header).trim().split(/\s+/);
  return words.length > 2 || (words.length === 2 && /.ing$/i.test(words[0] as string));
}
