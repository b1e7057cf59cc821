import type { Value } from "./code/value.ts";
import type { Language } from "./made.ts";

/**
 * Kinds of code by their delimiters: <% %>, {{ }} with {% %}, <?php ?>, Blade's @directives, Razor's @, Svelte's { }, Vue's
 * attributes, the ${ } of Java Server Pages.
 */
export type Family = "angle" | "curly" | "php" | "blade" | "razor" | "svelte" | "vue" | "dollar";

export interface Engine {
  readonly families: ReadonlySet<Family>;
  /** What the engine makes. */
  readonly language: Language;
  /** What the script of a component gives to names. */
  readonly data?: ReadonlyMap<string, Value>;
  /** The stretches that are a template, where that is not all. */
  readonly ranges?: readonly (readonly [number, number])[];
}

const BY_EXTENSION: readonly (readonly [RegExp, readonly Family[]])[] = [
  [/\.blade\.php$/i, ["blade", "php", "curly"]],
  [/\.jsp$/i, ["angle", "dollar"]],
  [/\.(?:erb|ejs|eex|heex|leex|asp|aspx|ascx|rhtml)$/i, ["angle"]],
  [
    /\.(?:njk|nunjucks|nunj|jinja|jinja2|j2|twig|liquid|hbs|handlebars|mustache|tera|dj|djhtml|gohtml|tmpl|tpl)$/i,
    ["curly"],
  ],
  [/\.(?:php|phtml|php\d)$/i, ["php"]],
  [/\.(?:cshtml|razor|vbhtml|scala\.html)$/i, ["razor"]],
];

/** The engine that runs a source, from its extension and its code; null where none does. */
export function engineOf(source: string, path: string): Engine | null {
  const found = BY_EXTENSION.find(([extension]) => extension.test(path))?.[1];
  if (found) return { families: new Set(found), language: languageOf(source, path) };
  const html = /\.(?:html?|xhtml)$/i.test(path);
  const markdown = MARKDOWN.test(path);
  if ((!html && !markdown) || !DELIMITER.test(source)) return null;
  const families = new Set<Family>();
  if (/<%[=#~-]?[\s\S]{0,400}?%>/.test(source)) families.add("angle");
  if (/<\?(?:php\b|=)/i.test(source)) families.add("php");
  if (html ? isCurlyPage(source) : isCurlyMarkdown(source)) families.add("curly");
  return families.size > 0 ? { families, language: html ? "html" : "markdown" } : null;
}

/** With which all code begins that is told by its delimiters. */
const DELIMITER = /<[%?]|\{[%{]/;
const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;

/** "privacy.md.erb" makes Markdown; "privacy.erb" makes what it holds. */
function languageOf(source: string, path: string): Language {
  const inner = /\.(\w+)\.\w+$/.exec(path)?.[1]?.toLowerCase();
  if (inner !== undefined && /^(?:md|markdown|govspeak|text|txt|mdown)$/.test(inner)) return "markdown";
  if (inner !== undefined && /^(?:html?|blade|xhtml|shtml)$/.test(inner)) return "html";
  return /^#{1,4} \S/m.test(source) && !/<(?:p|h[1-6]|div|section)\b/i.test(source) ? "markdown" : "html";
}

const TAG = /\{%-?\s*[a-z_]\w*\b[^%{}]{0,400}%\}/i;
const CODE = /\{\{(?:[{#^/<>%!&-]|\s*[$.]|[^{}\n]{0,200}(?:[.|("']|\s\w+=))[^{}\n]{0,400}\}\}/;
const FIELD = /\{\{\s*[A-Za-z]\w*\s*\}\}/;

/** A whole page that holds no more code than "{{ name }}" was published with its blanks unfilled. */
const isCurlyPage = (source: string): boolean =>
  TAG.test(source) || CODE.test(source) || (FIELD.test(source) && !/<(?:!doctype|html)\b/i.test(source));

/** Markdown that a site's generator reads: by its tags, its variables, or front matter that only a generator wants. */
const isCurlyMarkdown = (source: string): boolean =>
  TAG.test(source) ||
  /\{\{[<%] ?[\w/"-][^{}\n]{0,400}[>%]\}\}|\{\{-?\s*(?:site|page|config|content|env|data|vars?|params|t|_|i18n|settings)[.\s("'][^{}\n]{0,200}\}\}|\{\{-?\s*[.$]\w[^{}\n]{0,200}\}\}/.test(
    source,
  ) ||
  (/^\ufeff?---[ \t]*\r?\n(?:[^\n]*\n){0,60}?(?:layout|permalink|eleventyNavigation|aliases|eleventyComputed|menu|weight|draft)[ \t]*:/.test(
    source,
  ) &&
    source.includes("{{"));
