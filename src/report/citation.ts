import type { LawCitation } from "../types.ts";

/** A law in words, with the days from and until which it holds: "UK GDPR Art 13(2)(a), since 2018-05-25". */
export const citation = ({ cite, from, until }: Pick<LawCitation, "cite" | "from" | "until">): string =>
  `${cite}, since ${from}${until ? ` (until ${until})` : ""}`;
