import { expressionOf } from "./code/expression.ts";
import type { Value } from "./code/value.ts";
import { loopHead } from "./loops.ts";
import { speak } from "./speak.ts";
import { AROUND, type Stage, TITLE } from "./stage.ts";
import { phpCode } from "./tags/php.ts";
import { speakPlaced } from "./tags/shown.ts";
import { wordOf } from "./tags/titles.ts";

/** Directives that hold what stands until their end, and the words that end them. */
const ENDS = /^(?:end\w+|stop|show|overwrite|append)$/;
const PARTS = /^(?:else|elseif|elsecan\w*|elseauth|elseguest|case|default|empty)$/;
const HOLDING =
  /^(?:if|unless|isset|auth|guest|can|cannot|canany|foreach|forelse|for|while|switch|env|production|once|push|pushOnce|prepend|prependOnce|component|slot|error|hasSection|sectionMissing|verbatim|fragment|session|teleport|persist)$/;
const SINGLE =
  /^(?:extends|include\w*|each|yield|parent|csrf|method|vite\w*|livewire\w*|stack|props|aware|class|style|checked|selected|disabled|readonly|required|json|js|inject|break|continue|dd|dump|use|viteReactRefresh|inertia\w*|routes|lang|choice|title)$/;

/** `@directive(…)`, `{{-- --}}` is read with the curly tags, `{!! x !!}`. */
export function bladeTag(stage: Stage, at: number): number | null {
  const { source } = stage;
  if (source.startsWith("{!!", at)) {
    const end = stage.find("!!}", at + 3);
    if (end < 0) return null;
    const value = expressionOf(source, at + 3, end);
    if (value) speakPlaced(stage, value, at, end + 3);
    return end + 3;
  }
  if (source[at] !== "@") return null;
  // "@{{ x }}" is shown as it stands, and an address has its sign between letters.
  if (source[at + 1] === "{" || source[at + 1] === "@") return at + 2;
  if (/[\w.+-]/.test(source[at - 1] ?? "")) return null;
  const name = /^@([a-zA-Z]\w*)/.exec(source.slice(at, at + 40))?.[1];
  if (name === undefined) return null;
  const behindName = at + 1 + name.length;
  const gap = /^[ \t]*(?=\()/.exec(source.slice(behindName, behindName + 20))?.[0];
  const close = gap === undefined ? -1 : stage.bracketEnd(behindName + gap.length);
  const next = close < 0 ? behindName : close;
  const value = close < 0 ? null : expressionOf(source, behindName + gap!.length, close);
  const given = close < 0 ? [] : argumentsOf(stage, behindName + gap!.length, close);
  if (name === "php") {
    if (close > 0) phpCode(stage, behindName + gap!.length + 1, close - 1);
    else {
      const end = stage.find("@endphp", next);
      const to = end < 0 ? source.length : end;
      phpCode(stage, next, to);
      return end < 0 ? to : end + "@endphp".length;
    }
    return next;
  }
  if (/^(?:lang|choice)$/.test(name) && given[0]) {
    speak(
      { kind: "call", name: "__", on: null, args: given, named: [], block: false, from: at, to: next },
      stage.scene(),
    );
    return next;
  }
  if (name === "section" || name === "slot") {
    const slot = given[0] ? wordOf(given[0], source) : "";
    if (given[1]) {
      if (TITLE.test(slot)) stage.title(given[1]);
      return next;
    }
    stage.open({ name, silent: TITLE.test(slot) || AROUND.test(slot) });
    return next;
  }
  if (name === "title" && given[0]) stage.title(given[0]);
  else if (ENDS.test(name)) return stage.close(at) ?? next;
  else if (PARTS.test(name)) stage.part(at);
  else if (HOLDING.test(name)) {
    const head = /^fore/.test(name) && close > 0 ? loopHead(source, behindName + gap!.length, close) : null;
    stage.open({ name, silent: /^(?:push|prepend)/.test(name), loop: head && stage.loop(head, next) });
  } else if (SINGLE.test(name)) return next;
  else if (close > 0 && value) speak(value, stage.scene());
  else return null;
  return next;
}

/** "(a, b)": each argument. */
function argumentsOf(stage: Stage, open: number, close: number): readonly Value[] {
  const value = expressionOf(stage.source, open, close, "f");
  return value?.kind === "call" ? value.args : [];
}
