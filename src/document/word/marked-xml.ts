import type { Element } from "xast";
import { beginMark, endMark, headingMark, PAGE_MARK, withoutMarkLetters } from "../paper/marks.ts";
import type { PaperRemark } from "../paper/paper.ts";
import { childOf, elementsIn, rootOf, wordsOf } from "../paper/xml.ts";

/** The text of a Word document with marks for what mammoth passes over: ends of pages, tracked changes, outline levels. */
export interface MarkedXml {
  readonly xml: string;
  readonly remarks: readonly PaperRemark[];
}

/** Sets the marks. Throws where the XML is not well formed. */
export function markedXml(source: string): MarkedXml {
  // A parser of XML reads line ends so, and counts from behind the byte order mark.
  const xml = withoutMarkLetters(source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  const root = rootOf(xml);
  const w = root.name.includes(":") ? root.name.slice(0, root.name.indexOf(":") + 1) : "";
  const edits: Edit[] = [];
  const remarks: { kind: PaperRemark["kind"]; author: string | null; text: string }[] = [];
  const sections = sectionsOf(root, w);
  /** Whether a page has just ended, and the change that has just ended, with no words since. */
  let pageEnded = false;
  let lastChange: number | null = null;

  const run = (mark: string) => `<${w}r><${w}t>${mark}</${w}t></${w}r>`;
  const before = (element: Element, text: string) => edits.push({ from: from(element), to: from(element), text });
  const after = (element: Element, text: string) => edits.push({ from: to(element), to: to(element), text });
  const instead = (element: Element, text: string) => edits.push({ from: from(element), to: to(element), text });

  const change = (element: Element, kind: "insertion" | "deletion") => {
    if (elementsIn(element).length === 0) return;
    const text = kind === "deletion" ? wordsOf(element) : "";
    const goesOn = lastChange !== null && remarks[lastChange]!.kind === kind;
    const index: number = goesOn ? lastChange! : remarks.length;
    if (goesOn) remarks[index]!.text += text;
    else remarks.push({ kind, author: element.attributes[`${w}author`] ?? null, text });
    before(element, run(beginMark(index)));
    if (kind === "insertion") visitAll(element);
    after(element, run(endMark(index)));
    lastChange = index;
  };

  const paragraph = (element: Element) => {
    lastChange = null;
    const properties = childOf(element, `${w}pPr`);
    const level = childOf(properties, `${w}outlineLvl`)?.attributes[`${w}val`] ?? undefined;
    const marks: string[] = [];
    if (isOn(childOf(properties, `${w}pageBreakBefore`), w)) {
      marks.push(run(PAGE_MARK));
      pageEnded = true;
    }
    if (level !== undefined && /^[0-5]$/.test(level)) marks.push(run(headingMark(Number(level) + 1)));
    if (properties && marks.length > 0) after(properties, marks.join(""));
    visitAll(element);
    const section = childOf(properties, `${w}sectPr`);
    const last = elementsIn(element).at(-1);
    if (section && last && sections.get(section) === true) {
      after(last, run(PAGE_MARK));
      pageEnded = true;
    }
  };

  const visit = (element: Element) => {
    switch (element.name) {
      case `${w}p`:
        paragraph(element);
        break;
      case `${w}ins`:
      case `${w}moveTo`:
        change(element, "insertion");
        break;
      case `${w}del`:
        change(element, "deletion");
        break;
      case `${w}lastRenderedPageBreak`:
        // Where a page was ended by hand, this says it again.
        if (!pageEnded) instead(element, `<${w}t>${PAGE_MARK}</${w}t>`);
        break;
      case `${w}br`:
        if (element.attributes[`${w}type`] !== "page") break;
        instead(element, `<${w}t>${PAGE_MARK}</${w}t>`);
        pageEnded = true;
        break;
      case `${w}t`:
        pageEnded = false;
        lastChange = null;
        break;
      // The newer form of what the fallback beside it repeats, and what was moved away.
      case "mc:Choice":
      case `${w}moveFrom`:
      case `${w}pPr`:
        break;
      default:
        visitAll(element);
    }
  };
  const visitAll = (element: Element) => {
    for (const child of elementsIn(element)) visit(child);
  };

  visitAll(root);
  return { xml: edited(xml, edits), remarks };
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Per end of a section within the text: whether the section behind it begins on a new page. */
function sectionsOf(root: Element, w: string): ReadonlyMap<Element, boolean> {
  const ends: Element[] = [];
  const visit = (element: Element) => {
    if (element.name === `${w}sectPr`) ends.push(element);
    else for (const child of elementsIn(element)) visit(child);
  };
  visit(root);
  return new Map(
    ends.slice(0, -1).map((end, index) => {
      const type = childOf(ends[index + 1], `${w}type`)?.attributes[`${w}val`];
      return [end, type !== "continuous" && type !== "nextColumn"];
    }),
  );
}

function isOn(element: Element | undefined, w: string): boolean {
  return element !== undefined && !/^(?:0|false|off)$/.test(element.attributes[`${w}val`] ?? "");
}

function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits.toSorted((one, other) => one.from - other.from)) {
    pieces.push(text.slice(done, edit.from), edit.text);
    done = Math.max(done, edit.to);
  }
  return pieces.join("") + text.slice(done);
}

const from = (element: Element): number => element.position!.start.offset!;
const to = (element: Element): number => element.position!.end.offset!;
