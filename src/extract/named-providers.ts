import type { Clause, Hit, Recipient } from "../types.ts";
import { clauseNames } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { isLegalForm, isOrganisationName } from "./name-words.ts";
import { isUnder, quote, says } from "./passage.ts";
import { isReceiver } from "./recipient-name.ts";

/** The providers of a clause that are said to be used or to process data ("hosted by X", "our supplier X", "we use X"). */
export function namedProviders(context: NoticeContext, clause: Clause): readonly Recipient[] {
  const hits = context.hits.inClause(clause.index);
  const providers = hits.filter((hit) => hit.owner === "fact-names" && hit.label === "provider");
  const used = hits.filter((hit) => hit.owner === OWNER && hit.label === "processor-before-name");
  if (providers.length === 0 && used.length === 0) return [];
  const isTool =
    says(context, clause, OWNER, "tool") || (clause.kind === "cell" && isUnder(context, clause, OWNER, "heading"));
  const { text } = context.document.view;
  return clauseNames(context, clause).flatMap((name) => {
    if (!isReceiver(name, hits)) return [];
    const known = providers.find((hit) => hit.from <= name.from && name.from < hit.to);
    const said = used.find((hit) => name.from < hit.to && hit.to <= name.to);
    if (!(known && (isTool || said)) && !(said && isOrganisationName(name.name))) return [];
    if ((known ?? said)?.denied) return [];
    return [
      {
        name: (known ? brand(text, name.from, name.to, known) : name.name).replace(/['’]s$/, ""),
        kind: "named" as const,
        polarity: "affirmed" as const,
        evidence: quote(context, clause),
      },
    ];
  });
}

const OWNER = "fact-recipients";

/** "Dynatrace" for "Dynatrace Software Platform", but "Google Ireland Limited" in full. */
function brand(text: string, from: number, to: number, known: Hit): string {
  const name = text.slice(from, to).replace(/\s+/g, " ");
  const words = name.split(" ");
  const isCompany = words.length > 2 && isLegalForm((words.at(-1) as string).toLowerCase());
  return isCompany ? name : text.slice(known.from, Math.max(known.to, from)).replace(/\s+/g, " ");
}
