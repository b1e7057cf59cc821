import { evidence } from "../../../document/place.ts";
import { isGenericName, isOrganisationName } from "../../../extract/name-words.ts";
import type { Evidence } from "../../../types.ts";
import type { Case } from "../../judge.ts";
import type { OwnOrganisation } from "./own-organisation.ts";

/**
 * "The Otter website uses cookies", "This notice applies only to the Otter site", in a notice that names another organisation
 * as its own and never names the two together: the words of whoever runs that site.
 */
export function ofOtherSite({ context, facts }: Case, own: OwnOrganisation): readonly Evidence[] {
  const { document, clauses } = context;
  const { text } = document.view;
  const named = facts.controllers.map(({ name }) => name).filter((name) => isOrganisationName(name));
  if (named.length === 0) return [];
  const isAnother = new Map<string, boolean>();
  const found = clauses.filter(({ part, from, to }) => {
    if (part !== "notice") return false;
    const name = OWN_SITE.exec(text.slice(from, Math.min(to, from + LONGEST)))?.[1];
    if (name === undefined) return false;
    const known =
      isAnother.get(name) ??
      (isAnother.size < MOST && !isGenericName(name) && !KNOWN.test(name) && !own.isOwn(name) && !isTied(name));
    isAnother.set(name, known);
    return known;
  });
  return found.map((clause) => evidence(document, clauses, clause));

  /** Whether a sentence names it beside the organisation, or it stands where a notice says whose it is. */
  function isTied(name: string): boolean {
    if (`${document.meta.title ?? ""} ${document.meta.url ?? ""}`.toLowerCase().includes(name.toLowerCase()))
      return true;
    return clauses.some(({ from, to }) => {
      const said = text.slice(from, to);
      return said.includes(name) && (named.some((each) => said.includes(each)) || TIE.test(said));
    });
  }
}

const NAME = "((?:\\p{Lu}|\\p{Ll}{1,2}\\p{Lu})[\\p{L}\\d&'’-]{1,20}(?: \\p{Lu}[\\p{L}\\d&'’-]{1,20}){0,3})";
const SITE = "(?:website|web site|site|app|platform)";
/** What only the notice of the site itself says. */
const OWN_SITE = new RegExp(
  `(?:^|[.:;] |\\b(?:[Tt]his|[Oo]ur) (?:[Pp]rivacy )?(?:[Nn]otice|[Pp]olicy|[Ss]tatement) (?:only )?applies (?:only |solely )?to )(?:[Tt]he )?${NAME} ${SITE}(?: (?:uses cookies|may contain links|contains links|does not use cookies)|(?=[,.;‚]| and does not| so we))`,
  "u",
);
const LONGEST = 300;
/** A text that speaks of more sites is a list of them. */
const MOST = 20;
const TIE =
  /\b(?:trading|trades|brand|owns?|owned|operat\w+|run by|runs|known as|called|provid\w+ by|created by|developed by|part of|on behalf|joint\w*|partner\w*|refers? to|we are|who we are)\b/i;
/** Sites whose cookies a notice may well speak of. */
const KNOWN =
  /\b(?:Google|Facebook|Twitter|YouTube|Instagram|LinkedIn|Microsoft|Apple|Amazon|NHS|GOV|ICO|Commissioner|Third|Party|Website|Our|Your|This|Main|Mobile|Web|Online|Customer|Corporate|Company)\b/i;
