import { oneLine } from "../one-line.ts";
import type { Clause, Hit, Recipient } from "../types.ts";
import { clauseNames } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { isLegalForm, isOrganisationName } from "./name-words.ts";
import { hitsIn, isUnder, quote, says } from "./passage.ts";
import { isReceiver } from "./recipient-name.ts";

/** The providers of a clause that are said to be used or to process data ("hosted by X", "our supplier X", "we use X"). */
export function namedProviders(context: NoticeContext, clause: Clause): readonly Recipient[] {
  const isTool =
    says(context, clause, OWNER, "tool") || (clause.kind === "cell" && isUnder(context, clause, OWNER, "heading"));
  if (!isTool && !says(context, clause, OWNER, "processor-before-name")) return NONE;
  // Neither a provider that is known, nor words that bring one.
  if (!says(context, clause, "fact-names", "provider") && !says(context, clause, OWNER, "processor-before-name"))
    return NONE;
  const { text } = context.document.view;
  return clauseNames(context, clause).flatMap((name) => {
    if (!isReceiver(context, clause, name)) return [];
    const known = longest(
      hitsIn(context, clause, "fact-names", name.from, name.to).filter(
        (hit) => hit.label === "provider" && hit.from <= name.from,
      ),
    );
    const said = hitsIn(context, clause, OWNER, name.from, name.to).find(
      (hit) => hit.label === "processor-before-name" && hit.to <= name.to,
    );
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
const NONE: readonly Recipient[] = [];

/** "Microsoft Azure" rather than "Microsoft". */
const longest = (hits: readonly Hit[]): Hit | undefined =>
  hits.reduce<Hit | undefined>((best, hit) => (best && best.to >= hit.to ? best : hit), undefined);

/** "Dynatrace" for "Dynatrace Software Platform", but "Google Ireland Limited" in full. */
function brand(text: string, from: number, to: number, known: Hit): string {
  const name = oneLine(text.slice(from, to));
  const words = name.split(" ");
  const isCompany = words.length > 2 && isLegalForm((words.at(-1) as string).toLowerCase());
  return isCompany ? name : oneLine(text.slice(known.from, Math.max(known.to, from)));
}
