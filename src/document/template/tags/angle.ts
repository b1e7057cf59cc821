import { expressionOf, statementsOf } from "../code/expression.ts";
import { loopHead } from "../loops.ts";
import type { Stage } from "../stage.ts";
import { behind } from "./behind.ts";
import { openBlock, shown } from "./shown.ts";
import { defineOf } from "./titles.ts";

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
