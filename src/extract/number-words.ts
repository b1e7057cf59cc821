type Words = readonly { readonly text: string }[];

/** The number whose last word is at `at`: "25", "twenty five", "one hundred", "six (6)". */
export function numberEndingAt(words: Words, at: number): { value: number; first: number } | null {
  const value = simpleNumber(words[at]?.text ?? "");
  if (value === null) return null;
  const before = simpleNumber(words[at - 1]?.text ?? "");
  if (before === null) return { value, first: at };
  if (before === value) return { value, first: at - 1 };
  if (value === 100 && before < 10) return { value: before * 100, first: at - 1 };
  if (before >= 20 && before % 10 === 0 && value < 10) return { value: before + value, first: at - 1 };
  return { value, first: at };
}

/** Where a range begins whose longer end has its first word at `first`: "3 to 6", "between two and six", "6-7". */
export function rangeStart(words: Words, first: number): number {
  const joiner = words[first - 1]?.text ?? "";
  const number = joiner === "to" || joiner === "or" || joiner === "and" ? first - 2 : first - 1;
  return simpleNumber(words[number]?.text ?? "") === null ? first : number;
}

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred".split(" ");

/** The value of one word ("12", "twelve", "ninety"), or null. */
export function simpleNumber(word: string): number | null {
  if (/^\d{1,4}(?:\.\d)?$/.test(word)) return Number(word);
  const small = SMALL.indexOf(word);
  if (small >= 0) return small;
  const tens = TENS.indexOf(word);
  return tens >= 0 ? (tens + 2) * 10 : null;
}
