import type { NoticeContext } from "./context.ts";

/**
 * Whether a name is a place's with "Council" behind it and nothing else ("Fellside Council"). It is not where the notice
 * uses the word before it as any other word: the Otter Council that speaks of otters is no local authority.
 */
export function isPlacesCouncil(context: NoticeContext, name: string): boolean {
  const place = name.match(/(\p{L}+) Council$/u)?.[1];
  if (place === undefined) return false;
  const one = place.toLowerCase().replace(/s$/, "");
  // Addresses have the names of places in lower case.
  return !new RegExp(`(?<![\\p{L}\\d.@/_-])${one}s?(?![\\p{L}\\d@/_-]|\\.\\p{L})`, "u").test(
    context.document.view.text,
  );
}
