import { oneLine } from "../one-line.ts";
import type { Clause, Contact, Dpo, Hit } from "../types.ts";
import { namesBetween } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { isOrganisationName } from "./name-words.ts";
import type { Name } from "./names.ts";
import { hitsIn, isAtEnd, quote } from "./passage.ts";

/** The data protection officer: name, other role and contacts as far as the notice gives them; null where none is mentioned. */
export function dpo(context: NoticeContext, contacts: readonly Contact[]): Dpo | null {
  const mentions = context.hits.of(OWNER, "officer");
  const first = mentions[0];
  if (!first) return null;
  const none = context.hits.of(OWNER, "no-officer")[0];
  const plainly = context.hits.of(OWNER, "none-needed");
  if (plainly[0] && mentions.every(({ clause }) => clause.kind === "heading" || isDenied(plainly, clause))) {
    return { name: null, role: null, contacts: [], polarity: "denied", evidence: quote(context, plainly[0].clause) };
  }
  const named = firstFound(namings(context), (hit) => personBeside(context, hit));
  const role = firstFound(namings(context), (hit) => roleBeside(context, hit));
  const ways = contacts.filter((contact) => contact.owner === "dpo");
  if (none && !named && ways.length === 0) {
    return { name: null, role: null, contacts: [], polarity: "denied", evidence: quote(context, none.clause) };
  }
  const telling = named?.clause ?? role?.clause;
  return {
    name: named?.value ?? null,
    role: role?.value ?? null,
    contacts: ways.map((contact) => contact.value),
    polarity: "affirmed",
    evidence: telling ? quote(context, telling) : quote(context, bestMention(context, mentions, ways)),
  };
}

/** Every person whom the notice names as data protection officer, with the clause that says so, in document order. */
export const officersNamed = (context: NoticeContext): readonly { readonly value: string; readonly clause: Clause }[] =>
  namings(context)
    .flatMap((hit) => personBeside(context, hit) ?? [])
    .sort((a, b) => a.clause.index - b.clause.index);

const OWNER = "fact-dpo";

/** Whether a clause says that there need be no officer. */
const isDenied = (denials: readonly Hit[], clause: Clause): boolean =>
  denials.some((denial) => denial.clause.index === clause.index);

interface Found {
  readonly value: string;
  readonly clause: Clause;
}

function firstFound(hits: readonly Hit[], find: (hit: Hit) => Found | null): Found | null {
  for (const hit of hits) {
    const found = find(hit);
    if (found) return found;
  }
  return null;
}

const namings = (context: NoticeContext): readonly Hit[] => [
  ...context.hits.of(OWNER, "officer-before-name"),
  ...context.hits.of(OWNER, "officer-after-name"),
  ...context.hits.of(OWNER, "officer"),
];

/** The mention nearest before the officer's contacts, else the first that is no heading. */
function bestMention(context: NoticeContext, mentions: readonly Hit[], ways: readonly Contact[]): Clause {
  const first = ways[0]?.evidence.start.offset;
  const body = mentions.filter((hit) => hit.clause.kind !== "heading");
  const near =
    first === undefined ? undefined : body.findLast((hit) => quote(context, hit.clause).start.offset <= first);
  return (near ?? body[0] ?? (mentions[0] as Hit)).clause;
}

/** How far from the office a name or another office may stand, in characters. */
const REACH = 80;

/** The person named right behind the office ("DPO is Jane Roe", "DPO: Jane Roe"), right before it, or on the next line. */
function personBeside(context: NoticeContext, hit: Hit): Found | null {
  const { text } = context.document.view;
  const { clause } = hit;
  if (hit.label === "officer") return personBelow(context, hit);
  const near = namesBetween(context, clause, hit.from - REACH, Math.min(clause.to, hit.to + REACH));
  const names = near.filter((name) => isPerson(context, clause, name));
  const name =
    hit.label === "officer-before-name"
      ? names.find((each) => each.from < hit.to && each.to >= hit.to && IS.test(text.slice(hit.from, each.from)))
      : names.find((each) => (each.to <= hit.from && hit.from - each.to < 12) || each.from === hit.from);
  return name ? { value: name.name, clause } : null;
}

/** What stands between an office and the name of who holds it. */
const IS = /(?:\b(?:is|are|called|named|currently|also)|[:,–—(-]|\n)\s*$/;

function personBelow(context: NoticeContext, hit: Hit): Found | null {
  const next = context.clauses[hit.clause.index + 1];
  if (!next || !isAtEnd(context, hit) || next.kind === "heading") return null;
  const line = context.document.view.text.slice(next.from, Math.min(next.to, next.from + REACH));
  const honoured = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? (?:\p{Lu}[\p{L}'’-]+|\(\p{L}+\)|[ \t])+/u.exec(line)?.[0];
  return honoured ? { value: oneLine(honoured.trim()), clause: next } : null;
}

/** Two to four words with capitals that are no organisation, place, office or law. */
function isPerson(context: NoticeContext, clause: Clause, { name, from, to }: Name): boolean {
  const words = name.split(" ");
  if (words.length < 2 || words.length > 4 || isOrganisationName(name)) return false;
  if (!words.every((word) => /^\p{Lu}[\p{Ll}'’.-]/u.test(word))) return false;
  const isRole = hitsIn(context, clause, OWNER, from, to).some((hit) => hit.label === "role");
  return !isRole && hitsIn(context, clause, "fact-names", from, to).length === 0;
}

/** Another office said to be the officer's: in the same clause, behind "is", "as", a colon or a comma. */
function roleBeside(context: NoticeContext, hit: Hit): Found | null {
  const { text } = context.document.view;
  if (hit.clause.kind === "heading") return null;
  for (const role of hitsIn(context, hit.clause, OWNER, hit.from - REACH, hit.to + REACH)) {
    const isSame = hit.label === "officer" && role.from < hit.to && hit.from < role.to;
    if (role.label !== "role" || isSame) continue;
    const [left, right] = role.from < hit.from ? [role, hit] : [hit, role];
    const gap = text.slice(left.to, right.from);
    if (gap.length < 40 && SAME_PERSON.test(gap)) {
      return { value: oneLine(text.slice(role.from, role.to)), clause: hit.clause };
    }
  }
  return null;
}

/** Between two offices of one person, and not of two ("the DPO or the Caldicott Guardian"). */
const SAME_PERSON =
  /^\s*(?:\([^()]*\)\s*)?(?:[:,–—(-]|is|is also|is currently|is our|is the|who is|who is also|as|and|also)(?:\s+(?:our|the|its|also|currently|as|acts as|is|is the|is our|designated))*\s*$/i;
