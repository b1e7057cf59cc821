import { dayHint, isDay } from "../../day.ts";
import { InputError } from "../../errors.ts";
import type { Loaded, PackFile, Rule } from "../schema.ts";

type Path = readonly (string | number)[];

/** What the schema cannot tell of a rule: its id is its file's name and is taken once, its days are days. */
export function checkRule(rule: Loaded<Rule>, taken: ReadonlyMap<string, string>): void {
  const { id, law, examples } = rule.value;
  const name = /([^/]+)\.yml$/.exec(rule.path)?.[1];
  if (id !== name) {
    fail(rule, ["id"], `the id "${id}" is not the name of its file`, `write "id: ${name}", or rename it to ${id}.yml`);
  }
  const other = taken.get(id);
  if (other) fail(rule, ["id"], `there is another rule "${id}"`, `it is in ${other}: rename one of the two`);
  law.forEach((one, index) => {
    for (const key of ["from", "until", "checked"] as const) checkDay(rule, ["law", index, key], one[key]);
    if (one.until !== undefined && one.until <= one.from) {
      fail(
        rule,
        ["law", index, "until"],
        "until is not after from",
        "until is the first day on which it held no longer",
      );
    }
  });
  for (const [kind, list] of Object.entries(examples)) {
    list?.forEach((one, index) => {
      checkDay(rule, ["examples", kind, index, "asOf"], one.asOf);
    });
  }
}

/** What the schema cannot tell of a pack's own file: its day of checking is a day. */
export function checkPackFile(file: Loaded<PackFile>): void {
  checkDay(file, ["checked"], file.value.checked);
}

function checkDay(file: Loaded<unknown>, path: Path, day: string | undefined): void {
  if (day !== undefined && !isDay(day)) fail(file, path, `${day} is not a day`, dayHint(day));
}

function fail(file: Loaded<unknown>, path: Path, message: string, hint: string): never {
  throw new InputError(message, { path: file.path, hint, ...file.place(path) });
}
