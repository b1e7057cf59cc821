import { expressionOf } from "../code/expression.ts";
import type { Value } from "../code/value.ts";
import { wrapping } from "../helpers.ts";
import { isProse, speak } from "../speak.ts";
import { AROUND, type Stage, TITLE } from "../stage.ts";
import { speakPlaced } from "./shown.ts";
import { titleOf } from "./titles.ts";

/** `{{ … }}` */
export function mustache(stage: Stage, from: number, to: number, at: number, next: number): void {
  const { source } = stage;
  const code = source.slice(from, to);
  const first = code[0] ?? "";
  if (first === "!" || first === ">" || code.startsWith("/*")) return;
  if (first === "<" || first === "%") {
    shortcode(stage, from + 1, to, at, next);
    return;
  }
  if (first === "/") {
    stage.close(at, nameIn(code.slice(1)));
    return;
  }
  if (first === "^" && code.length > 1) {
    stage.open({ name: nameIn(code.slice(1)) });
    return;
  }
  if (/^(?:else\b|\^$)/.test(code)) {
    stage.part(at);
    return;
  }
  if (first === "#") {
    const value = helperOf(source, from + 1, to);
    const markup = value?.kind === "call" && !stage.inTag() ? wrapping(value, stage.scene()) : null;
    if (markup) stage.out.put(markup.open, at, next);
    stage.open({ name: nameIn(code.slice(1)), close: markup?.close ?? "" });
    return;
  }
  if (/^(?:end)\s*$/.test(code)) {
    stage.close(at);
    return;
  }
  // Go's own words.
  const word = /^(if|range|with|define|block|template|partial|partialCached|end|break|continue)\s/.exec(code)?.[1];
  if (word !== undefined && /^(?:template|partial|partialCached|break|continue)$/.test(word)) return;
  if (word !== undefined && !/^(?:if|with)\s*[=|]/.test(code)) {
    const slot = /^\w+\s+["'](\w+)["']/.exec(code)?.[1] ?? "";
    stage.open({ name: word, silent: TITLE.test(slot) || AROUND.test(slot) });
    return;
  }
  const value = helperOf(source, from, to);
  if (!value) return;
  // "{{t 'x'}}" of Handlebars and "{{ i18n 'x' }}" of Go are calls as any other.
  if (value.kind === "call" && titleOf(stage, value)) return;
  if (
    value.kind === "name" &&
    /^(?:content|body|super|children|contents|yield|outlet|csrf\w*)$/.test(value.name) &&
    !stage.inTag()
  )
    return;
  speakPlaced(stage, value, at, next);
}

/** "link-to 'x' y": Handlebars writes the names of helpers with hyphens. */
function helperOf(source: string, from: number, to: number): Value | null {
  const name = /^\s*([a-zA-Z]\w*(?:-\w+)+)(?=\s+["'\w(])/.exec(source.slice(from, Math.min(to, from + 100)));
  return name
    ? expressionOf(source, from + name[0].length, to, name[1]!.replace(/-/g, "_"))
    : expressionOf(source, from, to);
}

const nameIn = (code: string): string => /[\w.-]+/.exec(code)?.[0] ?? "";

/** Hugo's "{{< ref 'x' >}}": shows a value within a line; on a line of its own it makes a figure or includes a part. */
function shortcode(stage: Stage, from: number, to: number, at: number, next: number): void {
  const { source } = stage;
  const code = source.slice(from, to).replace(/[>%/]$/, "");
  if (/^\s*\//.test(code)) return;
  const value = expressionOf(source, from, from + code.length);
  const spoken = value?.kind === "call" ? value.args.filter((each) => isProse(each, source)) : [];
  if (value && spoken.length > 0) {
    for (const each of spoken) speak(each, stage.scene());
    return;
  }
  const alone =
    /(?:^|\n)[ \t]*$/.test(source.slice(Math.max(0, at - 200), at)) &&
    /^[ \t]*(?:\r?\n|$)/.test(source.slice(next, next + 200));
  if (!alone) stage.out.fill(at, next);
}
