/** Code in delimiters: <% %> of ERB and EJS, {{ }} and {% %} of Jinja's kin and of Handlebars, <?php ?>. */
import { type Call, expressionOf, type Statement, statementsOf, type Value } from "./expression.ts";
import { includesText, wrapping } from "./helpers.ts";
import { loopHead } from "./loops.ts";
import { isProse, speak } from "./speak.ts";
import { AROUND, type Stage, TITLE } from "./stage.ts";

/** `<%= x %>`, `<% if x %>`, `<%# … %>`. */
export function angleTag(stage: Stage, at: number): number | null {
  const { source } = stage;
  if (!source.startsWith("<%", at)) return null;
  if (source.startsWith("<%--", at)) return behind(stage, "--%>", at + 4) ?? source.length;
  if (source.startsWith("<%%", at)) return at + 3;
  const end = stage.find("%>", at + 2);
  if (end < 0) return source.length;
  const sign = /^[=#@~!-]{0,2}/.exec(source.slice(at + 2, at + 4))![0];
  const from = at + 2 + sign.length;
  const to = source[end - 1] === "-" && end - 1 >= from ? end - 1 : end;
  if (sign.startsWith("#") || sign.startsWith("@") || sign.startsWith("!")) return end + 2;
  // EJS: "<%- x %>" shows unescaped, ERB's "<%- if x %>" trims.
  if (
    sign.includes("=") ||
    sign === "~" ||
    (sign === "-" && !/^\s*(?:if|else|end|unless|for|while|\}|content_for)\b/.test(source.slice(from, from + 40)))
  )
    shown(stage, from, to, at, end + 2);
  else return control(stage, from, to, end + 2) ?? end + 2;
  return end + 2;
}

/** `{{ x }}`, `{% x %}`, `{# … #}`, and what Handlebars, Go and Hugo write in them. */
export function curlyTag(stage: Stage, at: number): number | null {
  const { source } = stage;
  if (source[at] !== "{") return null;
  const second = source[at + 1];
  if (second === "#") return source[at + 2] === "#" ? null : behind(stage, "#}", at + 2);
  if (second === "%") {
    const end = stage.find("%}", at + 2);
    if (end < 0) return null;
    return statementTag(stage, at + 2, end, end + 2);
  }
  if (second !== "{") return null;
  if (source.startsWith("{{!--", at)) return behind(stage, "--}}", at + 5);
  if (source.startsWith("{{--", at)) return behind(stage, "--}}", at + 4);
  if (source.startsWith("{{{{", at)) return null;
  const triple = source.startsWith("{{{", at);
  const close = closeOf(stage, triple ? "}}}" : "}}", at + (triple ? 3 : 2));
  if (close < 0) return null;
  const next = close + (triple ? 3 : 2);
  const opening = /^(?:\{\{\{?)[-~&]?\s*/.exec(source.slice(at, at + 40))![0];
  const from = Math.min(close, at + opening.length);
  const to = /[-~]/.test(source[close - 1] ?? "") && close - 1 >= from ? close - 1 : close;
  mustache(stage, from, to, at, next);
  return next;
}

/** `<?php … ?>`, `<?= x ?>`. */
export function phpTag(stage: Stage, at: number): number | null {
  const { source } = stage;
  if (!/^<\?(?:php\b|=|\s)/i.test(source.slice(at, at + 6))) return null;
  const end = stage.find("?>", at + 2);
  const to = end < 0 ? source.length : end;
  const next = end < 0 ? to : end + 2;
  if (source[at + 2] === "=") {
    shown(stage, at + 3, to, at, next);
    return next;
  }
  return phpTemplate(stage, at + (/^<\?php/i.test(source.slice(at, at + 5)) ? 5 : 2), to, next);
}

/** Code of PHP between texts: what it shows and defines, and the loops that it opens and closes. Where the text goes on. */
function phpTemplate(stage: Stage, from: number, to: number, next: number): number {
  const { source } = stage;
  const code = source.slice(from, to).trim();
  if (/^(?:endforeach|endif|endfor|endwhile)\b\s*;?$|^\}$/.test(code)) return stage.close(from) ?? next;
  const loop = /[:{]$/.test(code) ? source.slice(from, to).lastIndexOf("foreach") : -1;
  phpCode(stage, from, loop < 0 ? to : from + loop);
  if (loop >= 0) {
    const head = loopHead(source, from + loop, to);
    stage.open({ name: "foreach", loop: head && stage.loop(head, next) });
  } else if (/(?:^|[;\s])(?:if|for|while)\b[^;]*[:{]$/.test(code) && !/^\}?\s*else/.test(code))
    stage.open({ name: "code" });
  return next;
}

/** `{x}`, `{#if x}`, `{:else}`, `{/if}`, `{@html x}`. */
export function svelteTag(stage: Stage, at: number): number | null {
  const { source } = stage;
  const end = source[at] === "{" ? stage.bracketEnd(at) : -1;
  if (end < 0) return null;
  const sign = source[at + 1] ?? "";
  if (sign === "#") {
    const each = /^#each\s+([\s\S]+?)\s+as\s+(\{[^{}]*\}|\[[^[\]]*\]|[^({]+)/.exec(
      source.slice(at + 1, Math.min(end - 1, at + 2000)),
    );
    const from = at + "{#each ".length;
    const list = each ? expressionOf(source, from, from + each[1]!.length + 1) : null;
    stage.open({ name: "code", loop: each && list ? stage.loop({ names: each[2]!, list }, end) : null });
  } else if (sign === "/") return stage.close(at) ?? end;
  else if (sign === ":") stage.part(at);
  else {
    const from = sign === "@" ? at + 1 + /^@\w*/.exec(source.slice(at + 1, at + 20))![0].length : at + 1;
    const value = /^@(?:const|debug|render|attach)/.test(source.slice(at + 1, at + 10))
      ? null
      : expressionOf(source, from, end - 1);
    if (value) speakPlaced(stage, value, at, end);
  }
  return end;
}

/** Code of PHP: what it echoes, and the texts that it gives to names. */
export function phpCode(stage: Stage, from: number, to: number): void {
  if (/^\s*\}?\s*else/.test(stage.source.slice(from, Math.min(to, from + 40)))) stage.part(from);
  for (const statement of statementsOf(stage.source, from, to)) {
    const { value, head } = statement;
    if (value && /^(?:echo|print|_e|esc_html_e|esc_attr_e)$/.test(head)) speak(value, stage.scene());
    else defineOf(stage, statement);
  }
}

/** Gives the name on the left of a statement the text on its right; helpers that set a page's title do so too. */
function defineOf(stage: Stage, { target, value }: Statement): void {
  if (!value) return;
  if (target !== null) stage.define(target, value);
  else if (value.kind === "call") titleOf(stage, value);
}

/** "content_for :page_title, 'x'", "provide(:title, 'x')", "title 'x'". Says whether it was one. */
function titleOf(stage: Stage, call: Call): boolean {
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

/** Code that shows a value. */
function shown(stage: Stage, from: number, to: number, at: number, next: number): void {
  const value = expressionOf(stage.source, from, to);
  if (!value) return;
  if (value.kind === "call" && value.block) openBlock(stage, value, next);
  else if (!(value.kind === "call" && titleOf(stage, value))) speakPlaced(stage, value, at, next);
}

function openBlock(stage: Stage, call: Call, at: number): void {
  const name = call.name.replace(/^.*\./, "");
  const slot = call.args[0] ? wordOf(call.args[0], stage.source) : "";
  if (/^(?:content_for|provide|section|slot)$/.test(name)) {
    const isTitle = TITLE.test(slot);
    stage.open({ name, silent: isTitle || AROUND.test(slot) });
    return;
  }
  const markup = stage.inTag() ? null : wrapping(call, stage.scene());
  if (markup) stage.out.put(markup.open, call.from, at);
  else if (!/^(?:form|cache|capture)/.test(name))
    speak({ ...call, block: false, args: call.args.filter((each) => isProse(each, stage.source)) }, quiet(stage));
  stage.open({ name, close: markup?.close ?? "" });
}

/** A helper that opens a block shows its texts, and nothing where it has none. */
const quiet = (stage: Stage) => {
  const scene = stage.scene();
  return { ...scene, out: { ...scene.out, fill: () => {} } };
};

/** Code of Ruby or JavaScript that shows nothing: conditions, loops, texts given to names. Where the text goes on, if elsewhere. */
function control(stage: Stage, from: number, to: number, next: number): number | null {
  const code = stage.source.slice(from, to).trim();
  if (/^(?:else|elsif|when|in|rescue|ensure)\b|^\}\s*else|^(?:case\b.*\bdefault|default)\b/.test(code)) {
    stage.part(from);
    return null;
  }
  if (/^(?:end\b|\}\s*\)?;?$|\}\)|\)\)|\}\s*%?$)/.test(code)) return stage.close(from);
  const opens =
    /(?:\bdo|\{)\s*(?:\|[^|]*\|)?\s*$|^(?:if|unless|case|while|until|for|begin)\b|:\s*$/.test(code) &&
    !/\bend\s*$/.test(code);
  if (opens) {
    const value = /\bdo\s*(?:\|[^|]*\|)?\s*$/.test(code) ? expressionOf(stage.source, from, to) : null;
    if (value?.kind === "call" && value.block && /^(?:content_for|provide)$/.test(value.name))
      openBlock(stage, value, next);
    else {
      const head = loopHead(stage.source, from, to);
      stage.open({ name: "code", loop: head && stage.loop(head, next) });
    }
    return null;
  }
  for (const statement of statementsOf(stage.source, from, to)) defineOf(stage, statement);
  return null;
}

/** Tags of Jinja's kin that hold what stands until their end. */
const HOLDING =
  /^(?:block|if|ifchanged|ifequal|ifnotequal|unless|for|tablerow|case|call|filter|macro|with|autoescape|spaceless|sandbox|embed|component|fill|slot|switch|trans|blocktrans|blocktranslate|translate|apply|cache|capture|comment|set|form|section|markdown|tabs?|accordion|paginate|highlight|svg|feature|flag|language|localize|nav)$/;
const SILENT_TAGS = /^(?:comment|capture|macro|nav|svg|form_theme)$/;
const PARTS = /^(?:else|elif|elseif|elsif|when|empty|plural|default|ifnotempty)$/;
const NOTHING =
  /^(?:include|extends|import|from|load|use|do|render|layout|csrf_token|include_relative|include_cached|partial|autoescape|assign|increment|decrement|liquid|seo|feed_meta|debug|regroup|cycle|lorem|get_flashed_messages|wagtailuserbar|style|script|stylesheet|javascript|schema|theme|deprecated|flush|form_theme|stopwatch|return)$/;

/** `{% … %}` */
function statementTag(stage: Stage, open: number, close: number, next: number): number {
  const { source } = stage;
  const from = source[open] === "-" || source[open] === "+" ? open + 1 : open;
  const to = /[-+]/.test(source[close - 1] ?? "") && close - 1 >= from ? close - 1 : close;
  // Hugo's "{{% … %}}" is no tag of Jinja's.
  const word = /^\s*([a-z_][\w.]*)/i.exec(source.slice(from, Math.min(to, from + 80)))?.[1] ?? "";
  const rest = from + source.slice(from, to).indexOf(word) + word.length;
  const ending = /^end_?(\w*)$/.exec(word)?.[1];
  if (ending !== undefined) {
    return stage.close(open - 2, ending === "" ? undefined : ending) ?? next;
  }
  if (/^(?:raw|verbatim|highlight)$/.test(word)) {
    const end = stage.find(`end${word}`, next);
    const open_ = end < 0 ? -1 : source.slice(next, end).lastIndexOf("{%");
    if (open_ >= 0) {
      stage.text(next, next + open_);
      const close_ = stage.find("%}", end);
      return close_ < 0 ? source.length : close_ + 2;
    }
    return next;
  }
  if (PARTS.test(word)) {
    stage.part(open);
    return next;
  }
  const value = word === "" ? null : expressionOf(source, rest, to);
  if (/^(?:set|assign)$/.test(word)) {
    const [statement] = statementsOf(source, rest, to);
    if (statement?.target) defineOf(stage, statement);
    else if (word === "set") stage.open({ name: "set", silent: true });
    return next;
  }
  if (
    /^(?:trans|translate)$/.test(word) &&
    value &&
    (value.kind === "text" || value.kind === "call" || value.kind === "joined")
  ) {
    translated(stage, value, rest, to);
    return next;
  }
  if (HOLDING.test(word)) {
    const name = source.slice(rest, to).trim();
    const slot = /^["']?([\w-]+)/.exec(name)?.[1] ?? "";
    const named = /^(?:block|section|slot|fill)$/.test(word);
    const isTitle = named && TITLE.test(slot);
    // "{% block title 'x' %}" of Twig has no end.
    if (named && value?.kind === "call" && value.args[0]) {
      if (isTitle) stage.title(value.args[0]);
      return next;
    }
    if (isTitle) titleUntilEnd(stage, next);
    if (word === "call" && value) speak(value, quiet(stage));
    const head = word === "for" ? loopHead(source, rest - word.length, to) : null;
    const loop = head && stage.loop(head, next);
    stage.open({ name: word, loop, silent: isTitle || SILENT_TAGS.test(word) || (named && AROUND.test(slot)) });
    return next;
  }
  if (!stage.inTag() && includesText(word, source.slice(rest, to))) {
    stage.out.fill(open - 2, next);
    return next;
  }
  if (NOTHING.test(word)) return next;
  if (value && (isProse(value, source) || (value.kind === "call" && value.args.some((each) => isProse(each, source)))))
    speak(value, stage.scene());
  else if (stage.inTag() || /^(?:url|static|now|path|link|post_url|asset|get_\w+|firstof|widthratio|param)$/.test(word))
    stage.out.fill(open - 2, next);
  return next;
}

/** "{% trans 'x' %}", and "{% trans 'x' as name %}". */
function translated(stage: Stage, value: Value, from: number, to: number): void {
  const name = /\bas\s+(\w+)\s*$/.exec(stage.source.slice(from, to))?.[1];
  if (name !== undefined) stage.define(name, value);
  else speak({ kind: "call", name: "_", on: null, args: [value], named: [], block: false, from, to }, stage.scene());
}

/** The text of "{% block title %}…{% endblock %}" as far as it goes without code. */
function titleUntilEnd(stage: Stage, from: number): void {
  const { source } = stage;
  const end = stage.find("{%", from);
  const code = stage.find("{{", from);
  const to = Math.min(end < 0 ? source.length : end, code < 0 ? source.length : code);
  const text = source.slice(from, to);
  const begin = from + (text.length - text.trimStart().length);
  const stop = from + text.trimEnd().replace(/[\s–|·-]+$/, "").length;
  if (stop > begin)
    stage.title({
      kind: "text",
      from: begin,
      to: stop,
      parts: [{ from: begin, to: stop, isCode: false, escapes: false }],
    });
}

/** `{{ … }}` */
function mustache(stage: Stage, from: number, to: number, at: number, next: number): void {
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

/** Code that gives a value of unknown content stands for it with its delimiters. */
export function speakPlaced(stage: Stage, value: Value, at: number, next: number): void {
  const scene = stage.scene();
  const fill = (from: number, to: number) =>
    scene.out.fill(from === value.from ? at : from, to === value.to ? next : to);
  const placed = value.kind === "name" ? { ...value, from: at, to: next } : value;
  speak(placed, { ...scene, out: { ...scene.out, fill } });
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

/** End of "{{ … }}": the first close that is not in a string. */
function closeOf(stage: Stage, close: string, from: number): number {
  const { source } = stage;
  const first = stage.find(close, from);
  if (first < 0) return -1;
  // "{{ f({ a: { b: 1 }}) }}": brackets of dictionaries may stand side by side.
  const inner = source.slice(from, first);
  if (!inner.includes("{") && !/["'`]/.test(inner)) return first;
  let depth = 0;
  let quote = "";
  const last = Math.min(source.length, from + LONGEST_CODE);
  for (let at = from; at < last; at += 1) {
    const char = source[at]!;
    if (quote !== "") {
      if (char === "\\") at += 1;
      else if (char === quote) quote = "";
      continue;
    }
    if (char === '"' || char === "`" || (char === "'" && !/\w/.test(source[at - 1] ?? ""))) quote = char;
    else if (depth === 0 && source.startsWith(close, at)) return at;
    else if (char === "{") depth += 1;
    else if (char === "}" && depth > 0) depth -= 1;
  }
  return first;
}

/** Longest code in one pair of delimiters, in characters. */
const LONGEST_CODE = 60_000;

/** Where the text goes on behind a comment; null where nothing closes it. */
function behind(stage: Stage, close: string, from: number): number | null {
  const end = stage.find(close, from);
  return end < 0 ? null : end + close.length;
}
