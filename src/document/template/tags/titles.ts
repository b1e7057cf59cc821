/** The names and the page's title that statements of a template set. */
import type { Call, Statement, Value } from "../code/value.ts";
import { type Stage, TITLE } from "../stage.ts";

/** Gives the name on the left of a statement the text on its right; helpers that set a page's title do so too. */
export function defineOf(stage: Stage, { target, value }: Statement): void {
  if (!value) return;
  if (target !== null) stage.define(target, value);
  else if (value.kind === "call") titleOf(stage, value);
}

/** "content_for :page_title, 'x'", "provide(:title, 'x')", "title 'x'". Says whether it was one. */
export function titleOf(stage: Stage, call: Call): boolean {
  const name = call.name.replace(/^.*\./, "");
  if (/^(?:content_for|provide|section|set_meta|fill|put)$/.test(name)) {
    const [slot, text] = call.args;
    if (!slot || !TITLE.test(wordOf(slot, stage.source))) return /^(?:content_for|provide)$/.test(name);
    if (text && text.kind !== "dictionary") stage.title(text);
    return true;
  }
  if (!/^(?:set_?)?(?:page_?|html_?)?title$/i.test(name) || !call.args[0]) return false;
  stage.title(call.args[0]);
  return true;
}

/** A name or a string as one word: ":page_title", "'title'". */
export const wordOf = (value: Value, source: string): string =>
  source.slice(value.from, value.to).replace(/[^\w.-]/g, "");
