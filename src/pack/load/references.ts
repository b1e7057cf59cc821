import { InputError } from "../../errors.ts";
import { didYouMean } from "../../nearest.ts";
import type { Loaded, Reading, Rule } from "../schema.ts";

type Path = readonly (string | number)[];

/**
 * Checks that what rules and readings name as "reading/label" is there, among their own or those of the pack that they use.
 * Throws InputError at the name that is not.
 */
export function checkReferences(
  readings: readonly Loaded<Reading>[],
  rules: readonly Loaded<Rule>[],
  used: readonly Loaded<Reading>[] = [],
): void {
  const known = [...readings, ...used].flatMap(({ path, value }) =>
    Object.keys(value.labels).map((label) => `${fileName(path)}/${label}`),
  );
  for (const reading of readings) {
    reading.value.applies?.forEach((pair, index) => {
      check(reading, ["applies", index], pair, known);
    });
  }
  const ids = new Set(rules.map(({ value }) => value.id));
  for (const rule of rules) {
    rule.value.yields?.forEach((id, index) => {
      if (ids.has(id)) return;
      const hint = didYouMean(id, ids) ?? "write the id of another rule";
      throw new InputError(`no rule is called ${id}`, { path: rule.path, hint, ...rule.place(["yields", index]) });
    });
    for (const key of ["finds", "unless", "when", "needs"] as const) {
      rule.value[key]?.forEach((matcher, index) => {
        if (typeof matcher !== "string" && "reading" in matcher) {
          check(rule, [key, index, "reading"], matcher.reading, known);
        }
      });
    }
  }
}

const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.yml$/, "");

function check(file: Loaded<unknown>, path: Path, pair: string, known: readonly string[]): void {
  if (known.includes(pair)) return;
  const hint = didYouMean(pair, known) ?? "write the name of a file in reading/, a slash, and one of its labels";
  throw new InputError(`no reading reads ${pair}`, { path: file.path, hint, ...file.place(path) });
}
