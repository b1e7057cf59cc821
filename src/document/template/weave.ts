/** A template → the text that it makes, as far as it stands in the template. */
import { bladeTag } from "./blade.ts";
import type { Text } from "./code/value.ts";
import type { Engine } from "./engine.ts";
import type { Made } from "./made.ts";
import { writer } from "./made.ts";
import { razorMade } from "./razor.ts";
import { type Stage, stageOf } from "./stage.ts";
import { angleTag } from "./tags/angle.ts";
import { curlyTag } from "./tags/curly.ts";
import { dollarTag } from "./tags/dollar.ts";
import { phpTag } from "./tags/php.ts";
import { svelteTag } from "./tags/svelte.ts";
import { vueTag } from "./vue-tags.ts";

/** What code at a place writes or does; says where the text goes on, or null where there is no code. */
export type Tag = (stage: Stage, at: number, weave: (from: number, to: number) => void) => number | null;

/** Where code may begin, by family. */
const OPENINGS: Readonly<Record<string, string>> = {
  angle: "<%",
  curly: "\\{[{%#]",
  php: "<\\?",
  blade: "@|\\{!!",
  svelte: "\\{",
  dollar: "[$#]\\{",
  vue: "<[A-Za-z]",
};
const TAGS: Readonly<Record<string, Tag>> = {
  angle: angleTag,
  curly: curlyTag,
  php: phpTag,
  blade: bladeTag,
  svelte: svelteTag,
  dollar: dollarTag,
  vue: vueTag,
};

/** Reads the text of a template. The title that the code gives its page is a heading where the template has no other. */
export function madeOf(source: string, engine: Engine): Made {
  const first = woven(source, engine, false);
  return first.title !== null && lacksTitle(first, first.title) ? woven(source, engine, true) : first;
}

/** Whether no heading of a made text is its title. */
export const lacksTitle = ({ text, language }: Made, title: string): boolean =>
  !(language === "html" ? /<h1\b/i : /^# |<h1\b|^=+[ \t]*$/im).test(text) &&
  !new RegExp(`(?:<h[2-6][^>]*>|^#{2,6})\\s*${title.replace(/[^\p{L}\p{N}]+/gu, "[^\\p{L}\\p{N}]+")}`, "imu").test(
    text,
  );

function woven(source: string, engine: Engine, titled: boolean): Made {
  const stage = stageOf(source, writer(source), engine.language, titled);
  if (engine.families.has("razor")) return razorMade(stage);
  defineFrontMatter(stage);
  for (const [name, value] of engine.data ?? []) stage.define(name, value);
  const families = [...engine.families];
  const pattern = families.map((family) => OPENINGS[family]).join("|");
  const weave = (from: number, to: number): void => {
    const opening = new RegExp(pattern, "g");
    opening.lastIndex = from;
    let done = from;
    for (let found = opening.exec(source); found && found.index < to; found = opening.exec(source)) {
      const at = found.index;
      // The text before it tells whether the code stands in a tag.
      stage.text(done, at);
      done = at;
      let next: number | null = null;
      for (const family of families) next ??= TAGS[family]!(stage, at, weave);
      if (next === null) continue;
      // A loop goes back to its text; any other code goes on behind itself.
      done = opening.lastIndex = next === at ? at + 1 : next;
    }
    stage.text(done, to);
  };
  for (const [from, to] of engine.ranges ?? [[0, source.length]]) weave(from!, to!);
  return stage.finish();
}

/** "title: Privacy notice" between the fences at the start gives the page its title and "{{ page.title }}" its text. */
function defineFrontMatter(stage: Stage): void {
  const { source } = stage;
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(source)?.[0].length;
  const close = open === undefined ? -1 : source.indexOf("\n---", open - 1);
  if (open === undefined || close < 0) return;
  for (const { 0: line, 1: key, 2: value, index } of source
    .slice(open, close + 1)
    .matchAll(/^([\w-]+):[ \t]*["']?([^\r\n]*?)["']?[ \t]*$/gm)) {
    if (!key || !value) continue;
    const from = open + index + line.indexOf(value, key.length);
    const text: Text = {
      kind: "text",
      from,
      to: from + value.length,
      parts: [{ from, to: from + value.length, isCode: false, escapes: false }],
    };
    for (const name of [key, `page.${key}`, `Params.${key}`, ...(key === "title" ? ["Title"] : [])])
      stage.define(name, text);
  }
}
