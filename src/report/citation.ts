import { NEVER } from "../pack/settings.ts";
import type { LawCitation } from "../types.ts";

/** A law in words, with the days from and until which it holds: "UK GDPR Art 13(2)(a), since 2018-05-25". */
export const citation = ({ cite, from, until }: Pick<LawCitation, "cite" | "from" | "until">): string =>
  `${cite}, since ${dayInWords(from)}${until ? ` (until ${until})` : ""}`;

/** A day as it is written; one that the settings of a pack leave open stands beyond all others, and is told so. */
export const dayInWords = (day: string): string => (day === NEVER ? "a day not yet fixed" : day);
