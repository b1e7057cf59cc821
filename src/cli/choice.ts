import { dayHint, isDay } from "../day.ts";
import { InputError } from "../errors.ts";
import { didYouMean } from "../nearest.ts";

/** Reads an option's value as one of several. Throws InputError with the nearest of them. */
export const choice =
  <T extends string>(option: string, known: readonly T[]) =>
  (value: string): T => {
    const found = known.find((one) => one === value);
    if (found !== undefined) return found;
    const near = didYouMean(value, known);
    const all = `one of ${known.join(", ")}`;
    throw new InputError(`"${value}" is not known`, { path: option, hint: near ? `${near} (${all})` : all });
  };

/** Reads an option's value as a day of the calendar. Throws InputError. */
export const day =
  (option: string) =>
  (value: string): string => {
    if (isDay(value)) return value;
    throw new InputError(`"${value}" is not a day`, { path: option, hint: dayHint(value) });
  };

/** Reads an option's value as a whole number from `least` to `most`. Throws InputError. */
export const count =
  (option: string, most = 9999, least = 1) =>
  (value: string): number => {
    if (/^(?:0|[1-9]\d{0,9})$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    throw new InputError(`"${value}" is no number from ${least} to ${most}`, {
      path: option,
      hint: `write ${option} 10`,
    });
  };

/** Gathers the values of an option that may be given again. */
export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];
