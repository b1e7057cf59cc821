/** Patterns over characters must not take long on any text: a pack is refused that holds one which may. */
import { analyse } from "scslre";
import type { InputError } from "../errors.ts";
import type { Loaded, Pack, RuleMatcher } from "../pack/schema.ts";
import { placed } from "./lexicon.ts";
import { PhraseError } from "./parse.ts";
import { compilePattern } from "./pattern.ts";

/** Throws InputError at the first pattern of a pack whose time may grow faster than the text. */
export function checkPatterns(pack: Pack): void {
  for (const reading of pack.readings) {
    for (const [label, list] of Object.entries(reading.value.labels)) checkList(list, reading, ["labels", label]);
  }
  for (const rule of pack.rules) {
    for (const [index, { address }] of (rule.value.links ?? []).entries()) {
      checkPattern({ pattern: address }, rule, ["links", index, "address"]);
    }
    for (const key of ["finds", "unless", "when", "needs"] as const) checkList(rule.value[key] ?? [], rule, [key]);
  }
}

function checkList(list: readonly RuleMatcher[], file: Loaded<unknown>, path: readonly string[]): void {
  for (const [index, matcher] of list.entries()) {
    if (typeof matcher === "string" || !("pattern" in matcher)) continue;
    checkPattern(matcher, file, [...path, index, "pattern"]);
  }
}

function checkPattern(
  matcher: Parameters<typeof compilePattern>[0],
  file: Loaded<unknown>,
  place: readonly (string | number)[],
): void {
  const { reports } = analyse(compilePattern(matcher, file, place), { maxReports: 1 });
  if (reports[0]) throw tooSlow(reports[0].exponential, file, place);
}

const tooSlow = (exponential: boolean, file: Loaded<unknown>, place: readonly (string | number)[]): InputError =>
  placed(
    new PhraseError(
      `on some texts this takes ${exponential ? "exponential" : "more than linear"} time`,
      0,
      "two repetitions can match the same characters: bound them, or keep them apart by a character that neither takes",
    ),
    file,
    place,
  );
