import type { Element, Root } from "hast";
import type { Paragraph } from "mdast";
import type { LeftOutKind } from "../../types.ts";
import { wordSet } from "../../word-set.ts";
import { textOf } from "../paragraph-lines.ts";
import { asksForCookies, besideAll, isBox, isDay } from "./beside.ts";
import { elementsIn, headingDepth, namesOf } from "./elements.ts";
import { hiddenBy, natureOf } from "./nature.ts";
import { labelOf, wordsOf } from "./panels.ts";
import { type Measure, surveyOf } from "./survey.ts";
import { holds, titleOutside } from "./title.ts";
import { wayDown } from "./way-down.ts";

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
  const survey = surveyOf(root, source);
  const { measure, titles, tabs } = survey;
  const total = measure(body);
  const { path, isMarked } = wayDown(body, survey);
  const end = path.at(-1)!;
  const sides = (elements: readonly Element[]) => elements.flatMap(elementsIn).filter((one) => !path.includes(one));
  const beside = sides(path.slice(0, -1));
  // Where nothing marks the main part, what stands last on the way down may hold more than the notice.
  const among = isMarked ? [] : sides([end]).filter(isBox);
  const plainBeside = new Set([...beside, ...among].filter(isPlain));
  for (const element of path) measure(element).zone = "path";
  for (const element of beside) measure(element).zone = "beside";
  for (const element of among) measure(element).zone = "among";
  const left = new Map<Element, LeftOutKind>();
  const lines: Left[] = [];
  /** Words of privacy in all that was left out, and in what was left out by names alone. */
  const lost = { all: 0, byNames: 0 };

  const title = titleOutside(end, titles);

  const judge = (element: Element, own: Measure): LeftOutKind | null => {
    if (own.zone === "path") return null;
    if (title && isHeadOf(title, element, own)) return null;
    if (labelOf(element) || element.properties.role === "tabpanel") return null;
    if (element.tagName === "noscript") return own.text < total.text / 2 || own.privacy === 0 ? "other" : null;
    const names = byNames ? namesOf(element) : "";
    const nature = natureOf(element, names, own, isMarked && own.zone === "within");
    if (nature && !overrules(own, total, nature.strong)) return nature.what;
    if (hiddenBy(element, names) && !holdsPanel(element, own)) return headingDepth(element) === 1 ? null : "hidden";
    if (own.zone === "within") return null;
    if (asksForCookies(element, own)) return "banner";
    // Beside the main part, only text about privacy belongs to the notice.
    if (isDay(element, own)) return null;
    if (!isMarked) return besideAll(element, own);
    return own.privacy >= 2 && own.text >= 200 && own.text > own.linked ? null : "other";
  };

  return {
    leaves(element) {
      if (isPlain(element) && !plainBeside.has(element)) return false;
      const what = judge(element, measure(element));
      if (what === null) return false;
      left.set(element, what);
      const own = measure(element);
      lost.all += own.privacy;
      if (natureOf(element, "", own, isMarked && own.zone === "within") === null) lost.byNames += own.privacy;
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

/** Elements without an attribute whose kind says nothing against them: most that a notice is made of. */
function isPlain({ tagName, properties }: Element): boolean {
  if (!PLAIN.has(tagName)) return false;
  for (const _ in properties) return false;
  return true;
}

const PLAIN = wordSet("p li ul ol a b strong em i span h2 h3 h4 td th tr table dt dd abbr u");

/** The head of the notice itself: its title with its date and first words, and no links to other pages. */
const isHeadOf = (title: Element, element: Element, own: Measure): boolean =>
  element.tagName === "header" &&
  own.controls === 0 &&
  own.text <= 1000 &&
  own.linked * 4 <= own.text &&
  holds(element, title);

const overrules = (own: Measure, total: Measure, strong: boolean): boolean =>
  own.text > own.linked && own.privacy >= 3 && own.privacy >= total.privacy * (strong ? 0.5 : 0.25);

/** The closed sections of a page are hidden until they are opened. */
const holdsPanel = (element: Element, own: Measure): boolean =>
  own.text > own.linked &&
  ((own.block && own.text >= 60) ||
    own.text >= 120 ||
    (own.block && /panel|tab|accordion|collaps|content|answer/i.test(namesOf(element))));
