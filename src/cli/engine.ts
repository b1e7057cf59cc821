import { InputError } from "../errors.ts";
import { version } from "./version.ts";

/** Checks that this noticelint is one that a file was written for: ">=0.1" or ">=0.1.2". Throws InputError. */
export function checkEngine(engine: string, what: string, at: { readonly path: string; readonly line?: number }): void {
  const wanted = /^>=\s*(\d+(?:\.\d+){0,2})$/.exec(engine)?.[1];
  if (!wanted) throw new InputError(`engine cannot be "${engine}"`, { ...at, hint: 'write it as ">=0.1"' });
  if (order(version(), wanted) < 0) {
    const hint = `this is ${version()}: install a newer one, or take an older ${what}`;
    throw new InputError(`the ${what} wants noticelint ${engine}`, { ...at, hint });
  }
}

function order(one: string, other: string): number {
  const numbers = (text: string): number[] => text.split(".").map((part) => Number.parseInt(part, 10));
  const others = numbers(other);
  return numbers(one).reduce((result, number, index) => result || number - (others[index] ?? 0), 0);
}
