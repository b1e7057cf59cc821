import { expressionOf } from "../code/expression.ts";
import type { Call, Value } from "../code/value.ts";
import { wrapping } from "../helpers.ts";
import { isProse, speak } from "../speak.ts";
import { AROUND, type Stage, TITLE } from "../stage.ts";
import { titleOf, wordOf } from "./titles.ts";

/** Code that shows a value. */
export function shown(stage: Stage, from: number, to: number, at: number, next: number): void {
  const value = expressionOf(stage.source, from, to);
  if (!value) return;
  if (value.kind === "call" && value.block) openBlock(stage, value, next);
  else if (!(value.kind === "call" && titleOf(stage, value))) speakPlaced(stage, value, at, next);
}

/** Opens the block of a helper ("do |f|", "{ |x|"): its markup, and what its arguments say. */
export function openBlock(stage: Stage, call: Call, at: number): void {
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
export const quiet = (stage: Stage) => {
  const scene = stage.scene();
  return { ...scene, out: { ...scene.out, fill: () => {} } };
};

/** Code that gives a value of unknown content stands for it with its delimiters. */
export function speakPlaced(stage: Stage, value: Value, at: number, next: number): void {
  const scene = stage.scene();
  const fill = (from: number, to: number) =>
    scene.out.fill(from === value.from ? at : from, to === value.to ? next : to);
  const placed = value.kind === "name" ? { ...value, from: at, to: next } : value;
  speak(placed, { ...scene, out: { ...scene.out, fill } });
}
