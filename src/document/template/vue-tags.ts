/** Elements of Vue that show data: `v-for` repeats one, `v-html` and `v-text` fill one, `:title="…"` gives a component its text. */

import { expressionOf } from "./code/expression.ts";
import type { Value } from "./code/value.ts";
import { HEADING_PROPS, TEXT_PROPS } from "./component-names.ts";
import { resolved } from "./data.ts";
import { tagEnd } from "./markup.ts";
import { saysText } from "./speak.ts";
import type { Stage } from "./stage.ts";
import { speakPlaced } from "./tags/shown.ts";

/** Reads an element whose tag begins at a place, where its attributes show data; says where the text goes on. */
export function vueTag(stage: Stage, at: number, weave: (from: number, to: number) => void): number | null {
  const { source } = stage;
  const name = /^<([A-Za-z][\w.-]*)/.exec(source.slice(at, at + 100))?.[1];
  const end = name === undefined ? -1 : tagEnd(source, at + 1 + name.length, source.length);
  if (
    name === undefined ||
    end < 0 ||
    !/^<template|\s(?:v-if|v-for|v-html|v-text|:[\w-]+|v-bind:[\w-]+)=/.test(source.slice(at, end))
  )
    return null;
  const tag = { name, at, end };
  // A template's own tag shows nothing, and what an entry lacks is not shown.
  const asked = attribute(source, tag, /v-(?:if|for)/);
  if (asked && lacks(stage, source.slice(asked.from, asked.to).replace(/^.*\s(?:in|of)\s+/s, "")))
    return elementEnd(source, tag);
  const loop = attribute(source, tag, /v-for/);
  const head = loop && /^\s*(\([^()]*\)|\{[^{}]*\}|\w+)\s+(?:in|of)\s+/.exec(source.slice(loop.from, loop.to));
  const list = loop && head ? expressionOf(source, loop.from + head[0].length, loop.to) : null;
  const turns =
    head && list && stage.depth() < DEEPEST
      ? stage.loop({ names: valueFirst(head[1]!), list, alone: "value" }, at)
      : null;
  const stop = turns ? elementEnd(source, tag) : end;
  if (!turns) return inner(stage, tag) ?? null;
  const leave = stage.deeper();
  for (let from: number | null = at; from !== null; from = turns.again(stop)) {
    const next = inner(stage, tag);
    if (next === null) stage.text(at, end);
    weave(next ?? end, stop);
  }
  leave();
  return stop;
}

/** How deep elements that are repeated are read in one another. */
const DEEPEST = 20;

/** Whether a path asks an entry of a loop for what it does not have. */
function lacks(stage: Stage, code: string): boolean {
  const [, name = "", key = ""] = /^\s*(\w+)\??\.(\w+)(?:\??\.length)?\s*$/.exec(code) ?? [];
  const entry = stage.scene().data.get(name);
  return entry?.kind === "dictionary" && stage.isEntry(name) && !entry.entries.some((each) => each.key === key);
}

interface Tag {
  readonly name: string;
  readonly at: number;
  readonly end: number;
}

/** "(value, key)": entries of objects are given as key and value. */
const valueFirst = (names: string): string => {
  const [value = "", key] = names.replace(/[()]/g, "").split(/,(?![^{]*\})/);
  return key === undefined || /[{]/.test(value) || /^\s*(?:i|idx|index|n)\s*$/.test(key) ? value : `${key},${value}`;
};

/** Writes a tag with what its attributes show; null where they show nothing. */
function inner(stage: Stage, { name, at, end }: Tag): number | null {
  const { source, out } = stage;
  const tag = { name, at, end };
  const filling = attribute(source, tag, /v-(?:html|text)/);
  const value = filling && expressionOf(source, filling.from, filling.to);
  if (name === "template") return end;
  const closed = source[end - 2] === "/";
  if (value) {
    if (closed) out.put(`<${name}>`, at);
    else stage.text(at, end);
    out.elsewhere(() => speakPlaced(stage, value, value.from, value.to));
    if (closed) out.put(`</${name}>`, end);
    return end;
  }
  if (!/^[A-Z]|-/.test(name)) return null;
  const shown = [...source.slice(at, end).matchAll(/\s(?::|v-bind:)([\w-]+)=(["'])/g)].flatMap(
    ({ 1: key, index, 0: all }) => {
      const prop = key!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      if (!(HEADING_PROPS.test(prop) || TEXT_PROPS.test(prop))) return [];
      const from = at + index + all.length;
      const given = expressionOf(source, from, source.indexOf(all.at(-1)!, from));
      const found = given && resolved(given, stage.scene().data, source);
      return given && found ? [{ prop, given, found }] : [];
    },
  );
  if (shown.length === 0) return null;
  stage.text(at, end);
  for (const { prop, given, found } of shown) showProp(stage, prop, given, found);
  return end;
}

function showProp({ out, ...stage }: Stage, prop: string, given: Value, found: Value): void {
  const { source } = stage;
  const say = (tag: string, value: Value) => {
    if (!saysText(value, source)) return;
    out.put(`<${tag}>`, given.from);
    out.elsewhere(() => speakPlaced({ ...stage, out }, value, value.from, value.to));
    out.put(`</${tag}>`, given.to);
  };
  if (found.kind !== "list") say(HEADING_PROPS.test(prop) ? "h2" : "p", found);
  else {
    out.put("<ul>", given.from);
    for (const item of found.items) say("li", item);
    out.put("</ul>", given.to);
  }
}

/** Where the value of an attribute stands. */
function attribute(
  source: string,
  { at, end }: Tag,
  name: RegExp,
): { readonly from: number; readonly to: number } | null {
  const found = new RegExp(`\\s(?:${name.source})=(["'])`).exec(source.slice(at, end));
  if (!found) return null;
  const from = at + found.index + found[0].length;
  const to = source.indexOf(found[1]!, from);
  return to < 0 || to > end ? null : { from, to };
}

/** Longest element that is looked through for its end, in characters. */
const LONGEST = 20_000;

/** One behind the end tag of an element. */
function elementEnd(source: string, { name, end }: Tag): number {
  if (source[end - 2] === "/" || /^(?:br|hr|img|input)$/.test(name)) return end;
  const tags = new RegExp(`<(/?)${name.replace(/\./g, "\\.")}(?=[\\s/>])`, "g");
  tags.lastIndex = end;
  let open = 1;
  const last = end + LONGEST;
  for (let found = tags.exec(source); found && found.index < last; found = tags.exec(source)) {
    const close = tagEnd(source, tags.lastIndex, source.length);
    if (close < 0) break;
    if (found[1]) open -= 1;
    else if (source[close - 2] !== "/") open += 1;
    if (open === 0) return close;
  }
  return end;
}
