import type { LinkFact } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { clauseAt, quote } from "./passage.ts";

/** The links of the notice itself in document order, mail and telephone links apart (those are contacts). */
export function links(context: NoticeContext): readonly LinkFact[] {
  return context.document.links.flatMap(({ url, text, from, to }) => {
    const clause = clauseAt(context, from);
    if (clause?.part !== "notice" || /^(?:mailto|tel):/i.test(url)) return [];
    return [{ url, text, polarity: "affirmed" as const, evidence: quote(context, clause, from, to) }];
  });
}
