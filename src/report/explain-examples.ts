import type { Example, Rule } from "../types.ts";
import { type Look, paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

/** The examples of a rule, by what it says of them. */
export function exampleLines({ examples }: Rule, { colour, width }: Look): string[] {
  const ink = paint(colour);
  return KINDS.flatMap(([kind, title]) => {
    const list = examples[kind] ?? [];
    return list.length === 0 ? [] : [ink.bold(title), ...list.flatMap((example) => one(example))];
  });

  function one(example: Example): string[] {
    const notes = [
      example.name,
      example.asOf && `as of ${example.asOf}`,
      example.organisation,
      example.also && `also found by ${example.also.join(", ")}`,
      example.marked && "{>>comment<<}, {++inserted++} and {--deleted--} as a word processor keeps them",
      example.todo && "not yet: a known miss",
    ].filter(Boolean);
    const text = wrap(example.text.trim(), width - 4).map((line) => (line === "" ? "" : `    ${line}`));
    return [...(notes.length > 0 ? [`  ${ink.dim(notes.join(", "))}`] : []), ...text, ""];
  }
}

const KINDS = [
  ["fail", "Examples that fail"],
  ["review", "Examples to be looked at"],
  ["pass", "Examples that pass"],
  ["not-applicable", "Examples to which it does not apply"],
] as const;
