import { expressionOf } from "../code/expression.ts";
import type { Stage } from "../stage.ts";
import { speakPlaced } from "./shown.ts";

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
