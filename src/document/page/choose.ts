import type { Element, Root } from "hast";
import type { Paragraph } from "mdast";
import type { LeftOutKind } from "../../types.ts";
import { textOf } from "../paragraph-lines.ts";
import { headingDepth, namesOf } from "./elements.ts";
import { hiddenBy, natureOf } from "./nature.ts";
import { labelOf, wordsOf } from "./panels.ts";
import { type Measure, type Survey, surveyOf } from "./survey.ts";

type Position = NonNullable<Element["position"]>;

/** Which elements of a page are the notice, and which stand around it. */
export interface Choice {
  /** Whether an element stands around the notice; it is then noted as left out. */
  readonly leaves: (element: Element) => boolean;
  /** Whether a line of words is none of the notice but of the page ("Print this page"); it is then noted. */
  readonly leavesLine: (line: Paragraph) => boolean;
  /** The notice's title, where it stands in what was left out. */
  readonly titleIn: (element: Element) => Element | null;
  readonly holdsBlock: (element: Element) => boolean;
  /** Titles of tab panels, by the panel's id. */
  readonly tabs: ReadonlyMap<string, string>;
  readonly left: () => readonly Left[];
  /** Whether nothing of privacy was read, or less than was left out by the names of elements alone. */
  readonly isDoubtful: () => boolean;
}

/** Something that was left out. */
export interface Left {
  readonly what: LeftOutKind;
  readonly text: string;
  readonly place: Position | undefined;
}

/** Reads the whole page: nothing stands around. */
export function wholePage(root: Root, source: string): Choice {
  const { measure, tabs } = surveyOf(root, source);
  const never = () => false;
  return {
    leaves: never,
    leavesLine: never,
    titleIn: () => null,
    holdsBlock: (element) => measure(element).block,
    tabs,
    left: () => [],
    isDoubtful: never,
  };
}

export interface ChooseOptions {
  /** Whether the names that the writer of the page gave its elements tell what they are. */
  readonly byNames: boolean;
}

/**
 * Chooses the notice: the main part of the page where its writer marked one that holds the notice, else what is left when
 * everything is taken off that is known to stand around notices. Text about privacy is kept wherever it stands.
 */
export function chooseNotice(root: Root, source: string, { byNames }: ChooseOptions = { byNames: true }): Choice {
  const body = root.children.find((child) => child.type === "element");
  if (!body) return wholePage(root, source);
  const { measure, mains, titles, tabs } = surveyOf(root, source);
  const total = measure(body);
  const main = mainAmong(mains, measure, total);
  const path = main ? above(body, main) : descent(body, measure);
  const end = path.at(-1)!;
  const sides = (elements: readonly Element[]) => elements.flatMap(elementsIn).filter((one) => !path.includes(one));
  const beside = sides(path.slice(0, -1));
  // Where nothing marks the main part, what stands last on the way down may hold more than the notice.
  const among = main ? [] : sides([end]).filter(isBox);
  const plainBeside = new Set([...beside, ...among].filter(isPlain));
  for (const element of path) measure(element).zone = "path";
  for (const element of beside) measure(element).zone = "beside";
  for (const element of among) measure(element).zone = "among";
  const left = new Map<Element, LeftOutKind>();
  const lines: Left[] = [];
  /** Words of privacy in all that was left out, and in what was left out by names alone. */
  const lost = { all: 0, byNames: 0 };

  const judge = (element: Element, own: Measure): LeftOutKind | null => {
    if (own.zone === "path") return null;
    if (labelOf(element) || element.properties.role === "tabpanel") return null;
    if (element.tagName === "noscript") return own.text < total.text / 2 || own.privacy === 0 ? "other" : null;
    const names = byNames ? namesOf(element) : "";
    const nature = natureOf(element, names, own, main !== null && own.zone === "within");
    if (nature && !overrules(own, total, nature.strong)) return nature.what;
    if (hiddenBy(element, names) && !holdsPanel(element, own)) return headingDepth(element) === 1 ? null : "hidden";
    if (own.zone === "within") return null;
    if (asksForCookies(element, own)) return "banner";
    // Beside the main part, only text about privacy belongs to the notice.
    if (own.text < 80 && DATED.test(wordsOf(element, 80))) return null;
    if (main === null) return besideAll(element, own);
    return own.privacy >= 2 && own.text >= 200 && own.text > own.linked ? null : "other";
  };

  const title = titles.some((one) => holds(end, one)) ? null : titleAmong(titles);

  return {
    leaves(element) {
      if (isPlain(element) && !plainBeside.has(element)) return false;
      const what = judge(element, measure(element));
      if (what === null) return false;
      left.set(element, what);
      const own = measure(element);
      lost.all += own.privacy;
      if (natureOf(element, "", own, main !== null && own.zone === "within") === null) lost.byNames += own.privacy;
      return true;
    },
    leavesLine(line) {
      const text = textOf(line);
      if (text.length > 60 || !OF_THE_PAGE.test(text)) return false;
      lines.push({ what: "other", text, place: line.position });
      return true;
    },
    titleIn: (element) => (title && holds(element, title) ? title : null),
    holdsBlock: (element) => measure(element).block,
    tabs,
    left: () => [
      ...[...left].map(([element, what]) => ({
        what,
        text: wordsOf(element, LONGEST_SAMPLE),
        place: element.position,
      })),
      ...lines,
    ],
    isDoubtful: () => {
      const read = total.privacy - lost.all;
      return lost.byNames > read || (read === 0 && lost.all > 0);
    },
  };
}

/** How much of what was left out is shown, in letters. */
const LONGEST_SAMPLE = 200;

/** Lines that belong to a page, whatever it is about. */
const OF_THE_PAGE =
  /^(?:skip to (?:the )?(?:main )?(?:content|navigation)|(?:go )?back to (?:the )?top|return to (?:the )?top(?: of (?:the |this )?page)?|top of (?:the |this )?page|print(?: this (?:page|notice|policy))?|listen(?: to this page)?|share(?: this(?: page)?)?:?|(?:is|was) this page (?:useful|helpful)\??|you are here:?|close|edit)$/i;

const elementsIn = ({ children }: Element): Element[] => children.filter((child) => child.type === "element");

const holds = (element: Element, wanted: Element): boolean =>
  element === wanted || elementsIn(element).some((child) => holds(child, wanted));

/** The title of a notice whose main part has none: one that speaks of privacy, else the only one that is not the site's. */
function titleAmong(titles: readonly Element[]): Element | null {
  const own = titles.filter(
    (title) => wordsOf(title, LONGEST_SAMPLE) !== "" && !elementsIn(title).some(({ tagName }) => tagName === "a"),
  );
  const named = own.find((title) =>
    /privacy|data protection|cookie|personal (?:data|information)/i.test(wordsOf(title, LONGEST_SAMPLE)),
  );
  return named ?? (own.length === 1 ? own[0]! : null);
}

/** Elements without an attribute whose kind says nothing against them: most that a notice is made of. */
function isPlain({ tagName, properties }: Element): boolean {
  if (!PLAIN.has(tagName)) return false;
  for (const _ in properties) return false;
  return true;
}

const PLAIN = new Set("p li ul ol a b strong em i span h2 h3 h4 td th tr table dt dd abbr u".split(" "));

/** The main part of a page, if it holds what is said of privacy; the largest of those that say so as plainly. */
function mainAmong(mains: Survey["mains"], measure: Survey["measure"], total: Measure): Element | null {
  for (const group of mains) {
    const best = group.toSorted((a, b) => measure(b).text - measure(a).text)[0];
    if (!best) continue;
    const own = measure(best);
    if (own.privacy >= total.privacy * 0.5 && own.text >= total.text * 0.25) return best;
  }
  return null;
}

/** The elements from the top down to one of them. */
function above(top: Element, wanted: Element): Element[] {
  const path: Element[] = [];
  const visit = (element: Element): boolean => {
    path.push(element);
    if (element === wanted) return true;
    for (const child of element.children) if (child.type === "element" && visit(child)) return true;
    path.pop();
    return false;
  };
  visit(top);
  return path;
}

/** Down from the top as long as one child holds nearly everything. */
function descent(top: Element, measure: (element: Element) => Measure): Element[] {
  const path = [top];
  for (let element: Element | undefined = top; element; ) {
    const own: Measure = measure(element);
    const next: Element | undefined = element.children.find((child): child is Element => {
      if (child.type !== "element") return false;
      const inner = measure(child);
      return inner.block && inner.text >= own.text * 0.7 && inner.privacy >= own.privacy * 0.7;
    });
    if (next) path.push(next);
    element = next;
  }
  return path;
}

/** A few words on cookies with buttons to take or refuse them, whatever the box that holds them is called. */
function asksForCookies(element: Element, own: Measure): boolean {
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
function besideAll(element: Element, own: Measure): LeftOutKind | null {
  if (isDense(own)) return "navigation";
  if (own.privacy > 2 || own.text > 600) return null;
  const words = wordsOf(element, 600);
  if (/©|\(c\) ?(?:19|20)\d\d|\bcopyright\b|all rights reserved/i.test(words)) return "footer";
  // A short line among the sections may be a heading; beside them it is the name of the site, or a slogan.
  const isLine =
    own.zone === "beside" && isBox(element) && own.text < 80 && own.privacy === 0 && !/@|\d{4}|[.:;]$/.test(words);
  return isLine ? "other" : null;
}

/** The day of a page's text often stands below its main part. */
const DATED =
  /^\s*(?:this |the )?(?:page |notice |policy )?(?:was )?(?:last )?(?:updated|reviewed|modified|changed)\b.*\b(?:19|20)\d\d\b/i;

/** Elements that arrange a page; beside them, paragraphs and lists are what a page says. */
const isBox = ({ tagName }: Element): boolean => BOXES.has(tagName);

const BOXES = new Set("div section td th tr table center header footer aside".split(" "));

const isDense = ({ text, linked }: Measure): boolean => linked > 20 && linked > 1.5 * text;

const overrules = (own: Measure, total: Measure, strong: boolean): boolean =>
  own.text > own.linked && own.privacy >= 3 && own.privacy >= total.privacy * (strong ? 0.5 : 0.25);

/** The closed sections of a page are hidden until they are opened. */
const holdsPanel = (element: Element, own: Measure): boolean =>
  own.text > own.linked &&
  ((own.block && own.text >= 60) ||
    own.text >= 120 ||
    (own.block && /panel|tab|accordion|collaps|content|answer/i.test(namesOf(element))));
