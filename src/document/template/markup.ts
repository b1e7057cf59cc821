import { HEADING_PROPS, TEXT_PROPS, tagOf } from "./component-names.ts";
import type { Writer } from "./made.ts";

/** A tag of a component (<router-link>, <x-govuk::heading>, <NuxtLink>), or one with an address that code gives it. */
const COMPONENT = /<(\/?)((?:[A-Z][\w.]*|[a-z][\w]*(?:[-.]|::?)[\w.:-]+)(?=[\s/>]))|<a(?=\s)/g;
/** Longest tag that is looked through, in characters. */
const LONGEST_TAG = 3000;

/** Copies markup, with the tags of components as those of the elements that they stand for. */
export function copyMarkup(out: Writer, source: string, from: number, to: number): void {
  let done = from;
  for (const found of source.slice(from, to).matchAll(COMPONENT)) {
    const at = from + found.index;
    if (at < done) continue;
    const { 1: slash, 2: name } = found;
    const end = tagEnd(source, at + found[0].length, to);
    if (end < 0) continue;
    const attributes = source.slice(at + found[0].length, end - 1);
    if (name === undefined) {
      const address = addressOf(attributes);
      if (address === null) continue;
      out.copy(done, at);
      out.put(`<a href="${address}"`, at, at + 2);
      done = at + 2;
      continue;
    }
    out.copy(done, at);
    done = end;
    const tag = tagOf(name);
    // <spring:message code="…"/>, <fmt:message key="…"/>: a text that stands elsewhere.
    if (!slash && attributes.endsWith("/") && /[:-]message$|^(?:s|c|h):(?:text|out|outputText)$/i.test(name))
      out.fill(at, end);
    else if (slash) out.put(tag ? `</${tag}>` : tag === null ? "</nav>" : "", at, end);
    else if (attributes.endsWith("/")) showProps(out, at + found[0].length, attributes);
    else if (tag === "a") out.put(`<a href="${addressOf(attributes) ?? plainAddress(attributes)}">`, at, end);
    else if (tag === null) out.put("<nav>", at, end);
    else {
      const level = /(?:^|\s):?(?:level|heading-level|as|tag)=["']?h?([1-6])\b/.exec(attributes)?.[1];
      if (tag !== "") out.put(level && /^(?:h[1-6]|p)$/.test(tag) ? `<h${level}>` : `<${tag}>`, at, end);
      showProps(out, at + found[0].length, attributes);
    }
  }
  out.copy(done, to);
}

/** What an attribute of a component shows: title="…", text="…". */
function showProps(out: Writer, from: number, attributes: string): void {
  for (const match of attributes.matchAll(/(?:^|\s)([a-zA-Z][\w-]*)=(?:"([^"]*)"|'([^']*)')/g)) {
    const key = match[1]!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const value = match[2] ?? match[3] ?? "";
    const isHeading = HEADING_PROPS.test(key) && key !== "name" && key !== "label";
    if (!(isHeading || TEXT_PROPS.test(key)) || !/\p{L}{2}/u.test(value) || (!isHeading && !/\s/.test(value))) continue;
    const begin = from + match.index + match[0].length - value.length - 1;
    const element = isHeading ? "h2" : "p";
    out.put(`<${element}>`, begin);
    out.copy(begin, begin + value.length);
    out.put(`</${element}>`, begin + value.length);
  }
}

/** An address that code gives: `:href`, `v-bind:to`, `asp-page`. */
const addressOf = (attributes: string): string | null => {
  if (/(?:^|\s)(?::|v-bind:)(?:href|to)=/.test(attributes)) return "\ufffc";
  const page = /(?:^|\s)asp-(?:page|route|href)="([^"@{}]*)"/.exec(attributes)?.[1];
  if (page !== undefined) return page;
  return /(?:^|\s)asp-(?:action|controller|page|area|route)/.test(attributes) ? "\ufffc" : null;
};

const plainAddress = (attributes: string): string => {
  const found = /(?:^|\s)(?:href|to|url)=(?:"([^"]*)"|'([^']*)')/.exec(attributes);
  return (found?.[1] ?? found?.[2] ?? "\ufffc").replace(/["<>]/g, "");
};

/** One behind the ">" of a tag; −1 where it does not end here. */
export function tagEnd(source: string, from: number, to: number): number {
  let quote = "";
  const last = Math.min(to, from + LONGEST_TAG);
  for (let at = from; at < last; at += 1) {
    const char = source[at]!;
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === ">") return at + 1;
    else if (char === "<") return -1;
    else if (char === '"' || char === "'") quote = char;
  }
  return -1;
}
