/**
 * The match of a global expression behind another one, or the first of all; null where none is left. `matchAll` makes a copy
 * of the expression each time, which takes longer than to look through a sentence.
 */
export function matchBehind(expression: RegExp, text: string, last: RegExpExecArray | null): RegExpExecArray | null {
  expression.lastIndex = last ? last.index + Math.max(1, last[0].length) : 0;
  return expression.exec(text);
}
