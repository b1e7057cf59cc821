import { InputError } from "../errors.ts";
import { compile, readingId } from "../phrase/compile.ts";
import { printExamples } from "../report/examples.ts";
import { type ExampleResult, runExamples } from "../rule/examples.ts";
import type { Pack } from "../rule/schema.ts";
import type { Io } from "./io.ts";
import { chosenRules, openPack } from "./pack.ts";
import type { TestOptions } from "./test.ts";

/** Runs the examples of a pack's rules and prints those that do not turn out as written. Gives the exit code. */
export async function runTest(folder: string | undefined, options: TestOptions, io: Io): Promise<number> {
  const pack = await openPack(folder, io.cwd);
  const rules = chosenRules(pack, options.rule);
  const results = runExamples(compile(pack)).filter(({ rule }) => rules?.has(rule) ?? true);
  if (results.length === 0) {
    throw new InputError("there are no examples", {
      path: folder ?? "test",
      hint: "each rule has two that pass, two that fail",
    });
  }
  const failed = results.filter(({ ok }) => !ok).map((result) => ({ result, place: placeOf(pack, result) }));
  io.out.write(printExamples(results, failed, { colour: options.color ? io.out.colour : 0, width: io.out.width }));
  return failed.length > 0 ? 1 : 0;
}

/** The file, line and column of an example, of a rule or of a reading (which goes by its file's name). */
function placeOf({ rules, readings }: Pack, { rule, kind, index }: ExampleResult): string {
  const file = rules.find(({ value }) => value.id === rule) ?? readings.find(({ path }) => readingId(path) === rule);
  const place = file?.place(["examples", kind, index]);
  return file ? `${file.path}${place ? `:${place.line}:${place.column}` : ""}` : rule;
}
