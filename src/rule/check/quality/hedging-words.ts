import { evidence } from "../../../document/place.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import type { Clause, Hit } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** So many statements of what happens to data may be hedged, and this share of all statements. */
const FEWEST = 8;
const SHARE = 0.12;

/** Judges by how many statements of what the organisation does with data are hedged with "may", "might" or "often". */
export const hedgingWords: Judge = (_rule, { context }) => {
  const { document, clauses, hits } = context;
  const found = hits.of("quality-hedges", "hedged").filter((hit) => !isReaders(context, hit));
  const hedged = [...new Set(found.map(({ clause }) => clause))].filter(isStatement);
  const statements = clauses.filter(isStatement).length;
  if (hedged.length < FEWEST || hedged.length < SHARE * statements) return pass();
  const [first, ...others] = hedged.map((clause) => evidence(document, clauses, clause));
  const percent = Math.round((100 * hedged.length) / statements);
  return fail(first ? [first] : [], {
    related: others,
    detail: `${hedged.length} of ${statements} statements (${percent} %) are hedged; this is the first.`,
  });
};

const isStatement = ({ part, kind }: Clause): boolean => part === "notice" && (kind === "paragraph" || kind === "item");

/** "You may send us", "people who may see": what others may do is no hedge. */
const isReaders = ({ document }: NoticeContext, { from, clause }: Hit): boolean =>
  /\b(?:you|who|they|users?|people|anyone|parents?|child|children|visitors?|customers?)\s+$/i.test(
    document.view.text.slice(Math.max(clause.from, from - LOOK_BACK), from),
  );

const LOOK_BACK = 20;
