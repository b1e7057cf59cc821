import { expressionOf, statementsOf } from "../code/expression.ts";
import type { Value } from "../code/value.ts";
import { includesText } from "../helpers.ts";
import { loopHead } from "../loops.ts";
import { isProse, speak } from "../speak.ts";
import { AROUND, type Stage, TITLE } from "../stage.ts";
import { quiet } from "./shown.ts";
import { defineOf } from "./titles.ts";

/** Tags of Jinja's kin that hold what stands until their end. */
const HOLDING =
  /^(?:block|if|ifchanged|ifequal|ifnotequal|unless|for|tablerow|case|call|filter|macro|with|autoescape|spaceless|sandbox|embed|component|fill|slot|switch|trans|blocktrans|blocktranslate|translate|apply|cache|capture|comment|set|form|section|markdown|tabs?|accordion|paginate|highlight|svg|feature|flag|language|localize|nav)$/;

const SILENT_TAGS = /^(?:comment|capture|macro|nav|svg|form_theme)$/;

const PARTS = /^(?:else|elif|elseif|elsif|when|empty|plural|default|ifnotempty)$/;

const NOTHING =
  /^(?:include|extends|import|from|load|use|do|render|layout|csrf_token|include_relative|include_cached|partial|autoescape|assign|increment|decrement|liquid|seo|feed_meta|debug|regroup|cycle|lorem|get_flashed_messages|wagtailuserbar|style|script|stylesheet|javascript|schema|theme|deprecated|flush|form_theme|stopwatch|return)$/;

/** `{% … %}` */
export function statementTag(stage: Stage, open: number, close: number, next: number): number {
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
