import { oncePer } from "../../once-per.ts";
import type { Document } from "../../types.ts";

/** Where in a text two capitals of ASCII stand side by side: of each such pair, the place of the first. */
export const twoCapitals = oncePer(({ view: { text } }: Document): readonly number[] => {
  const found: number[] = [];
  let before = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isCapital = code >= 65 && code <= 90;
    if (isCapital && before) found.push(at - 1);
    before = isCapital;
  }
  return found;
});
