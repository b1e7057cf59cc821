/** Lays out texts that stand apart in a source (values of keys, strings of a program) as one notice. */
import { aligned, type Writing, writeAligned } from "./aligned.ts";
import type { Language, Writer } from "./made.ts";

/** A text as its source decodes it, and where it is written, without quotes. */
export interface Words {
  readonly kind: "words";
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** How it is written; with escapes where this is missing. */
  readonly writing?: Writing;
  /** Where it is markup of a program rather than a string: its node. */
  readonly markup?: unknown;
  /** Where it is what a component holds: writes that. */
  readonly write?: () => void;
  /** Where it is no text but "true" or "false". */
  readonly flag?: boolean;
  /** Whether it stands elsewhere in the source than what is written around it. */
  readonly apart?: boolean;
  /** Places at which a value is put in, in the decoded text; found by their signs where they are not given. */
  readonly holes?: readonly Hole[];
}

interface Hole {
  readonly from: number;
  readonly to: number;
  /** What is put in, where the program tells. */
  readonly says?: string | undefined;
}

/** Texts under keys, or in a row. */
export interface Branch {
  readonly kind: "keys" | "row";
  readonly entries: readonly {
    readonly key: string;
    readonly value: Leaf /** Where the key stands. */;
    readonly at?: number;
  }[];
}

export type Leaf = Words | Branch;

export interface Sheet {
  heading(words: Words, level: number): void;
  paragraph(words: Words, url?: string): void;
  item(words: Words, isFirst: boolean): void;
  /** Ends a list. */
  endList(at: number): void;
}

/** A sheet in HTML or Markdown. */
export function sheetOf(source: string, out: Writer, language: Language): Sheet {
  const html = language === "html";
  const gap = (at: number) => {
    if (!html && out.tail(1) !== "") out.put("\n\n", at);
  };
  const around = (name: string, mark: string, words: Words, url?: string) => {
    out.put(html ? `<${name}>` : mark, words.from);
    if (url !== undefined) out.put(html ? `<a href="${url}">` : "[", words.from);
    if (words.apart) out.elsewhere(() => writeWords(source, out, words));
    else writeWords(source, out, words);
    if (url !== undefined) out.put(html ? "</a>" : `](${url})`, words.to);
    if (html) out.put(`</${name}>`, words.to);
  };
  return {
    heading(words, level) {
      gap(words.from);
      around(`h${level}`, `${"#".repeat(level)} `, oneLine(words));
    },
    paragraph(words, url) {
      gap(words.from);
      around(/<(?:p|ul|ol|h[1-6]|div|table)\b/i.test(words.value) ? "div" : "p", "", words, url);
    },
    item(words, isFirst) {
      if (html) out.put(isFirst ? "<ul>" : "", words.from);
      else out.put(isFirst ? "\n\n" : "\n", words.from);
      around("li", "- ", oneLine(words));
    },
    endList(at) {
      if (html) out.put("</ul>", at);
    },
  };
}

/** Headings and items are one line each. */
const oneLine = (words: Words): Words =>
  /[\r\n]/.test(words.value)
    ? { ...words, value: words.value.replace(/[\r\n]+/g, (ends) => " ".repeat(ends.length)) }
    : words;

/** What a text of a locale file or a program has where a value is put in: %{x}, {{x}}, {x}, ${x}, %(x)s, %s, $t(x). */
const HOLES =
  /%\{\w+\}|\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\n]{1,80}\}|\{\w[\w.]{0,60}(?:, ?\w+)?\}|%\(\w+\)[sd]|%\d?\$?[sd@]\b|\$t\([^()\n]{1,80}\)/g;

/** Writes a text with its places, and one character for each value that is put in. */
export function writeWords(source: string, out: Writer, { value, from, to, holes, writing }: Words): void {
  const places = aligned(source, from, to, value, writing);
  const all =
    holes ?? [...value.matchAll(HOLES)].map(({ 0: hole, index }) => ({ from: index, to: index + hole.length }));
  let done = 0;
  for (const hole of all as readonly Hole[]) {
    writeAligned(out, source, value, places, done, hole.from);
    if (hole.says !== undefined) out.put(hole.says, places[hole.from]!, places[hole.to]!);
    else out.fill(places[hole.from]!, places[hole.to]!);
    done = hole.to;
  }
  writeAligned(out, source, value, places, done);
}

const HEADING =
  /^(?:.*[._-])?(?:heading|title|header|subheading|subtitle|sub_heading|sub_title|h[1-6]|legend|question|summary|summary_text)(?:[._-]?(?:text|html|md|one|two|\d+))?$/i;
const LIST = /^(?:.*[._-])?(?:list|items?|bullets?|points?|lis?|ul|options)(?:[._-]?(?:html|items|\d+))*$/i;
const ADDRESS = /^(?:.*[._-])?(?:href|url|link|path|to|link_url|link_href)$/i;
const UNSEEN =
  /^(?:.*[._-])?(?:href|url|path|slug|icon|class|classname|id|key|type|kind|style|layout|template|permalink|alt|aria[._-]?label|meta|meta[._-]?(?:title|description|data|tags?)|seo|og|keywords|browser[._-]?title|document[._-]?title|page[._-]?description|visually[._-]?hidden(?:[._-]text)?|image|img|src|locale|lang|language|code|tag|level|size|width|date[._-]?format|event|route|component|as|variant|color|testid|back[._-]?link|breadcrumbs?|analytics|tracking|placeholder|copyright)$/i;

/** Writes texts in their order: by their keys some are headings, some are items. `level`: of the next heading. */
export function layOut(leaf: Leaf, sheet: Sheet, level: number, key = ""): void {
  if (leaf.kind === "words") {
    if (!UNSEEN.test(key) && isText(leaf.value)) sheet.paragraph(leaf);
    return;
  }
  const { entries } = leaf;
  if (leaf.kind === "row" || (LIST.test(key) && entries.every(({ value }) => value.kind === "words"))) {
    layRow(leaf, sheet, level, key);
    return;
  }
  const typed = typeOf(entries);
  if (typed) {
    if (typed.kind === "heading") sheet.heading(typed.words, typed.level ?? level);
    else if (typed.value.kind === "words") layOut(typed.value, sheet, level);
    else layRow(typed.value, sheet, level, "list");
    return;
  }
  let below = level;
  let items = 0;
  let titled: { readonly base: string; readonly level: number } | undefined;
  entries.forEach(({ key: name, value }, index) => {
    if (value.kind === "words") {
      const isItem =
        items > 0 ? isNumbered(name) || isItemKey(name) : isItemKey(name) && isItemKey(entries[index + 1]?.key ?? "");
      if (items > 0 && !isItem) {
        sheet.endList(value.from);
        items = 0;
      }
      if (UNSEEN.test(name) || !isText(value.value)) return;
      const last = name.replace(/^.*[.]/, "");
      if (isItem) {
        sheet.item(value, items === 0);
        items += 1;
      } else if (HEADING.test(last) && isHeading(value.value)) {
        const own = Number(/(?:^|[_-])h([1-6])(?:[_-]?\w+)?$/i.exec(last)?.[1] ?? 0);
        // A title heads what other headings of the same keys head parts of.
        const base = last.replace(/[\d_-]+/g, "");
        titled ??= { base, level: own || level };
        const at = own || (base === titled.base && !/sub/i.test(last) ? level : Math.min(6, titled.level + 1));
        sheet.heading(value, at);
        below = Math.min(6, at + 1);
      } else
        sheet.paragraph(
          value,
          /(?:^|[._-])(?:link|text|label|anchor)/i.test(last) ? addressBeside(entries) : undefined,
        );
      return;
    }
    if (items > 0) sheet.endList(0);
    items = 0;
    if (!UNSEEN.test(name)) layOut(value, sheet, below, name);
  });
  if (items > 0) sheet.endList(0);
}

const isItemKey = (key: string): boolean =>
  /(?:^|[._-])(?:li|item|bullet|point|list(?:[._-]?item)?)[._-]?(?:\d+|one|two|three|four|five|six|[a-h])?(?:[._-]html)?$/i.test(
    key,
  );
const isNumbered = (key: string): boolean => /^(?:li|item|bullet|point)/i.test(key);

/** Texts in a row are items of a list; longer ones, of whole sentences, are paragraphs. */
function layRow({ entries }: Branch, sheet: Sheet, level: number, key: string): void {
  const words = entries.flatMap(({ value }) => (value.kind === "words" && isText(value.value) ? [value] : []));
  const isProse =
    !LIST.test(key) &&
    words.some(({ value }) => /[.:?!]\s*$/.test(value)) &&
    (words.length === 1 || !words.slice(0, -1).every(({ value }) => /[;,]\s*$/.test(value)));
  let items = 0;
  for (const { value } of entries) {
    if (value.kind !== "words") {
      if (items > 0) sheet.endList(0);
      items = 0;
      layOut(value, sheet, level);
    } else if (isText(value.value)) {
      if (isProse) sheet.paragraph(value);
      else sheet.item(value, items++ === 0);
    }
  }
  if (items > 0) sheet.endList(0);
}

/** { type: "heading2", text: "…" }, { type: "list", items: […] }: blocks as editors of contents keep them. */
function typeOf(entries: Branch["entries"]) {
  const type = entries.find(
    ({ key, value }) => /^(?:type|_type|style|tag|as|block)$/.test(key) && value.kind === "words",
  )?.value;
  if (type?.kind !== "words") return null;
  const value = entries.find(({ key }) =>
    /^(?:text|content|contents|value|items|children|body|title|html)$/.test(key),
  )?.value;
  if (!value) return null;
  if (value.kind === "words" && /^(?:h[1-6]|heading\w*|title|subheading)$/i.test(type.value)) {
    const depth = Number(/[1-6]$/.exec(type.value)?.[0] ?? levelOf(entries));
    return { kind: "heading" as const, words: value, level: depth > 0 ? depth : undefined };
  }
  if (/^(?:ul|ol|list|bullets?|\w*-?list|bulleted\w*)$/i.test(type.value) && value.kind === "row")
    return { kind: "other" as const, value };
  if (/^(?:p|paragraph|text|body|html|markdown)$/i.test(type.value) && value.kind === "words")
    return { kind: "other" as const, value };
  return null;
}

const levelOf = (entries: Branch["entries"]): number => {
  const level = entries.find(({ key }) => key === "level")?.value;
  return level?.kind === "words" ? Number(/^[1-6]$/.exec(level.value)?.[0] ?? 0) : 0;
};

function addressBeside(entries: Branch["entries"]): string | undefined {
  const address = entries.find(({ key, value }) => ADDRESS.test(key) && value.kind === "words")?.value;
  return address?.kind === "words" && /^(?:https?:|mailto:|tel:|\/|#)\S*$/.test(address.value)
    ? address.value.replace(/["<>()]/g, "")
    : undefined;
}

const isHeading = (value: string): boolean => value.length <= 200 && !/<(?:p|ul|div)\b/i.test(value);

/** Words for a reader, and not an address, a path or a name of the program's own. */
export const isText = (value: string): boolean =>
  /\p{L}{2}/u.test(value) &&
  !/^(?:https?:\/\/\S+|\/\S*|#[\w-]*|[\w-]+(?:[._/][\w-]+)+\/?|[a-z]+_[a-z_]+|[a-z]+[A-Z]\w*)$/.test(
    value.trim().replace(/^\S+@\S+$/, "An e-mail"),
  );
