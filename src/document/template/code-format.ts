import type { Format } from "../../types.ts";
import { engineOf } from "./engine.ts";

/** Which of the formats that code stands in a source has, from its path and, for pages and Markdown, its code; else null. */
export function codeFormat(source: string, path: string): Format | null {
  if (/\.(?:tsx|ts|jsx|js|mjs|cjs|mts|cts|vue|svelte)$/i.test(path)) return "source";
  if (/\.(?:ya?ml|json|jsonc|json5|arb)$/i.test(path)) return "locale";
  if (/\.(?:haml|slim)$/i.test(path)) return "template";
  return engineOf(source, path) ? "template" : null;
}
