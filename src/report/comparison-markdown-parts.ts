/** Pieces of a Markdown page. What notices say is written so that it cannot become markup. */
import { brief } from "../compare/say.ts";
import { printable } from "./printable.ts";

/** Text on one line without markup of its own. */
export function inline(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]<>|~$]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;");
}

/** A quotation of at most `most` characters in curly quotes. */
export function quote(text: string, most = 200): string {
  return `“${inline(brief(text, most))}”`;
}

/** A table with a header; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A bullet list, `indent` blanks deep; items are Markdown already. */
export function bullets(items: readonly string[], indent = 0): readonly string[] {
  return items.map((item) => `${" ".repeat(indent)}- ${item}`);
}
