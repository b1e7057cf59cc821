import { isWord } from "../../../document/words.ts";
import { wordSet } from "../../../word-set.ts";
import { NOTICE_WORDS } from "./notice-words.ts";

const SMALL =
  "the|of|to|in|for|and|with|by|from|that|you|your|we|our|is|are|on|this|through|be|will|may|can|as|or|if|not|it|at|an|them|they|what|when";
const TWO_SMALL = new RegExp(`^(?:${SMALL})(?:${SMALL})$`);

/** Behind or before these any long word may stand, and none makes a word with them. */
const STUCK =
  /^(?:(?:our|your|their|this|these|with|from|which)(?!domain|company|website|business|organisation)([a-z]{6,})|(?:your|their)(name|data|details|email|rights|choice|device|child|account|address|content|request)|([a-z]{6,})(?:with|from|which|your))$/;

/** Small words that stick to the words of notices alone: "toprovide", "informationabout". */
const LEADING = wordSet(
  "the to of and for we you any will may can that or is are be by not has have all if data third legal lawful when where about only must per under using given its",
);
const TRAILING = wordSet(
  "the to of and for we you any will may can that or is are be by not has have in on as about when where data party parties only at it",
);
/** "pupilsto": behind many of something. */
const MANY = /^([a-z]{4,14}s)(?:to|the|of|and|for|from|who|that|with|are|is|will|may)$/;

/** "inaccordance": before others "in" makes words ("inservice"). */
const BEHIND_IN = /^in(?:accordance|relation|connection|addition|respect|compliance)$/;
/** Words that others are built of: "subcontract", "dataset", "webservice". */
const BUILDING = wordSet(
  "content contents website websites member members service services account accounts address addresses browser software computer document documents storage telephone response regulation regulatory management manage contract contracts control controls internet technology technologies without another outside against register function support",
);

/** Whether letters that make no word are two words between which the space was lost: "ofthe", "ourobligations", "personaldata". */
export function isGlued(letters: string): boolean {
  if (TWO_SMALL.test(letters) || BEHIND_IN.test(letters)) return true;
  const [, behind, near, before] = STUCK.exec(letters) ?? [];
  const stuck = behind ?? near ?? before;
  if (stuck !== undefined && isWord(stuck)) return true;
  const many = MANY.exec(letters)?.[1];
  if (many !== undefined && isWord(many)) return true;
  for (let at = 2; at + 2 <= letters.length; at += 1) {
    const left = letters.slice(0, at);
    const right = letters.slice(at);
    const isLeft = isLong(left);
    const isRight = isLong(right);
    if ((isLeft && isRight) || (isLeft && TRAILING.has(right)) || (isRight && LEADING.has(left))) return true;
  }
  return false;
}

const isLong = (word: string): boolean => word.length >= 6 && NOTICE_WORDS.has(word) && !BUILDING.has(word);
