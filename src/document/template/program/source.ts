/** The text of a page that is written as a program: JSX, and strings that are prose. */
import { InputError } from "../../../errors.ts";
import { type Made, writer } from "../made.ts";
import { sheetOf } from "../sheet.ts";
import type { Desk } from "./desk.ts";
import { writeChildren, writeJsx } from "./jsx.ts";
import { show } from "./jsx-code.ts";
import { dataIn, functionsIn, namesIn, shownIn, titleIn } from "./names.ts";
import { childrenOf, holdsJsx, type Node } from "./node.ts";
import { programOf } from "./parse.ts";
import { visit } from "./visit.ts";
import { isProse } from "./words.ts";

/** How often, all in all, each character of a program is read in loops and components. */
const OFTEN = 8;
const AT_LEAST = 100_000;

/** Makes one notice of a program's page. Throws InputError with the place of a mistake in its syntax. */
export function sourceMade(source: string, path: string, code = source): Made {
  const program = programOf(code, path);
  const html = shareOfMarkup(program, code) > 0.4;
  const language = html ? "html" : "markdown";
  const out = writer(source);
  const known = namesIn(program);
  const data = dataIn(program, known);
  const functions = functionsIn(program, holdsJsx);
  const desk: Desk = {
    source,
    out,
    sheet: sheetOf(source, out, language),
    html,
    known,
    data,
    functions,
    shown: shownIn(program, data, functions),
    later: new Map(),
    bound: new Set(),
    rendered: new Set(),
    showing: new Set(),
    left: { characters: OFTEN * source.length + AT_LEAST },
    visit: (node) => visit(node, desk),
    element: (node) => writeJsx(node, desk),
    children: (node) => writeChildren(node, desk),
    show: (node) => show(node, desk),
  };
  desk.visit(program);
  for (const [name, node] of desk.later) {
    if (desk.rendered.has(name)) continue;
    desk.shown.delete(name);
    out.elsewhere(() => desk.visit(node));
  }
  const made = out.finish(language, titleIn(program));
  if (!/\p{L}/u.test(made.text)) {
    throw new InputError("there is no text in this program", {
      path,
      hint: "its words may stand in another file: name the locale file or the page",
    });
  }
  return made;
}

/** How much of the words stands in markup rather than in strings. */
function shareOfMarkup(program: Node, code: string): number {
  let markup = 0;
  let strings = 0;
  const visit = (node: Node): void => {
    if (node.type === "JSXText") markup += code.slice(node.start, node.end).match(/\p{L}{2,}/gu)?.length ?? 0;
    else if (node.type === "TemplateElement" || node.type === "StringLiteral") {
      const text = code.slice(node.start, node.end);
      if (isProse(text)) strings += text.match(/\p{L}{2,}/gu)?.length ?? 0;
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return markup / Math.max(1, markup + strings);
}
