import { ownText } from "./own-text.ts";
import { textNumbers } from "./text-numbers.ts";

/**
 * A function of stretches of texts that remembers what it gave for each, by the characters: a notice says the same words again
 * and again, and other notices say them too.
 */
export function rememberedText<T>(make: (stretch: string) => T): (text: string, from: number, to: number) => T {
  let numbers = textNumbers();
  let values: T[] = [];
  return (text, from, to) => {
    const number = numbers.of(text, from, to);
    if (number < values.length) return values[number] as T;
    const made = make(ownText(text, from, to));
    values.push(made);
    if (values.length >= MOST) {
      numbers = textNumbers();
      values = [];
    }
    return made;
  };
}

/** A corpus of millions of notices must not grow the memory without end. */
const MOST = 20_000;
