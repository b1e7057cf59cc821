/** Where a notice sends its reader for what it does not say itself. */
import { quote } from "../extract/elements.ts";
import { readingId } from "../phrase/compile.ts";
import type { Element, ElementId, Evidence, Rule } from "../types.ts";
import type { Case } from "./judge.ts";

/** The sentences that refer to another document on an element, or to a fuller notice, which may state it. */
export function elsewhereOn(element: Element, on: Case): readonly Evidence[] {
  return [...element.elsewhere, ...(hasOwnDate(element.id) ? [] : fullerNotice(on))];
}

/** Where the element is wholly missing, a general notice of the organisation's may state it too. */
export const elsewhereOnAbsent = (element: Element, on: Case): readonly Evidence[] => [
  ...elsewhereOn(element, on),
  ...(hasOwnDate(element.id) ? [] : quote(on.context, on.context.hits.of("fact-fuller-notice", "general"))),
];

/**
 * The pointers for all that a rule needs: each reading among its `needs` stands for its element, and a fuller notice may
 * answer whatever a rule needs.
 */
export function elsewhereOnNeeds(rule: Rule, on: Case): readonly Evidence[] {
  const { context, compiled, elements } = on;
  const readings = (rule.needs ?? []).flatMap((each) => (typeof each !== "string" && "reading" in each ? [each] : []));
  const owners = [...new Set(readings.map(({ reading }) => reading.slice(0, reading.indexOf("/"))))];
  const found = [...owners.flatMap(pointers), ...fullerNotice(on)];
  return found.filter((each, index) => found.findIndex(({ start }) => start.offset === each.start.offset) === index);

  function pointers(owner: string): readonly Evidence[] {
    const id = compiled.pack.readings.find(({ path }) => readingId(path) === owner)?.value.element;
    const element = elements.find((each) => each.id === id);
    return element ? elsewhereOn(element, on) : quote(context, context.hits.of(owner, "elsewhere"));
  }
}

/** The pointers for what a reading of facts looks for: its own label `elsewhere`, and a fuller notice. */
export const elsewhereOnReading = (owner: string, on: Case): readonly Evidence[] => [
  ...quote(on.context, on.context.hits.of(owner, "elsewhere")),
  ...fullerNotice(on),
];

/** A layer of a fuller notice may leave all to that, but for its own date. */
const hasOwnDate = (id: ElementId): boolean => id === "last-updated";

const fullerNotice = (on: Case): readonly Evidence[] =>
  quote(on.context, on.context.hits.of("fact-fuller-notice", "fuller"));
