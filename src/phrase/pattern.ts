/** Patterns over characters, for shapes that words cannot describe ("[insert …]", "{{ … }}"). */
import type { Loaded } from "../pack/schema.ts";
import { placed } from "./lexicon.ts";
import { PhraseError } from "./parse.ts";

/**
 * The regular expression of a matcher: global, Unicode, blind to case unless the matcher says otherwise; ^ and $ are the
 * beginning and end of a line of the text view, which holds a block a line.
 * Throws InputError at its place in the YAML file where it does not compile.
 */
export function compilePattern(
  matcher: { readonly pattern: string; readonly case?: boolean | undefined },
  file: Loaded<unknown>,
  path: readonly (string | number)[],
): RegExp {
  try {
    return new RegExp(matcher.pattern, matcher.case ? "gmu" : "gimu");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw placed(new PhraseError(reason, 0, "it is a JavaScript regular expression with the u flag"), file, path);
  }
}
