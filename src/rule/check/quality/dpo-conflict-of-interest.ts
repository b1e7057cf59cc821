import { evidence } from "../../../document/place.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import { hitsIn, textOf } from "../../../extract/passage.ts";
import type { Hit } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

/** Judges by the posts of the data protection officer: named beside the office, or beside the officer's name elsewhere. */
export const dpoConflictOfInterest: Judge = (_rule, { context, facts: { dpo } }) => {
  if (!dpo) return notApplicable("the notice names no data protection officer");
  const none = dpo.polarity === "denied";
  const posts = context.hits.of("quality-roles", "deciding");
  const found = posts.filter((post) =>
    // "We have no dedicated officer, but the role is fulfilled by …"
    none
      ? STANDS_IN.test(textOf(context, post.clause)) && isOfficers(context, post)
      : isHeldBy(context, dpo.name, post),
  );
  if (none && found.length === 0) return notApplicable("the notice names no data protection officer");
  const clauses = [...new Set(found.map(({ clause }) => clause))];
  if (clauses.length === 0) return pass([dpo.evidence]);
  return fail(clauses.map((clause) => evidence(context.document, context.clauses, clause)));
};

const isHeldBy = (context: NoticeContext, name: string | null, post: Hit): boolean =>
  !post.denied && (isOfficers(context, post) || isOf(context, name, post));

const STANDS_IN = /\b(?:role|roles|duties|task|tasks|function|functions|job|responsibilities)\b[^.]{0,60}\bby\b/i;

/** How far from the office or the name the post may stand, in characters. */
const REACH = 80;

/** Whether what stands between post and office says that one person holds both. */
function isOfficers(context: NoticeContext, post: Hit): boolean {
  const { text } = context.document.view;
  const officers = hitsIn(context, post.clause, "fact-dpo", post.from - REACH, post.to + REACH);
  return officers.some((office) => {
    if (office.label !== "officer") return false;
    if (office.to <= post.from) return ONE_PERSON.test(text.slice(office.to, post.from));
    return post.to <= office.from && ONE_PERSON.test(text.slice(post.to, office.from));
  });
}

function isOf(context: NoticeContext, name: string | null, post: Hit): boolean {
  if (!name) return false;
  const before = textOf(context, post.clause).slice(0, post.from - post.clause.from);
  const at = before.lastIndexOf(name);
  return at >= 0 && before.length - at < REACH && APPOSITION.test(before.slice(at + name.length));
}

const LINK =
  "is|are|as|and|also|but|this|that|these|being|been|has|currently|our|the|its|who|acts|acting|act|designated|appointed|doubles|serves|serving|performs|fulfils|fills|holds|takes|undertakes|(?:performed|fulfilled|filled|held|undertaken|carried out|exercised|covered|taken on) by|role|roles|post|office|of|function|functions|duties|combined|with|both|one|a|an|honorary|named|company's|club's|trust's|school's|practice's|charity's";

/** Between two posts of one person: a verb, a colon or comma, perhaps with the person's name, and nothing else. */
const ONE_PERSON = new RegExp(
  // What else the post does may stand between commas: "…, and decides what is bought, is …".
  `^(?=[\\s\\S]*(?:\\b(?:is|are|as|also|by)\\b|[:,–—(/-]))(?: and [^,.;]{3,60},)?(?:\\s|[:,.–—()/'’-]|\\b(?:${LINK})\\b|\\b\\p{Lu}\\p{L}*)*$`,
  "u",
);
/** Between a name and the post of its bearer. */
const APPOSITION = /^[\s,–—(:-]*(?:\b(?:is|our|the|who|as|also)\b\s*)*$/;
