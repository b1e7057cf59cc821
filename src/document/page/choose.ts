import type { Element, Root } from "hast";
import type { LeftOutKind } from "../../types.ts";
import { attribute, headingDepth, isUnread, namesOf } from "./elements.ts";
import { type Measure, measured } from "./measure.ts";
import { hiddenBy, natureOf } from "./nature.ts";

/** Which elements of a page are the notice, and which stand around it. */
export interface Choice {
  /** Whether an element stands around the notice; it is then noted as left out. */
  readonly leaves: (element: Element) => boolean;
  readonly holdsBlock: (element: Element) => boolean;
  readonly left: Map<Element, LeftOutKind>;
}

/** Reads the whole page: nothing stands around. */
export function wholePage(root: Root): Choice {
  const measure = measured(root);
  return { leaves: () => false, holdsBlock: (element) => measure(element).block, left: new Map() };
}

/**
 * Chooses the notice: the main part of the page where its writer marked one that holds the notice, else what is left when
 * everything is taken off that is known to stand around notices. Text about privacy is kept wherever it stands.
 */
export function chooseNotice(root: Root): Choice {
  const measure = measured(root);
  const body = root.children.find((child) => child.type === "element");
  const left = new Map<Element, LeftOutKind>();
  const holdsBlock = (element: Element) => measure(element).block;
  if (!body) return { leaves: () => false, holdsBlock, left };
  const total = measure(body);
  const main = mainOf(body, measure, total);
  const path = new Set(main ? above(body, main) : descent(body, measure));
  const end = main ?? [...path].at(-1)!;

  const judge = (element: Element, within: boolean): LeftOutKind | null => {
    if (path.has(element)) return null;
    const own = measure(element);
    if (element.tagName === "noscript") return own.text < total.text / 2 ? "other" : null;
    const hidden = hiddenBy(element);
    if (hidden && !holdsPanel(element, own)) return headingDepth(element) === 1 ? null : "hidden";
    const nature = natureOf(element, own, within);
    if (nature && !overrules(own, total, nature.strong)) return nature.what;
    return null;
  };

  /** Beside the main part, only text about privacy belongs to the notice. */
  const judgeBeside = (element: Element): LeftOutKind | null => {
    const own = measure(element);
    const what = judge(element, false);
    if (what !== null) return what;
    if (main === null) return isDense(own) ? "navigation" : null;
    return own.privacy >= 2 && own.text >= 200 && own.text > own.linked ? null : "other";
  };

  const beside = new Set<Element>();
  for (const element of path) {
    if (element === end) continue;
    for (const child of element.children) if (child.type === "element" && !path.has(child)) beside.add(child);
  }

  const leaves = (element: Element): boolean => {
    if (left.has(element)) return true;
    const what = beside.has(element) ? judgeBeside(element) : judge(element, main !== null);
    if (what === null) return false;
    left.set(element, what);
    return true;
  };
  return { leaves, holdsBlock, left };
}

function mainOf(body: Element, measure: (element: Element) => Measure, total: Measure): Element | null {
  const groups: Element[][] = [[], [], []];
  const visit = (element: Element) => {
    const group = groupOf(element);
    if (group >= 0) groups[group]!.push(element);
    for (const child of element.children) if (child.type === "element" && !isUnread(child)) visit(child);
  };
  visit(body);
  for (const group of groups) {
    const best = group.toSorted((a, b) => measure(b).text - measure(a).text)[0];
    if (!best) continue;
    const own = measure(best);
    if (own.privacy >= total.privacy * 0.5 && own.text >= total.text * 0.25) return best;
  }
  return null;
}

function groupOf(element: Element): number {
  if (element.tagName === "main" || attribute(element, "role") === "main") return 0;
  if (element.tagName === "article") return 1;
  return CONTENT.test(namesOf(element)) && element.tagName !== "body" ? 2 : -1;
}

const CONTENT =
  /(?:^|\s)(?:main-?content|page-?content|content|content-?(?:main|body|area|wrapper)|primary|entry-content|post-content|article-(?:body|content)|field--name-body|site-content|main)(?:\s|$)/i;

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

const isDense = ({ text, linked }: Measure): boolean => linked > 20 && linked > 1.5 * text;

const overrules = (own: Measure, total: Measure, strong: boolean): boolean =>
  own.text > own.linked && own.privacy >= 3 && own.privacy >= total.privacy * (strong ? 0.5 : 0.25);

/** The closed sections of a page are hidden until they are opened. */
const holdsPanel = (element: Element, own: Measure): boolean =>
  own.text > own.linked &&
  (own.text >= 120 ||
    attribute(element, "role") === "tabpanel" ||
    /panel|tab|accordion|collaps|content|answer/i.test(namesOf(element)));
