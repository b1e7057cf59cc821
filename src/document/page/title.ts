import type { Element } from "hast";
import { elementsIn } from "./elements.ts";
import { wordsOf } from "./panels.ts";

/** The title of a notice that stands outside its main part, among the headings of the first level; null if it has its own. */
export const titleOutside = (main: Element, titles: readonly Element[]): Element | null =>
  titles.some((one) => holds(main, one)) ? null : titleAmong(titles);

/** Whether an element is another or holds it. */
export const holds = (element: Element, wanted: Element): boolean =>
  element === wanted || elementsIn(element).some((child) => holds(child, wanted));

/** The title of a notice whose main part has none: one that speaks of privacy, else the only one that is not the site's. */
function titleAmong(titles: readonly Element[]): Element | null {
  const own = titles.filter(
    (title) => wordsOf(title, LONGEST_TITLE) !== "" && !elementsIn(title).some(({ tagName }) => tagName === "a"),
  );
  const named = own.find((title) =>
    /privacy|data protection|cookie|personal (?:data|information)/i.test(wordsOf(title, LONGEST_TITLE)),
  );
  return named ?? (own.length === 1 ? own[0]! : null);
}

/** How much of a title is read, in letters. */
const LONGEST_TITLE = 200;
