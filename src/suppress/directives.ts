import { didYouMean } from "../nearest.ts";
import type { Format } from "../types.ts";

/** What a comment asks: to suppress in the block that follows, between two comments, or in the whole notice. */
export const directiveKinds = ["next", "begin", "end", "file"] as const;
export type DirectiveKind = (typeof directiveKinds)[number];

/** A comment that asks to suppress findings: `noticelint-ignore-next RULE: REASON`. */
export interface Directive {
  readonly kind: DirectiveKind;
  readonly rules: readonly string[];
  readonly reason: string;
  /** Its place in the source, from its name to the end of its reason. */
  readonly from: number;
  readonly to: number;
  /** What is wrong with it; it then suppresses nothing. */
  readonly mistake: string | null;
}

/** Reads the comments of a source that speak to noticelint, in their order. `known` are the ids that there are. */
export function directivesIn(source: string, format: Format, known: ReadonlySet<string>): readonly Directive[] {
  if (!source.includes("noticelint-")) return [];
  const comments = COMMENTS[format] ?? [];
  return [...source.matchAll(MENTION)].flatMap(({ 0: name, index }) => {
    const before = source.slice(Math.max(0, index - LONGEST_OPENER), index);
    const comment = comments.find(({ opens }) => opens.test(before));
    if (!comment) return [];
    const rest = source.slice(index + name.length, index + name.length + LONGEST);
    const closed = comment.closes.exec(rest)?.index ?? rest.length;
    return [directive(name, rest.slice(0, closed), index, known)];
  });
}

const NAME = "noticelint-ignore";
/** Also words of other linters ("noticelint-disable-next-line"), which are told what it is called here. */
const MENTION = /noticelint-[a-z]{1,20}(?:-[a-z]{1,20}){0,3}/g;
const LONGEST_OPENER = 20;
/** Characters of a comment that are read. */
const LONGEST = 500;

interface CommentSyntax {
  readonly opens: RegExp;
  readonly closes: RegExp;
}

const HTML: CommentSyntax = { opens: /<!--\s*$/, closes: /-->/ };
const MARKDOWN: CommentSyntax = { opens: /^\[\/\/\]: # \($|\n\[\/\/\]: # \($/, closes: /\)\s*$|\)\r?\n/ };
const BLOCK: CommentSyntax = { opens: /\/\*+\s*$/, closes: /\*\// };
const LINE: CommentSyntax = { opens: /\/\/\s*$/, closes: /[\r\n]/ };
const HASH: CommentSyntax = { opens: /(?:^|\s|-)#\s*$/, closes: /[\r\n]/ };
const ENGINES: readonly CommentSyntax[] = [
  { opens: /\{#-?\s*$/, closes: /-?#\}/ },
  { opens: /<%#\s*$|<%\s*#\s*$|<%--\s*$/, closes: /-?(?:--)?%>/ },
  { opens: /\{\{!?--\s*$/, closes: /--\}\}/ },
  { opens: /\{\{!\s*$|\{\{\/\*\s*$/, closes: /\}\}|\*\/\}\}/ },
  { opens: /\{%-?\s*comment\s*-?%\}\s*$/, closes: /\{%-?\s*endcomment/ },
  { opens: /@\*\s*$/, closes: /\*@/ },
  { opens: /(?:^|\n)\s*\/!?\s*$/, closes: /[\r\n]/ },
];

/** Where each format has its comments. What has none (plain text, Word, PDF) is served by a baseline. */
const COMMENTS: Readonly<Partial<Record<Format, readonly CommentSyntax[]>>> = {
  markdown: [HTML, MARKDOWN],
  html: [HTML],
  template: [HTML, MARKDOWN, ...ENGINES, BLOCK, LINE, HASH],
  source: [HTML, BLOCK, LINE],
  locale: [HASH, HTML],
};

function directive(name: string, text: string, at: number, known: ReadonlySet<string>): Directive {
  const kind = directiveKinds.find((each) => name === `${NAME}-${each}`);
  const [named = "", ...said] = text.split(":");
  const reason = said.join(":").replace(/\s+/g, " ").trim();
  const rules = named
    .split(/[\s,]+/)
    .map((rule) => rule.trim())
    .filter((rule) => rule !== "");
  const to = at + name.length + text.trimEnd().length;
  return { kind: kind ?? "next", rules, reason, from: at, to, mistake: mistakeIn(kind, name, rules, reason, known) };
}

function mistakeIn(
  kind: DirectiveKind | undefined,
  name: string,
  rules: readonly string[],
  reason: string,
  known: ReadonlySet<string>,
): string | null {
  if (!kind) return `"${name}" is not known: it is ${directiveKinds.map((each) => `${NAME}-${each}`).join(", ")}`;
  if (rules.length === 0) return "it names no rule";
  const unknown = rules.find((rule) => !known.has(rule));
  if (unknown !== undefined) {
    const near = didYouMean(unknown, [...known]);
    return `there is no rule "${unknown}"${near ? `: ${near}` : ""}`;
  }
  if (kind !== "end" && !/\p{L}{2}/u.test(reason)) return "it gives no reason: write it behind a colon";
  return null;
}
