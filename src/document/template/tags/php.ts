import { statementsOf } from "../code/expression.ts";
import { loopHead } from "../loops.ts";
import { speak } from "../speak.ts";
import type { Stage } from "../stage.ts";
import { shown } from "./shown.ts";
import { defineOf } from "./titles.ts";

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

/** Code of PHP: what it echoes, and the texts that it gives to names. */
export function phpCode(stage: Stage, from: number, to: number): void {
  if (/^\s*\}?\s*else/.test(stage.source.slice(from, Math.min(to, from + 40)))) stage.part(from);
  for (const statement of statementsOf(stage.source, from, to)) {
    const { value, head } = statement;
    if (value && /^(?:echo|print|_e|esc_html_e|esc_attr_e)$/.test(head)) speak(value, stage.scene());
    else defineOf(stage, statement);
  }
}
