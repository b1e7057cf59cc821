import { evidence } from "../../../document/place.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import { explained, inFull } from "../../../extract/full-name.ts";
import { nameBeside, type PlacedName } from "../../../extract/name-places.ts";
import { hitsIn } from "../../../extract/passage.ts";
import type { Evidence } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";
import { ownOrganisation } from "./own-organisation.ts";

/** Judges by those who act in the notice ("the Institute will not share …", "DSA is committed to …") and are nowhere named. */
export const undefinedOrganisation: Judge = (_rule, on) => {
  const { context } = on;
  const own = ownOrganisation(on);
  const found = new Map<string, Evidence>();
  const known = new Set<string>();
  for (const hit of context.hits.of("fact-controller", "self-after-name")) {
    const at = nameBeside(context, hit, "before");
    if (!at || found.has(at.name) || known.has(at.name) || known.size > MOST) continue;
    const acts = OWN_ACT.test(context.document.view.text.slice(hit.from, hit.to));
    const isUnknown = BODY.test(at.name)
      ? isBodyUnknown(context, at)
      : acts && isAcronymUnknown(context, at, own.isOwn);
    if (isUnknown) found.set(at.name, evidence(context.document, context.clauses, at.clause));
    else if (acts || BODY.test(at.name)) known.add(at.name);
  }
  return found.size > 0 ? fail([...found.values()]) : pass();
};

/** A text with more names is a directory; each is looked for in all of it. */
const MOST = 50;

/** Only the organisation whose notice it is promises these. */
const OWN_ACT =
  /^(?:is|are) .*committed|^takes? |^respects? |^values? |not .*(?:share|sell|pass|disclose)|^(?:aim|seek|want)s? /i;

/** Bodies of which there are many; "the Company" and "the Organisation" are judged by the rule on generic names. */
const BODY =
  /^(?:Institute|Institution|Society|Association|Trust|College|Academy|University|Council|Foundation|Union|Federation|Commission|Agency|Authority|Board|Department|Ministry|Bureau|Guild)$/;

/** "The Institute" that is neither defined in brackets nor part of any longer name in the text, its title or its surroundings. */
function isBodyUnknown(context: NoticeContext, { name, from }: PlacedName): boolean {
  const { text } = context.document.view;
  if (!/\bthe\s+$/i.test(text.slice(Math.max(0, from - 5), from)) || inFull(context, name) !== null) return false;
  const longer = new RegExp(
    `\\(\\s?(?:the\\s|hereinafter\\s|hereafter\\s)?["“‘']?\\s?(?:the\\s)?${name}\\b|\\p{Lu}[\\p{L}'’.&-]*(?: of| and)? ${name}\\b|\\b${name} (?:of|for) `,
    "u",
  );
  return !longer.test(text.replace(/\s+/g, " ").replace(new RegExp(`(?:^|[.!?:] )The ${name}`, "g"), " "));
}

function isAcronymUnknown(context: NoticeContext, at: PlacedName, isOwn: (name: string) => boolean): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(at.name) || explained(context, at.name) !== null || isOwn(at.name)) return false;
  if (hitsIn(context, at.clause, "fact-names", at.from, at.to).length > 0) return false;
  // An address of the same letters tells whose they are.
  return !new RegExp(`[@/.]${at.name}\\b`, "i").test(context.document.view.text);
}
