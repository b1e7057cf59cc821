import type { NoticeContext } from "../../extract/context.ts";
import { oncePer } from "../../once-per.ts";
import { perForm, tokensOf } from "../../phrase/tokens.ts";

/** Where two capitals of ASCII stand side by side in a notice: of each such pair, the place of the first. */
export const twoCapitals = oncePer((context: NoticeContext): readonly number[] => {
  const { text } = context.document.view;
  const { forms, form, from, to, count } = tokensOf(context);
  const isTelling = hasTwo(forms);
  const found: number[] = [];
  for (let token = 0; token < count; token++) {
    if (isTelling(form[token] as number) === 0) continue;
    const last = (to[token] as number) - 1;
    for (let at = from[token] as number; at < last; at++)
      if (isCapital(text, at) && isCapital(text, at + 1)) found.push(at);
  }
  return found;
});

const hasTwo = perForm((written) => (/[A-Z]{2}/.test(written) ? 1 : 0));

const isCapital = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
};
