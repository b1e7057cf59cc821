import type { Element } from "hast";
import type { Measure, Survey } from "./survey.ts";

/** The elements from the top of a page down to the one that holds its notice. */
export interface WayDown {
  readonly path: readonly Element[];
  /** Whether the page marks the last of them as its main part. */
  readonly isMarked: boolean;
}

/** The way down to the main part of a page where its writer marked one that holds the notice, else as far as one holds it. */
export function wayDown(top: Element, { mains, measure }: Survey): WayDown {
  const main = mainAmong(mains, measure, measure(top));
  return main ? { path: above(top, main), isMarked: true } : { path: descent(top, measure), isMarked: false };
}

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
