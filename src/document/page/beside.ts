import type { Element } from "hast";
import type { LeftOutKind } from "../../types.ts";
import { wordSet } from "../../word-set.ts";
import { elementsIn } from "./elements.ts";
import { wordsOf } from "./panels.ts";
import type { Measure } from "./survey.ts";

/** A few words on cookies with buttons to take or refuse them, whatever the box that holds them is called. */
export function asksForCookies(element: Element, own: Measure): boolean {
  if (own.text > 1500 || !isBox(element)) return false;
  if (own.controls === 0 && (own.linked === 0 || !holdsAnswer(element))) return false;
  const words = wordsOf(element, 2000);
  return /\bcookies\b/i.test(words) && /\b(?:accept|reject|allow|agree|decline|refuse|necessary|got it)\b/i.test(words);
}

/** Whether a link in it is a button to take or refuse cookies. */
const holdsAnswer = (element: Element): boolean =>
  elementsIn(element).some(
    (child) => (child.tagName === "a" && ANSWER.test(wordsOf(child, 40).trim())) || holdsAnswer(child),
  );

const ANSWER = /^(?:accept|allow|deny|reject|decline|refuse|agree|i agree|got it|ok|okay)(?: all)?(?: cookies)?$/i;

/** What stands beside nearly all of the page's text, where no element says that it is the main part. */
export function besideAll(element: Element, own: Measure): LeftOutKind | null {
  if (isDense(own)) return "navigation";
  if (own.privacy > 2 || own.text > 600) return null;
  const words = wordsOf(element, 600);
  if (/©|\(c\) ?(?:19|20)\d\d|\bcopyright\b|all rights reserved/i.test(words)) return "footer";
  // A short line among the sections may be a heading; beside them it is the name of the site, or a slogan.
  const isLine =
    own.zone === "beside" && isBox(element) && own.text < 80 && own.privacy === 0 && !/@|\d{4}|[.:;]$/.test(words);
  return isLine ? "other" : null;
}

/** Whether it is the day of a page's text, which often stands below its main part. */
export const isDay = (element: Element, own: Measure): boolean => own.text < 80 && DATED.test(wordsOf(element, 80));

const DATED =
  /^\s*(?:this |the )?(?:page |notice |policy )?(?:was )?(?:last )?(?:updated|reviewed|modified|changed)\b.*\b(?:19|20)\d\d\b/i;

/** Elements that arrange a page; beside them, paragraphs and lists are what a page says. */
export const isBox = ({ tagName }: Element): boolean => BOXES.has(tagName);

const BOXES = wordSet("div section td th tr table center header footer aside");

const isDense = ({ text, linked }: Measure): boolean => linked > 20 && linked > 1.5 * text;
