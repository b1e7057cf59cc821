import type { Pack } from "../pack/schema.ts";
import { type Hint, hintAt } from "./hint.ts";
import type { Written } from "./written.ts";

/** Word sets of the lexicon that no phrase and no other set names. */
export function unusedSets({ lexicon, rules, readings }: Pack, all: readonly Written[]): readonly Hint[] {
  // A check may read a set by its name; the denials are read by the matcher itself.
  const texts = [...all.flatMap(({ probe }) => JSON.stringify(probe)), ...Object.values(lexicon.value).flat()];
  const named = new Set([...texts.join("\n").matchAll(/<([a-z0-9-]+)>/g)].map(([, name]) => name as string));
  if (rules.length + readings.length === 0) return [];
  return Object.keys(lexicon.value)
    .filter((name) => !named.has(name) && !OF_THE_MATCHER.includes(name))
    .map((name) => hintAt("unused-set", lexicon, [name], `<${name}>`));
}

const OF_THE_MATCHER: readonly string[] = ["denial", "denial-ends"];
